/**
 * Bringing in answers collected elsewhere (CSV) as a closed round, counted and published at once. Answers stream through
 * counting and are stored nowhere.
 *
 * <p>May import {@code publication} and what lies below it.
 */
@NullMarked
package opplevd.survey.intake;

import org.jspecify.annotations.NullMarked;
