package opplevd.survey.box;

import java.time.Instant;

/**
 * A copy of keys that somebody made: answers are anonymous only when every copy of their key is destroyed.
 *
 * @param at when it was made
 * @param partId the part whose key was copied
 * @param to where it was copied to
 */
public record KeyCopy(Instant at, String partId, String to) {
    public KeyCopy {
        if (partId.isBlank() || to.isBlank() || to.contains("\n") || to.contains("\t")) {
            throw new IllegalArgumentException("not a copy of a key");
        }
    }
}
