package opplevd.survey.response;

import org.jspecify.annotations.Nullable;

/**
 * An item on a page.
 *
 * @param number its number in the questionnaire, from 1
 * @param expectation null where the item is answered by the direct question
 */
public record Statement(int number, Words words, @Nullable Choices expectation, Choices experience) {}
