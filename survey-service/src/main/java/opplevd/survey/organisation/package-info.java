/**
 * Which municipalities, service areas and units exist, with their codes through mergers.
 *
 * <p>May import service-kit, and nothing else of the survey.
 */
@NullMarked
package opplevd.survey.organisation;

import org.jspecify.annotations.NullMarked;
