package opplevd.survey.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.box.KeyRing;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;

/** Closing by hand, after a last look; before the planned time it is a stop, which takes a reason that stays with the round. */
@Controller("/rounds/{round}/closing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class ClosingPages {
    private static final int MOST_REASON = 300;

    private final ReachedParts parts;
    private final ResponseCounts counts;
    private final Closing closing;
    private final WaitingMessages waiting;
    private final KeyRing keys;
    private final AuditLog audit;
    private final Pages pages;
    private final Clock clock;

    ClosingPages(
            ReachedParts parts,
            ResponseCounts counts,
            Closing closing,
            WaitingMessages waiting,
            KeyRing keys,
            AuditLog audit,
            Pages pages,
            Clock clock) {
        this.parts = parts;
        this.counts = counts;
        this.closing = closing;
        this.waiting = waiting;
        this.keys = keys;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    /** What closing will mean, before anybody decides. */
    @Get
    HttpResponse<String> before(@PathVariable String round, SignedIn reader, Language language) {
        List<ReachedPart> open = open(parts.of(round, reader));
        return open.isEmpty()
                ? back(parts.of(round, reader).getFirst())
                : pages.render("survey/round/closing", model(open, "", ""), language);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(
            @PathVariable String round, SignedIn reader, @Body Map<String, String> form, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        List<ReachedPart> open = open(reached);
        if (open.isEmpty()) {
            return back(reached.getFirst());
        }
        String reason = form.getOrDefault("reason", "").strip();
        boolean missing = reason.isEmpty() && open.stream().anyMatch(this::early);
        if (missing || reason.length() > MOST_REASON) {
            return pages.render(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "survey/round/closing",
                    model(open, reason, missing ? "none" : "long"),
                    language);
        }
        for (ReachedPart part : open) {
            boolean early = early(part);
            if (closing.close(part.id(), reason.isEmpty() ? null : reason)) {
                audit.record(reader, early ? "round-stopped" : "round-closed", part.id(), part.municipalityId());
            }
        }
        return back(reached.getFirst());
    }

    private static List<ReachedPart> open(List<ReachedPart> parts) {
        return parts.stream().filter(part -> part.state() == RoundState.OPEN).toList();
    }

    private boolean early(ReachedPart part) {
        Instant closes = part.closesAt();
        return closes != null && closes.isAfter(clock.instant());
    }

    /** So few are invited that a number could say who has not answered; the same as while one follows the round. */
    private static boolean hidden(UnitLine unit) {
        return unit.invited() != null && invited(unit) < SmallNumbers.FEWEST;
    }

    private static long invited(UnitLine unit) {
        return Objects.requireNonNull(unit.invited());
    }

    private static HttpResponse<String> back(ReachedPart part) {
        return HttpResponse.seeOther(URI.create("/rounds/" + part.roundId()));
    }

    private Map<String, Object> model(List<ReachedPart> open, String reason, String wrong) {
        List<UnitLine> units = open.stream()
                .map(part -> counts.of(part.id()).units())
                .flatMap(Collection::stream)
                .map(UnitLine::of)
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("round", open.getFirst().roundId());
        model.put("name", open.getFirst().roundName());
        model.put("below", units.stream().filter(unit -> unit.missing() > 0).toList());
        model.put(
                "responses",
                units.stream()
                        .filter(unit -> !hidden(unit))
                        .mapToLong(UnitLine::responses)
                        .sum());
        model.put("early", open.stream().anyMatch(this::early));
        open.stream().filter(this::early).findFirst().ifPresent(part -> model.put("closesAt", part.closesAt()));
        List<String> ids = open.stream().map(ReachedPart::id).toList();
        model.put("units", units);
        model.put("waiting", waiting.of(ids));
        List<UnitLine> known = units.stream()
                .filter(unit -> unit.invited() != null && !hidden(unit))
                .toList();
        model.put("invited", known.stream().mapToLong(ClosingPages::invited).sum());
        model.put(
                "unanswered",
                known.stream()
                        .mapToLong(unit -> Math.max(0, invited(unit) - unit.responses()))
                        .sum());
        model.put(
                "copies",
                keys.copies().stream()
                        .filter(copy -> ids.contains(copy.partId()))
                        .toList());
        model.put("reason", reason);
        model.put("wrong", wrong);
        model.put("most", MOST_REASON);
        return model;
    }
}
