package opplevd.survey.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A municipality's part of a round, with a state, a box, a key and a publication of its own.
 *
 * @param publicationId of what will be published; known from the start, so that publishing twice is publishing once
 * @param closedAt null until closed
 * @param contact whom residents can ask, shown on the start page and in every message
 * @param openedAt null until opened, and for imports
 * @param extendedTo when it closes, if later than the round; null = with the round
 */
public record RoundPart(
        String id,
        String roundId,
        String municipalityId,
        String publicationId,
        RoundState state,
        @Nullable Instant closedAt,
        String contact,
        @Nullable Instant openedAt,
        @Nullable Instant extendedTo) {
    /** The longest contact. */
    public static final int MOST_CONTACT = 300;

    public RoundPart {
        boolean closed = state == RoundState.CLOSED || state == RoundState.PUBLISHED;
        if (closed != (closedAt != null) || contact.length() > MOST_CONTACT) {
            throw new IllegalArgumentException("not a part of a round: " + state + ", closed at " + closedAt);
        }
    }

    /** A part that nobody can answer yet. */
    public static RoundPart draft(
            String id, String roundId, String municipalityId, String publicationId, String contact) {
        return new RoundPart(id, roundId, municipalityId, publicationId, RoundState.DRAFT, null, contact, null, null);
    }

    /** When the part closes by itself; null = by hand. */
    public @Nullable Instant closesAt(Round round) {
        return extendedTo == null ? round.closesAt() : extendedTo;
    }
}
