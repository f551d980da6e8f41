package opplevd.report.monthly;

import java.time.YearMonth;

/** Figures of one month. */
public interface OfMonth {
    /** The unit's id, or the municipality's own. */
    String placeId();

    YearMonth month();
}
