package opplevd.report.measure;

import java.time.YearMonth;

/** A month of a series. */
public record MonthValue(YearMonth month, double value) {
    public MonthValue {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a month has a value: " + month);
        }
    }
}
