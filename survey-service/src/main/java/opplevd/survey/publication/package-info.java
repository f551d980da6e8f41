/**
 * Closing: counting, removing small numbers, publishing once; the feed of what was published; how many have answered.
 *
 * <p>What leaves here is sums and histograms, never an answer, and nothing about fewer than five respondents but their
 * number. May import {@code job}, {@code account}, {@code box}, {@code round}, {@code questionnaire}, {@code organisation}, service-kit and the kernel.
 */
@NullMarked
package opplevd.survey.publication;

import org.jspecify.annotations.NullMarked;
