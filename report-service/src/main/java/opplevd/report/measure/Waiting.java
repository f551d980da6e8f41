package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.util.List;
import opplevd.kit.signin.SignedIn;

/** How many proposals wait for an answer from somebody, and where are they? */
@Singleton
public class Waiting {
    private final Measures measures;
    private final RightsOf rightsOf;

    Waiting(Measures measures, RightsOf rightsOf) {
        this.measures = measures;
        this.rightsOf = rightsOf;
    }

    /**
     * Proposals that wait.
     *
     * @param address of the only one, or of the list
     */
    public record Proposals(int number, String address) {}

    /** Those that somebody may answer. */
    public Proposals on(SignedIn who) {
        Rights rights = rightsOf.of(who);
        List<Measure> waiting = measures.search(Search.ALL.withState(State.PROPOSED), rights).stream()
                .filter(measure -> rights.mayDecide(measure.place()))
                .toList();
        String address = waiting.size() == 1
                ? "/measures/" + waiting.getFirst().id()
                : "/measures?state=" + State.PROPOSED.key();
        return new Proposals(waiting.size(), address);
    }
}
