package opplevd.survey.comment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one comment.
 *
 * @param shown the text that may be shown; null exactly when nothing is
 */
record Decided(
        ReadComment comment,
        Decision decision,
        Theme theme,
        @Nullable String shown) {
    Decided {
        if (decision.shown() != (shown != null)) {
            throw new IllegalArgumentException("a text is shown, or it is not");
        }
    }

    /** Whether it had been decided just so before. */
    boolean asBefore() {
        return decision == comment.decision() && theme == comment.theme() && Objects.equals(shown, comment.shown());
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Decided[" + comment.id() + " " + decision + "]";
    }
}
