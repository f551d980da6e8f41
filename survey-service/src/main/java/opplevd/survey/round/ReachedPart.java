package opplevd.survey.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a round that a reader may act on.
 *
 * @param id the part
 * @param roundId its round
 * @param roundName the round's name
 * @param network the round's network; null = none
 * @param municipalityId whose part it is
 * @param municipality its name
 * @param state where the part is
 * @param closesAt when it is to close, extended or with the round; null = by hand
 */
public record ReachedPart(
        String id,
        String roundId,
        String roundName,
        @Nullable String network,
        String municipalityId,
        String municipality,
        RoundState state,
        @Nullable Instant closesAt) {}
