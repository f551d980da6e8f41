package opplevd.report.network;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** What members of networks share. Read anew each time, so that a choice holds at once. */
@Singleton
public class Sharings {
    private final SharingRows rows;
    private final Clock clock;

    Sharings(SharingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public Shared in(Network network) {
        return new Shared(rows.of(network.key()));
    }

    /**
     * A member's choice for one round.
     *
     * @param by id of the account that chose
     */
    public void choose(Network network, String municipalityId, String roundId, Sharing sharing, String by) {
        rows.add(
                UUID.randomUUID().toString(),
                network.key(),
                municipalityId,
                roundId,
                sharing.name(),
                clock.instant(),
                by);
    }
}
