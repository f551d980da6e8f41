package opplevd.survey.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's part of a round, with a state, a box, a key and a publication of its own.
 *
 * @param publicationId of what will be published; known from the start, so that publishing twice is publishing once
 * @param closedAt null until closed
 * @param contact whom residents can ask, shown on the start page and in every message
 */
public record RoundPart(
        String id,
        String roundId,
        String municipalityId,
        String publicationId,
        RoundState state,
        @Nullable Instant closedAt,
        String contact) {
    /** The longest contact. */
    public static final int MOST_CONTACT = 300;

    public RoundPart {
        boolean closed = state == RoundState.CLOSED || state == RoundState.PUBLISHED;
        if (closed != (closedAt != null) || contact.length() > MOST_CONTACT) {
            throw new IllegalArgumentException("not a part of a round: " + state + ", closed at " + closedAt);
        }
    }
}
