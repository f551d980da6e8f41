package opplevd.survey.handout;

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
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.box.Mode;
import opplevd.survey.invitation.UnitLink;
import opplevd.survey.invitation.UnitLinks;
import opplevd.survey.round.ReachedPart;
import org.jspecify.annotations.Nullable;

/** The page of a round's links: which are open, how they are made, replaced and turned off, and what can be fetched. */
@Controller("/rounds/{round}/links")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class LinksPages {
    private static final String MADE = "made";
    private static final String RENEWED = "renewed";
    private static final String REVOKED = "revoked";
    private static final String NOTHING = "nothing";
    private static final Set<String> DONE = Set.of(MADE, RENEWED, REVOKED, NOTHING);

    private final OwnPart own;
    private final LinksModel model;
    private final UnitLinks open;
    private final AuditLog audit;
    private final Pages pages;

    LinksPages(OwnPart own, LinksModel model, UnitLinks open, AuditLog audit, Pages pages) {
        this.own = own;
        this.model = model;
        this.open = open;
        this.audit = audit;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> page(
            @PathVariable String round,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable String words,
            @QueryValue @Nullable String did,
            SignedIn reader,
            Language language) {
        ReachedPart here = own.of(round, part, reader);
        Map<String, Object> values = model.of(here, words == null ? "" : words.strip());
        values.put("parts", own.all(round, reader));
        values.put("did", did != null && DONE.contains(did) ? did : "");
        return pages.render("survey/handout/links", values, language);
    }

    /** A link of a kind to one unit, or to each that has none. */
    @Post("/add")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart here = changeable(round, form, reader);
        Mode mode = mode(form);
        String unit = form.getOrDefault("unit", "");
        if (unit.isEmpty()) {
            int made = open.addWhereNone(here.id(), mode);
            return made == 0 ? done(NOTHING, here) : recorded(reader, MADE, here, mode + " " + made);
        }
        if (!open.add(here.id(), unit, mode)) {
            throw Refusal.notFound();
        }
        return recorded(reader, MADE, here, mode + " " + unit);
    }

    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart here = changeable(round, form, reader);
        UnitLink link = inUse(here, form);
        open.revoke(here.id(), link.code());
        return recorded(reader, REVOKED, here, link.mode() + " " + link.unitId());
    }

    /** The old code leads to nothing any more, a new one takes its place. */
    @Post("/renew")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(@PathVariable String round, @Body Map<String, String> form, SignedIn reader) {
        ReachedPart here = changeable(round, form, reader);
        UnitLink link = inUse(here, form);
        // turned off first: of two who replace the same link at once, one makes the new one
        if (open.revoke(here.id(), link.code())) {
            open.add(here.id(), link.unitId(), link.mode());
        }
        return recorded(reader, RENEWED, here, link.mode() + " " + link.unitId());
    }

    private UnitLink inUse(ReachedPart here, Map<String, String> form) {
        String code = form.getOrDefault("code", "");
        return open.of(here.id()).stream()
                .filter(link -> link.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private HttpResponse<?> recorded(SignedIn reader, String done, ReachedPart here, String what) {
        audit.record(reader, "open-link-" + done, here.id() + " " + what, here.municipalityId());
        return done(done, here);
    }

    private static HttpResponse<?> done(String did, ReachedPart here) {
        return HttpResponse.seeOther(
                URI.create("/rounds/" + here.roundId() + "/links?part=" + here.id() + "&did=" + did));
    }

    private ReachedPart changeable(String round, Map<String, String> form, SignedIn reader) {
        ReachedPart here = own.of(round, form.get("part"), reader);
        if (OwnPart.ended(here)) {
            throw new Refusal(HttpStatus.CONFLICT, "closing.closed");
        }
        return here;
    }

    private static Mode mode(Map<String, String> form) {
        return Arrays.stream(Mode.values())
                .filter(Mode::open)
                .filter(mode -> mode.name().equals(form.get("mode")))
                .findFirst()
                .orElseThrow(Refusal::badRequest);
    }
}
