package opplevd.survey.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * How does the first page speak to those who are asked? Each text is left out where the usual words do.
 *
 * @param ask the question at the top, with {@code {unit}} where the unit's name goes; health data must not show, so
 *     care and social services leave it out
 * @param asked who is asked, in running text: "everyone who has a child here"
 * @param place where nobody sees the answers, in running text: "at the kindergarten"
 */
public record Welcome(
        @Nullable Texts ask,
        @Nullable Texts asked,
        @Nullable Texts place) {
    /** The usual words throughout. */
    public static final Welcome USUAL = new Welcome(null, null, null);
}
