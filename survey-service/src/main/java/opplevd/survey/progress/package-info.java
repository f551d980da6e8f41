/**
 * How is a round going, and what should its coordinator do now? Numbers of answers per unit and day, the same day of the round
 * before, the list of things to do, and what closing came to. Never single persons.
 *
 * <p>May import job, invitation, comment, publication, box, round, organisation and account.
 */
@NullMarked
package opplevd.survey.progress;

import org.jspecify.annotations.NullMarked;
