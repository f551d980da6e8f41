/**
 * Which units ask which questionnaire version, from when to when. A round has one part per municipality, and each part is
 * a draft, open, closed, published, one after the other.
 *
 * <p>May import {@code questionnaire}, {@code organisation} and service-kit.
 */
@NullMarked
package opplevd.survey.round;

import org.jspecify.annotations.NullMarked;
