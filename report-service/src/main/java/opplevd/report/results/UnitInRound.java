package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit that took part in a round: where its results are. The names are the unit's and round's latest. */
@Introspected
public record UnitInRound(
        String unitId,
        String unitCode,
        String unitName,
        String publication,
        int version,
        String roundId,
        String roundName,
        Instant publishedAt,
        String municipalityId,
        String municipalityName,
        String municipalityCode,
        String areaKey,
        String questionnaireKey,
        int scaleMin,
        int scaleMax,
        String coreHash,
        boolean pairs,
        @Nullable Asked asked) {

    public AreaInRound area() {
        return new AreaInRound(
                publication,
                version,
                roundId,
                roundName,
                publishedAt,
                municipalityId,
                municipalityName,
                municipalityCode,
                areaKey,
                questionnaireKey,
                scaleMin,
                scaleMax,
                coreHash,
                pairs,
                asked);
    }
}
