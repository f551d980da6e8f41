package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's service area in a round: where its results are, and whether they may be compared with others'.
 *
 * @param publication id of the municipality's part of the round
 * @param version its latest version
 * @param municipalityCode the code of today
 * @param asked who gives one answer; null = not known
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
        boolean pairs,
        @Nullable Asked asked) {

    /** Whether the same was asked of the same on the same scale, so that K may be put side by side. */
    public boolean comparableWith(AreaInRound other) {
        return differenceFrom(other).isEmpty();
    }

    /** Why K may not be put side by side; who answered is a reason only where both say it. */
    public Optional<Difference> differenceFrom(AreaInRound other) {
        if (scaleMin != other.scaleMin || scaleMax != other.scaleMax) {
            return Optional.of(Difference.SCALE);
        }
        if (!questionnaireKey.equals(other.questionnaireKey) || !coreHash.equals(other.coreHash)) {
            return Optional.of(Difference.QUESTIONNAIRE);
        }
        return asked == null || other.asked == null || asked == other.asked
                ? Optional.empty()
                : Optional.of(Difference.WHO_ANSWERS);
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
                pairs,
                asked);
    }

    /** Whether it is known by a letter alone. */
    public boolean isAnonymous() {
        return municipalityId.equals(municipalityCode);
    }
}
