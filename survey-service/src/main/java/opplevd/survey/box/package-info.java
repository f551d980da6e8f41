/**
 * Where do the answers lie until the round closes, and who can open them? One sealed row per response, one key per part
 * of a round, and the fence against closing.
 *
 * <p>May import: round, questionnaire, organisation, and the service kit.
 */
@NullMarked
package opplevd.survey.box;

import org.jspecify.annotations.NullMarked;
