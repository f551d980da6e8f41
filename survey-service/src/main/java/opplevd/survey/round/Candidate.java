package opplevd.survey.round;

import org.jspecify.annotations.Nullable;

/**
 * A unit that could take part in a round.
 *
 * @param areaTitle language to title, as JSON
 * @param invited how many are invited in the part asked about; null = unknown
 * @param taking whether it takes part in it
 */
record Candidate(
        String id,
        String code,
        String name,
        String municipalityId,
        String areaKey,
        String areaTitle,
        @Nullable Integer invited,
        boolean taking) {}
