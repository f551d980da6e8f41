package opplevd.report.sickleave;

import java.time.YearMonth;
import opplevd.report.monthly.OfMonth;
import org.jspecify.annotations.Nullable;

/**
 * Sick leave of one month.
 *
 * @param placeId of the unit, or of the municipality itself
 * @param absent days of sick leave; NaN, as possible, where only a per cent is known
 * @param possible days that could have been worked
 * @param percent 0 to 100; NaN where days are known
 * @param employees null = unknown
 */
record SickMonth(
        String placeId,
        YearMonth month,
        double absent,
        double possible,
        double percent,
        @Nullable Integer employees) implements OfMonth {
    SickMonth {
        boolean days = absent >= 0 && absent <= possible && possible > 0;
        boolean bare = percent >= 0 && percent <= 100;
        if (days == bare) {
            throw new IllegalArgumentException("a month has either days or a per cent: " + month);
        }
    }

    boolean hasDays() {
        return !Double.isNaN(absent);
    }

    /** 0 to 1. */
    double share() {
        return hasDays() ? absent / possible : percent / 100;
    }
}
