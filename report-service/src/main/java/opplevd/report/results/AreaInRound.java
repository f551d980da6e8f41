package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;

/**
 * A municipality's service area in a round: where its results are, and whether they may be compared with others'.
 *
 * @param publication id of the municipality's part of the round
 * @param version its latest version
 * @param municipalityCode the code of today
 * @param pairs whether expectation and experience were both asked for: only then is there a K
 */
@Introspected
public record AreaInRound(
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
        boolean pairs) {

    /** Whether the same was asked on the same scale, so that K may be put side by side. */
    public boolean comparableWith(AreaInRound other) {
        return questionnaireKey.equals(other.questionnaireKey)
                && scaleMin == other.scaleMin
                && scaleMax == other.scaleMax
                && coreHash.equals(other.coreHash);
    }

    /** The same results, said to be those of somebody known by a letter alone. */
    public AreaInRound under(String letter) {
        return new AreaInRound(
                publication,
                version,
                roundId,
                roundName,
                publishedAt,
                letter,
                letter,
                letter,
                areaKey,
                questionnaireKey,
                scaleMin,
                scaleMax,
                coreHash,
                pairs);
    }

    /** Whether it is known by a letter alone. */
    public boolean isAnonymous() {
        return municipalityId.equals(municipalityCode);
    }
}
