/**
 * What does a coordinator hand out: posters and cards for open links, letters, and files with personal links for another
 * sender? Paper is drawn while it is fetched and kept nowhere.
 *
 * <p>May import: invitation, box, account, round, questionnaire, organisation, and the service kit.
 */
@NullMarked
package opplevd.survey.handout;

import org.jspecify.annotations.NullMarked;
