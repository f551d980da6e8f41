/**
 * Which message goes to whom, by which channel, when? Texts with placeholders, the outbox, sending by e-mail and SMS,
 * reminders to those who have not answered, samples to oneself, and what recipients may ask not to get.
 *
 * <p>May import: job, invitation, box, account, round, questionnaire, organisation, and the service kit.
 */
@NullMarked
package opplevd.survey.message;

import org.jspecify.annotations.NullMarked;
