package opplevd.quality;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** The quantiles and tail probabilities that intervals and tests ask for. */
final class Quantiles {
    /** Commons Math stops at 1e-9 unless told otherwise; the figures are promised in full precision. */
    private static final double ACCURACY = 1e-13;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Below so many degrees of freedom the expansion is no good guess. */
    private static final double FEWEST_TO_EXPAND = 10;

    /** From here the expansion is right to 1e-14, better than the distribution function itself. */
    private static final double ENOUGH_TO_EXPAND = 600;

    private static final double FAR_OUT = 4;

    private static final int MOST_STEPS = 6;

    /** A step this small leaves an error of its cube. */
    private static final double CLOSE = 1e-5;

    private Quantiles() {}

    /** The normal quantile that leaves (1 - conf) / 2 above. */
    static double z(double conf) {
        return NORMAL.inverseCumulativeProbability(1 - (1 - checked(conf)) / 2);
    }

    /** The t quantile that leaves (1 - conf) / 2 above. */
    static double t(double conf, double df) {
        double tail = (1 - checked(conf)) / 2;
        double z = z(conf);
        if (df >= ENOUGH_TO_EXPAND && z < FAR_OUT) {
            return expanded(z, df);
        }
        TDistribution distribution = new TDistribution(null, df, ACCURACY);
        double near = df < FEWEST_TO_EXPAND ? Double.NaN : polished(distribution, expanded(z, df), tail);
        return Double.isNaN(near) ? distribution.inverseCumulativeProbability(1 - tail) : near;
    }

    /** Close to the t quantile where the normal one is z: its expansion in 1 / df (Abramowitz and Stegun 26.7.5). */
    private static double expanded(double z, double df) {
        double s = z * z;
        double g1 = (s + 1) * z / 4;
        double g2 = ((5 * s + 16) * s + 3) * z / 96;
        double g3 = (((3 * s + 19) * s + 17) * s - 15) * z / 384;
        double g4 = ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) * z / 92160;
        double g5 = (((((27 * s + 339) * s + 930) * s - 1782) * s - 765) * s + 17955) * z / 368640;
        return z + (g1 + (g2 + (g3 + (g4 + g5 / df) / df) / df) / df) / df;
    }

    /**
     * Halley's steps from a good guess, a few evaluations where a search takes dozens: a network of all municipalities asks
     * for 63 546 intervals. Each step cubes the error; NaN where the guess was not good.
     */
    private static double polished(TDistribution distribution, double guess, double tail) {
        double df = distribution.getDegreesOfFreedom();
        double t = guess;
        for (int i = 0; i < MOST_STEPS; i++) {
            double newton = (distribution.cumulativeProbability(-t) - tail) / distribution.density(t);
            double step = newton / (1 - newton * (df + 1) * t / (df + t * t) / 2);
            t += step;
            if (Math.abs(step) < CLOSE) {
                return t;
            }
        }
        return Double.NaN;
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
