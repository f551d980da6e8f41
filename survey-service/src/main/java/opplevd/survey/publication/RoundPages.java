package opplevd.survey.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;

/** The pages of those who run rounds: which there are, how many have answered, and closing after a last look. */
@Controller("/rounds")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class RoundPages {
    private final ReachedParts parts;
    private final ResponseCounts counts;
    private final Closing closing;
    private final Pages pages;

    RoundPages(ReachedParts parts, ResponseCounts counts, Closing closing, Pages pages) {
        this.parts = parts;
        this.counts = counts;
        this.closing = closing;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> list(SignedIn reader, Language language) {
        if (!reader.has(Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
        List<Map<String, Object>> lines =
                parts.all(reader).stream().map(RoundPages::line).toList();
        return pages.render("survey/round/rounds", Map.of("parts", lines), language);
    }

    private static Map<String, Object> line(ReachedPart part) {
        Map<String, Object> line = new HashMap<>();
        line.put("round", part.roundId());
        line.put("name", part.roundName());
        line.put("municipality", part.municipality());
        line.put("state", part.state().name());
        if (part.closesAt() != null) {
            line.put("closesAt", part.closesAt());
        }
        return line;
    }

    @Get("/{round}")
    HttpResponse<String> round(@PathVariable String round, SignedIn reader, Language language) {
        return pages.render("survey/round/round", model(parts.of(round, reader)), language);
    }

    /** What closing will mean, before anybody decides. */
    @Get("/{round}/closing")
    HttpResponse<String> beforeClosing(@PathVariable String round, SignedIn reader, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        if (reached.stream().noneMatch(part -> part.state() == RoundState.OPEN)) {
            return back(reached.getFirst());
        }
        return pages.render("survey/round/closing", model(reached), language);
    }

    @Post("/{round}/closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(@PathVariable String round, SignedIn reader) {
        List<ReachedPart> reached = parts.of(round, reader);
        reached.stream().filter(part -> part.state() != RoundState.DRAFT).forEach(part -> closing.close(part.id()));
        return back(reached.getFirst());
    }

    private static HttpResponse<String> back(ReachedPart part) {
        return HttpResponse.seeOther(URI.create("/rounds/" + part.roundId()));
    }

    private Map<String, Object> model(List<ReachedPart> reached) {
        List<ResponseCounts.Counted> counted =
                reached.stream().map(part -> counts.of(part.id())).toList();
        List<UnitLine> units = counted.stream()
                .map(ResponseCounts.Counted::units)
                .flatMap(Collection::stream)
                .map(UnitLine::of)
                .toList();
        return Map.of(
                "round", reached.getFirst().roundId(),
                "name", reached.getFirst().roundName(),
                "state", RoundController.together(counted).name(),
                "units", units,
                "below", units.stream().filter(unit -> unit.missing() > 0).toList(),
                "responses", units.stream().mapToLong(UnitLine::responses).sum());
    }
}
