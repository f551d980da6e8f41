package opplevd.report.reader;

import java.util.List;
import java.util.Map;
import opplevd.report.network.Membership;
import opplevd.report.network.Shared;
import opplevd.report.results.AreaInRound;

/**
 * A network that somebody facilitates.
 *
 * @param periods when each belonged to it, by municipality id
 */
record Facilitated(String key, Map<String, List<Membership>> periods, Shared shared) {

    /** Whether the area was published by a member while it was one, and is shared by name. */
    boolean names(AreaInRound area) {
        return shared.of(area.municipalityId(), area.roundId()).isNamed()
                && periods.getOrDefault(area.municipalityId(), List.of()).stream()
                        .anyMatch(membership -> membership.on(Reader.dayOf(area)));
    }
}
