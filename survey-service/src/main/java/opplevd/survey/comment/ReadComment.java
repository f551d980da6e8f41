package opplevd.survey.comment;

import org.jspecify.annotations.Nullable;

/**
 * A comment as its moderator reads it.
 *
 * @param decision null = not decided yet
 * @param shown the text that may be shown; null = none
 * @param theme null = not decided yet
 */
record ReadComment(
        String id,
        String unitId,
        String language,
        String text,
        @Nullable Decision decision,
        @Nullable String shown,
        @Nullable Theme theme) {
    /** Kept out of logs. */
    @Override
    public String toString() {
        return "ReadComment[" + id + "]";
    }
}
