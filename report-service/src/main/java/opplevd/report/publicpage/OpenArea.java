package opplevd.report.publicpage;

import io.micronaut.core.annotation.Introspected;
import opplevd.report.results.AreaInRound;

/** A service area of a municipality in a round, which everybody may see. */
@Introspected
record OpenArea(String municipalityId, String roundId, String areaKey) {

    static OpenArea of(AreaInRound area) {
        return new OpenArea(area.municipalityId(), area.roundId(), area.areaKey());
    }
}
