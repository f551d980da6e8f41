package opplevd.report.deviation;

import java.time.YearMonth;
import opplevd.report.monthly.OfMonth;
import org.jspecify.annotations.Nullable;

/**
 * Deviations of one month.
 *
 * @param placeId of the unit, or of the municipality itself
 * @param handled how many of them were handled in time; null = not counted
 */
record DeviationMonth(
        String placeId,
        YearMonth month,
        int reported,
        @Nullable Integer handled) implements OfMonth {
    DeviationMonth {
        if (reported < 0 || (handled != null && (handled < 0 || handled > reported))) {
            throw new IllegalArgumentException("deviations of " + month + ": " + handled + " of " + reported);
        }
    }
}
