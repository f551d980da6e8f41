package opplevd.survey.comment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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

    /**
     * @param unit a unit whose decided comments are looked over
     * @param from of these, the place of the first
     */
    @Get
    HttpResponse<String> read(
            @PathVariable String round,
            @QueryValue(defaultValue = "") String unit,
            @QueryValue(defaultValue = "0") int from,
            SignedIn reader,
            Language language) {
        Map<String, Object> model = desk.model(own(round, reader), CommentDesk.Asked.of(unit, from), reader);
        return pages.render("survey/comment/comments", model, language);
    }

    @Post("/moderator")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> appoint(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart part = part(round, form, reader);
        moderation.appoint(part, field(form, "moderator"), reader);
        return back(part, "");
    }

    /** Saves a page of comments; when one is wrong, all stay as they were typed. */
    @Post("/decisions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> decide(
            @PathVariable String round, @Body Map<String, String> form, SignedIn reader, Language language) {
        ReachedPart part = part(round, form, reader);
        List<Judgement> judgements = judgements(form);
        Map<String, String> wrong = moderation.decide(part, judgements, reader);
        String unit = form.getOrDefault("unit", "");
        if (wrong.isEmpty()) {
            return back(part, unit.isEmpty() ? "#next" : "?unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8));
        }
        CommentDesk.Asked asked = new CommentDesk.Asked(unit, from(form), Judgement.byComment(judgements), wrong);
        return pages.render(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "survey/comment/comments",
                desk.model(own(round, reader), asked, reader),
                language);
    }

    /** Ends the reading of the units that are ticked. */
    @Post("/finished")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> finish(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart part = part(round, form, reader);
        form.keySet().stream()
                .filter(field -> field.startsWith("unit-"))
                .map(field -> field.substring("unit-".length()))
                .forEach(unit -> moderation.finish(part, unit, form.containsKey("owner-agrees-" + unit), reader));
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

    private static List<Judgement> judgements(Map<String, String> form) {
        try {
            return Judgement.in(form);
        } catch (IllegalArgumentException madeUp) {
            throw Refusal.badRequest();
        }
    }

    private static int from(Map<String, String> form) {
        try {
            return Math.max(0, Integer.parseInt(form.getOrDefault("from", "0")));
        } catch (NumberFormatException madeUp) {
            throw Refusal.badRequest();
        }
    }

    private static HttpResponse<String> back(ReachedPart part, String where) {
        return HttpResponse.seeOther(URI.create("/rounds/" + part.roundId() + "/comments" + where));
    }
}
