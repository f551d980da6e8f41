package opplevd.survey.box;

import java.nio.charset.StandardCharsets;

/**
 * The one comment at the end.
 *
 * @param text at most {@value #MOST_CHARACTERS} characters and {@value #MOST_BYTES} bytes UTF-8; "" when there is none
 * @param mark the sitting's mark, 0 when there is no comment
 */
public record Comment(String text, long mark) {
    public static final int MOST_CHARACTERS = 1000;
    public static final int MOST_BYTES = 2000;
    public static final Comment NONE = new Comment("", 0);

    public Comment {
        if (!fits(text) || text.isEmpty() != (mark == 0)) {
            throw new IllegalArgumentException("not a comment");
        }
    }

    /** What this sitting wrote, without blanks around it. Ask {@link #fits} first. */
    public static Comment written(String text, Sitting sitting) {
        String stripped = text.strip();
        return stripped.isEmpty() ? NONE : new Comment(stripped, sitting.mark());
    }

    /** Is the text short enough to be sealed, and text at all (no half of a character, no NUL)? */
    public static boolean fits(String text) {
        return text.isEmpty()
                || (text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                        && text.indexOf('\0') < 0
                        && StandardCharsets.UTF_8.newEncoder().canEncode(text)
                        && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES);
    }

    /** May this sitting see it? */
    public boolean writtenIn(Sitting sitting) {
        return !text.isEmpty() && mark == sitting.mark();
    }

    @Override
    public String toString() {
        return "Comment[*]";
    }
}
