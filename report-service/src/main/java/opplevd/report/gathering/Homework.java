package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import opplevd.kit.signin.SignedIn;

/** What each municipality has done of the homework that all have. */
@Singleton
class Homework {
    private final DeedRows rows;
    private final Gatherings gatherings;

    Homework(DeedRows rows, Gatherings gatherings) {
        this.rows = rows;
        this.gatherings = gatherings;
    }

    /** What is done of a gathering's homework. */
    record Done(Map<String, Map<String, Deed>> deeds) {

        /** What the member did; empty where it hasn't said. */
        Optional<Deed> of(Promise promise, String municipality) {
            return Optional.ofNullable(
                    deeds.getOrDefault(promise.promiseId(), Map.of()).get(municipality));
        }

        /** Codes of the members that have not said that they did it or put it away, in order of name. */
        List<String> missing(Promise promise, Seat seat) {
            return seat.members().keySet().stream()
                    .filter(code -> of(promise, code).isEmpty())
                    .toList();
        }

        /** How many members have done it. */
        int count(Promise promise, Seat seat) {
            return (int) seat.members().keySet().stream()
                    .filter(code -> of(promise, code)
                            .filter(deed -> deed.state() == Promise.State.DONE)
                            .isPresent())
                    .count();
        }
    }

    Done of(Gathering gathering) {
        return new Done(rows.of(gathering.gatheringId()).stream()
                .collect(Collectors.groupingBy(
                        Deed::promiseId, Collectors.toMap(Deed::municipality, Function.identity()))));
    }

    /** Writes down what a member did; OPEN takes back what was said. */
    void say(Promise promise, String municipality, Promise.State state, String outcome, SignedIn who) {
        if (state == Promise.State.OPEN) {
            rows.remove(promise.promiseId(), municipality);
        } else {
            rows.put(
                    promise.promiseId(),
                    municipality,
                    state.name(),
                    outcome,
                    who.name().strip(),
                    gatherings.today());
        }
    }
}
