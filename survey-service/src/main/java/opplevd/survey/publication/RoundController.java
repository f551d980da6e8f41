package opplevd.survey.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.ReachedParts;
import opplevd.survey.round.RoundState;
import org.jspecify.annotations.Nullable;

/** How many have answered a round so far? Numbers per unit and nothing else, also while it is open. */
@Controller("/api/v1/rounds/{round}")
@ExecuteOn(TaskExecutors.BLOCKING)
class RoundController {
    private final ReachedParts parts;
    private final ResponseCounts counts;

    RoundController(ReachedParts parts, ResponseCounts counts) {
        this.parts = parts;
        this.counts = counts;
    }

    /**
     * A unit's numbers.
     *
     * @param unit its code
     * @param invited null = unknown
     */
    @Serdeable
    record UnitCount(String unit, @Nullable Integer invited, long responses) {}

    /**
     * A round as far as the reader's parts of it go.
     *
     * @param state the least advanced of the parts that are open, else of all
     */
    @Serdeable
    record RoundCount(String name, RoundState state, List<UnitCount> units) {}

    /** Of the parts that the reader may act on. Never cached. */
    @Get
    HttpResponse<RoundCount> round(@PathVariable String round, SignedIn reader) {
        List<ReachedPart> reached = parts.of(round, reader);
        List<ResponseCounts.Counted> counted =
                reached.stream().map(part -> counts.of(part.id())).toList();
        List<UnitCount> units = counted.stream()
                .flatMap(part -> part.units().stream())
                .map(unit -> new UnitCount(unit.code(), unit.invited(), unit.responses()))
                .sorted(Comparator.comparing(UnitCount::unit))
                .toList();
        return HttpResponse.ok(new RoundCount(reached.getFirst().roundName(), together(counted), units))
                .header("Cache-Control", "no-store");
    }

    /** The state of several parts: open while one is, else the least advanced. */
    static RoundState together(List<ResponseCounts.Counted> parts) {
        List<RoundState> states =
                parts.stream().map(ResponseCounts.Counted::state).toList();
        return states.contains(RoundState.OPEN)
                ? RoundState.OPEN
                : states.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
