package opplevd.survey.deletion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that will go, as the page says it.
 *
 * @param what a message key below {@code deletion.what.}
 * @param amount how many there are now; null = not counted
 * @param when a message key below {@code deletion.when.}
 * @param at the day that {@code when} speaks of; null = none
 */
public record Promise(
        String what,
        @Nullable Long amount,
        String when,
        @Nullable Instant at) {}
