package opplevd.survey.round;

import org.jspecify.annotations.Nullable;

/**
 * A part of a round that a reader may act on.
 *
 * @param id the part
 * @param roundId its round
 * @param roundName the round's name
 * @param network the round's network; null = none
 * @param municipalityId whose part it is
 * @param state where the part is
 */
public record ReachedPart(
        String id,
        String roundId,
        String roundName,
        @Nullable String network,
        String municipalityId,
        RoundState state) {}
