package opplevd.survey.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.Cautions;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;

/** A round's first page: what to do before opening, how it goes while it is open, what it came to. */
@Controller("/rounds/{round}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
class RoundPage {
    private final ReachedParts parts;
    private final OpenView open;
    private final ClosedView closed;
    private final Cautions cautions;
    private final Pages pages;

    RoundPage(ReachedParts parts, OpenView open, ClosedView closed, Cautions cautions, Pages pages) {
        this.cautions = cautions;
        this.parts = parts;
        this.open = open;
        this.closed = closed;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> round(@PathVariable String round, SignedIn reader, Language language) {
        List<ReachedPart> reached = parts.of(round, reader);
        List<ReachedPart> running =
                reached.stream().filter(part -> part.state() == RoundState.OPEN).toList();
        Map<String, Object> model =
                new HashMap<>(running.isEmpty() ? closed.of(reached) : open.of(running, reader, language));
        model.put(
                "cautions",
                reached.stream()
                        .flatMap(part -> cautions.of(part).stream())
                        .distinct()
                        .toList());
        model.put("round", reached.getFirst().roundId());
        model.put("name", reached.getFirst().roundName());
        model.put("parts", reached.stream().map(RoundPage::line).toList());
        return pages.render("survey/round/" + (running.isEmpty() ? "round" : "open"), model, language)
                .header("Cache-Control", "no-store");
    }

    private static Map<String, String> line(ReachedPart part) {
        return Map.of("municipality", part.municipality(), "state", part.state().name());
    }
}
