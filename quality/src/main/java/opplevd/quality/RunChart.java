package opplevd.quality;

import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Has a series shifted? Anhoej's rules on the runs above and below the centre: an unusually long run, or unusually few
 * crossings. The same as {@code qic(chart = "run")} of R's qicharts2.
 *
 * @param centre the median, or what was given
 * @param useful points that do not lie on the centre; shown from 10
 * @param longestRun points of the longest run on one side; NaN, as the next three, without a useful point
 * @param longestRunMax longest that chance explains
 * @param crossings how often the series crosses the centre
 * @param crossingsMin fewest that chance explains
 * @param signal the series shifted
 */
public record RunChart(
        double centre,
        int useful,
        double longestRun,
        double longestRunMax,
        double crossings,
        double crossingsMin,
        boolean signal) {

    /** With fewer useful points the rules are not shown. */
    public static final int MIN_USEFUL = 10;

    /** About the series' own median. */
    public static RunChart aboutMedian(List<Double> y) {
        double[] values = y.stream().mapToDouble(Double::doubleValue).toArray();
        return about(
                y,
                values.length == 0
                        ? Double.NaN
                        : new Percentile()
                                .withEstimationType(EstimationType.R_7)
                                .evaluate(values, 50));
    }

    /** About a given centre, such as K = 1. */
    public static RunChart about(List<Double> y, double centre) {
        int useful = 0;
        int run = 0;
        int longest = 0;
        int runs = 0;
        int side = 0;
        for (double value : y) {
            int next = value > centre ? 1 : value < centre ? -1 : 0;
            if (next != 0) {
                useful++;
                runs += next == side ? 0 : 1;
                run = next == side ? run + 1 : 1;
                longest = Math.max(longest, run);
                side = next;
            }
        }
        if (useful == 0) {
            return new RunChart(centre, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
        }
        double longestMax = Math.rint(Math.log(useful) / Math.log(2)) + 3;
        int crossingsMin = new BinomialDistribution(null, useful - 1, 0.5).inverseCumulativeProbability(0.05);
        int crossings = runs - 1;
        boolean signal = longest > longestMax || crossings < crossingsMin;
        return new RunChart(centre, useful, longest, longestMax, crossings, crossingsMin, signal);
    }
}
