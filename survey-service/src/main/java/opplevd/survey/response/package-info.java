/**
 * What do residents see and send when they answer? Pages that work without JavaScript and cookies; a post saves and
 * redirects, a get changes nothing.
 *
 * <p>May import: invitation, box, round, questionnaire, organisation, and the service kit.
 */
@NullMarked
package opplevd.survey.response;

import org.jspecify.annotations.NullMarked;
