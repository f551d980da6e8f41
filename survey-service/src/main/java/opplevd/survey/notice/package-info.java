/**
 * Who is told that results are published, and what do they read first? A row for each reader in the transaction that
 * publishes; an e-mail with the verdict and a link to what that reader may read.
 *
 * <p>May import: publication, message, invitation, job, box, questionnaire, and the service kit.
 */
@NullMarked
package opplevd.survey.notice;

import org.jspecify.annotations.NullMarked;
