/**
 * What opens when somebody opens a round by hand, and do its invitations go out at once? A last look, then both in one step.
 *
 * <p>May import: message, invitation, box, round, questionnaire, and the service kit; imported by nobody.
 */
@NullMarked
package opplevd.survey.opening;

import org.jspecify.annotations.NullMarked;
