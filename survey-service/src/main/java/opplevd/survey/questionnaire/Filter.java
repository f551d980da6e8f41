package opplevd.survey.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * A question before the first item that is answered by yes or no ("Have you used the library in the last year?"). With no
 * the questionnaire ends there, and nothing counts as a response.
 *
 * @param label a short name, if the text is long
 */
public record Filter(Texts text, @Nullable Texts label) {}
