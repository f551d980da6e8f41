package opplevd.quality;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/**
 * Is a year's sick leave other than the year's before? Each of the latest twelve months less the same month a year earlier, so
 * that what comes back with the seasons falls out; their mean, with three of its standard errors to each side as the limits of a
 * control chart have: months next to each other are alike, and an interval of two would say too often that something moved.
 *
 * @param latest mean of the latest twelve months, in the series' unit
 * @param before mean of the twelve before
 * @param low of the difference, latest less before
 * @param high of the difference
 */
public record YearOverYear(double latest, double before, double low, double high) {
    /** Months in a year. */
    public static final int MONTHS = 12;

    private static final int STANDARD_ERRORS = 3;

    public YearOverYear {
        if (!(low <= latest - before + 1e-12 && latest - before <= high + 1e-12)) {
            throw new IllegalArgumentException("the difference lies within its limits: " + low + ", " + high);
        }
    }

    /**
     * The latest two years of a series; empty where it is shorter.
     *
     * @param months one after the other without a gap, in the order of time
     */
    public static Optional<YearOverYear> of(List<Double> months) {
        int first = months.size() - 2 * MONTHS;
        if (first < 0) {
            return Optional.empty();
        }
        DescriptiveStatistics before = new DescriptiveStatistics();
        DescriptiveStatistics latest = new DescriptiveStatistics();
        DescriptiveStatistics difference = new DescriptiveStatistics();
        for (int i = first; i < first + MONTHS; i++) {
            before.addValue(months.get(i));
            latest.addValue(months.get(i + MONTHS));
            difference.addValue(months.get(i + MONTHS) - months.get(i));
        }
        double half = STANDARD_ERRORS * difference.getStandardDeviation() / Math.sqrt(MONTHS);
        return Optional.of(new YearOverYear(
                latest.getMean(), before.getMean(), difference.getMean() - half, difference.getMean() + half));
    }

    /** Which way it moved, beyond chance. */
    public Movement movement() {
        if (low > 0) {
            return Movement.ROSE;
        }
        return high < 0 ? Movement.FELL : Movement.UNCHANGED;
    }
}
