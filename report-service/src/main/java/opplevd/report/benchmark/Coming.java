package opplevd.report.benchmark;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import opplevd.report.network.Network;
import opplevd.report.results.AreaInRound;

/** What does a network look at next? The page opens on what its coming gathering is about. */
@Singleton
class Coming {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final ComingRows rows;
    private final Clock clock;

    Coming(ComingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The next gathering, where what it looks at is among what may be read. */
    Optional<ComingGathering> of(Network network, List<AreaInRound> readable) {
        return rows.next(network.key(), LocalDate.ofInstant(clock.instant(), OSLO))
                .filter(gathering -> readable.stream().anyMatch(one -> isAbout(gathering, one)));
    }

    static boolean isAbout(ComingGathering gathering, AreaInRound one) {
        return one.roundName().equals(gathering.roundName()) && one.areaKey().equals(gathering.areaKey());
    }
}
