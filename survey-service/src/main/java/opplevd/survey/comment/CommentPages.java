package opplevd.survey.comment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;

/** Where comments are read and decided: by the named person alone; other coordinators see how far it has come. */
@Controller("/rounds/{round}/comments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class CommentPages {
    private final ReachedParts parts;
    private final Municipalities municipalities;
    private final Moderation moderation;
    private final CommentDesk desk;
    private final Pages pages;

    CommentPages(
            ReachedParts parts, Municipalities municipalities, Moderation moderation, CommentDesk desk, Pages pages) {
        this.parts = parts;
        this.municipalities = municipalities;
        this.moderation = moderation;
        this.desk = desk;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> read(
            @PathVariable String round, @QueryValue Optional<String> unit, SignedIn reader, Language language) {
        List<ReachedPart> own = own(round, reader);
        return pages.render("survey/comment/comments", desk.model(own, unit.orElse(""), reader), language);
    }

    @Post("/moderator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> appoint(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart part = part(round, form, reader);
        moderation.appoint(part, field(form, "moderator"), reader);
        return back(part, "");
    }

    @Post("/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> decide(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart part = part(round, form, reader);
        Theme theme = Theme.named(field(form, "theme")).orElseThrow(Refusal::badRequest);
        moderation.decide(part, field(form, "comment"), field(form, "action"), theme, field(form, "text"), reader);
        return back(part, field(form, "unit"));
    }

    @Post("/finished")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> finish(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart part = part(round, form, reader);
        moderation.finish(part, field(form, "unit"), form.containsKey("owner-agrees"), reader);
        return back(part, "");
    }

    /** Comments are the municipality's alone: neither a network nor the programme reads them. */
    private List<ReachedPart> own(String round, SignedIn reader) {
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        List<ReachedPart> own = parts.of(round, reader).stream()
                .filter(part -> scope.contains(part.municipalityId()))
                .toList();
        if (own.isEmpty()) {
            throw Refusal.notFound();
        }
        return own;
    }

    private ReachedPart part(String round, Map<String, String> form, SignedIn reader) {
        String id = form.getOrDefault("part", "");
        return own(round, reader).stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static String field(Map<String, String> form, String name) {
        return Optional.ofNullable(form.get(name)).orElseThrow(Refusal::badRequest);
    }

    private static HttpResponse<String> back(ReachedPart part, String unit) {
        String to = "/rounds/" + part.roundId() + "/comments";
        String query = unit.isEmpty() ? "" : "?unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8) + "#next";
        return HttpResponse.seeOther(URI.create(to + query));
    }
}
