package opplevd.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Is sick leave only wobbling, or did something happen? Laney's P' chart of days absent out of days possible, whose limits
 * allow for more spread between months than the binomial would; with {@link RunChart}'s rules. The same as
 * {@code qic(chart = "pp")} of R's qicharts2 with screened moving ranges.
 *
 * @param points in the order given
 * @param runs the rules on runs about the mean share
 */
public record PPrime(List<Point> points, RunChart runs) {

    /**
     * A month.
     *
     * @param absent days of sick leave
     * @param possible days that could have been worked; a month with none has no share and no limits
     */
    public record Days(double absent, double possible) {
        public Days {
            if (!(absent >= 0 && absent <= possible && Double.isFinite(possible))) {
                throw new IllegalArgumentException(
                        "0 <= days absent <= days possible does not hold: " + absent + ", " + possible);
            }
        }

        double share() {
            return absent / possible;
        }
    }

    /**
     * A month's point.
     *
     * @param index from 1
     * @param share days absent / days possible
     * @param centre all days absent / all days possible
     * @param lower limit, at least 0; NaN where there is none
     * @param upper limit, at most 1; NaN where there is none
     * @param sigmaSignal the share lies outside the limits
     */
    public record Point(int index, double share, double centre, double lower, double upper, boolean sigmaSignal) {}

    /** Turns a mean moving range of two into a standard deviation. */
    private static final double RANGE_TO_SIGMA = 1.128;

    public PPrime {
        points = List.copyOf(points);
    }

    public static PPrime of(List<Days> months) {
        double absent =
                CompensatedSum.of(months.stream().mapToDouble(Days::absent).toArray());
        double possible =
                CompensatedSum.of(months.stream().mapToDouble(Days::possible).toArray());
        double centre = absent / possible;
        double sigmaZ = sigmaZ(months, centre);
        List<Point> points = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Days month : months) {
            double share = month.share();
            double half = month.possible == 0 ? Double.NaN : 3 * sd(month, centre) * sigmaZ;
            double lower = Math.max(0, centre - half);
            double upper = Math.min(1, centre + half);
            points.add(new Point(points.size() + 1, share, centre, lower, upper, share > upper || share < lower));
            if (!Double.isNaN(share)) {
                shares.add(share);
            }
        }
        return new PPrime(points, RunChart.about(shares, centre));
    }

    private static double sd(Days month, double centre) {
        return Math.sqrt(centre * (1 - centre) / month.possible);
    }

    /** Ranges run between neighbouring months only: a month without days breaks the chain. */
    private static double sigmaZ(List<Days> months, double centre) {
        List<Double> ranges = new ArrayList<>();
        double before = Double.NaN;
        for (Days month : months) {
            double z = (month.share() - centre) / sd(month, centre);
            if (!Double.isNaN(z - before)) {
                ranges.add(Math.abs(z - before));
            }
            before = z;
        }
        return Series.screenedMean(ranges) / RANGE_TO_SIGMA;
    }
}
