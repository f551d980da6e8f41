/**
 * Where do the answers lie until the round closes, and who can open them? One sealed row per response, one key per part
 * of a round, and the fence against closing.
 *
 * <p>Items that are answered by the direct question (a questionnaire of kind DIRECT) lie in the row as experience halves:
 * 1 worse, 2 as expected, 3 better; their expectation halves stay empty. So the row has the one size that its number of
 * items gives, whatever the kind, and counting knows by the questionnaire what the numbers mean.
 *
 * <p>May import: round, questionnaire, organisation, and the service kit.
 */
@NullMarked
package opplevd.survey.box;

import org.jspecify.annotations.NullMarked;
