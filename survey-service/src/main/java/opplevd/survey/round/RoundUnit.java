package opplevd.survey.round;

import org.jspecify.annotations.Nullable;

/**
 * A unit that takes part.
 *
 * @param versionId of the questionnaire it asks; units of one area within a part ask the same
 * @param invited how many were asked; null = unknown
 */
public record RoundUnit(
        String partId,
        String unitId,
        String versionId,
        @Nullable Integer invited) {
    public RoundUnit {
        if (invited != null && invited < 0) {
            throw new IllegalArgumentException("invited: " + invited);
        }
    }
}
