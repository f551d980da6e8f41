/**
 * Who gets a link and how? Personal links whose tokens are stored nowhere, open links for posters and kiosks.
 *
 * <p>May import: upload, box, round, questionnaire, organisation, and the service kit.
 */
@NullMarked
package opplevd.survey.invitation;

import org.jspecify.annotations.NullMarked;
