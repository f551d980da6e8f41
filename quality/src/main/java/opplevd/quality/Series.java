package opplevd.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** What the control charts share: a mean without rounding, and the screened average of the moving ranges. */
final class Series {
    /** A moving range from this many times the mean on is itself a signal, and screened out. */
    private static final double RANGE_LIMIT = 3.267;

    private Series() {}

    /**
     * The mean, rounded once. Points are compared with it exactly, so a sum that rounds at every step would put a point that
     * lies on the mean above or below it.
     */
    static double mean(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        BigDecimal sum = values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** The mean moving range after one screening; NaN where no range is left. */
    static double screenedMean(List<Double> ranges) {
        double limit = RANGE_LIMIT * mean(ranges);
        return mean(ranges.stream().filter(range -> range < limit).toList());
    }
}
