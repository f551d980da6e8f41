package opplevd.quality;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The quantiles and tail probabilities that intervals and tests ask for. */
final class Quantiles {
    /** Commons Math stops at 1e-9 unless told otherwise; the figures are promised in full precision. */
    private static final double ACCURACY = 1e-13;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Quantiles() {}

    /** The normal quantile that leaves (1 - conf) / 2 above. */
    static double z(double conf) {
        return NORMAL.inverseCumulativeProbability(1 - (1 - checked(conf)) / 2);
    }

    /** The t quantile that leaves (1 - conf) / 2 above. */
    static double t(double conf, double df) {
        return new TDistribution(null, df, ACCURACY).inverseCumulativeProbability(1 - (1 - checked(conf)) / 2);
    }

    /** The two-sided p of a t statistic. */
    static double p(double t, double df) {
        return Math.min(1, 2 * new TDistribution(null, df).cumulativeProbability(-Math.abs(t)));
    }

    static double checked(double conf) {
        if (!(conf > 0 && conf < 1)) {
            throw new IllegalArgumentException("a level of confidence lies between 0 and 1: " + conf);
        }
        return conf;
    }
}
