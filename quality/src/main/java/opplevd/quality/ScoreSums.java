package opplevd.quality;

/**
 * Everything that a published result says of the respondents scored in one scope (an item, a dimension, the whole
 * questionnaire): sums over respondents of the mean experience o and the mean expectation f of their paired items.
 *
 * <p>Adding two is the same as counting the respondents of both together, so units can be merged without an answer.
 *
 * @param n respondents scored in the scope
 * @param o sum of o
 * @param f sum of f
 * @param oo sum of o squared
 * @param of sum of o times f
 * @param ff sum of f squared
 * @param met respondents whose experience reached their expectation (o &gt;= f)
 */
public record ScoreSums(long n, double o, double f, double oo, double of, double ff, long met) {

    /** Nobody. */
    public static final ScoreSums EMPTY = new ScoreSums(0, 0, 0, 0, 0, 0, 0);

    /**
     * Rounding of the five sums, relative to the sum of squares. Sums of a {@link ScoreTally} are right to a few units of
     * 2e-16, and adding some hundred of them keeps the error below 1e-13. A real deviation is larger even at a million
     * respondents: if all of them answered alike but one, who differs by one step in one of 20 items, the sum of squared
     * deviations is (1/20)^2 = 2.5e-3, while 1e-13 times a sum of squares of 10^6 x 6^2 is 3.6e-6.
     */
    private static final double ROUNDING = 1e-13;

    public ScoreSums {
        if (n < 0 || met < 0 || met > n) {
            throw new IllegalArgumentException("0 <= met <= n does not hold: met " + met + ", n " + n);
        }
        if (!Double.isFinite(o + f + oo + of + ff) || Math.min(Math.min(o, f), Math.min(oo, Math.min(of, ff))) < 0) {
            throw new IllegalArgumentException("sums of scores are finite and not negative");
        }
    }

    /**
     * The sums of respondents whose scores are at hand.
     *
     * @param o each respondent's mean experience
     * @param f each respondent's mean expectation, in the same order
     */
    public static ScoreSums ofScores(double[] o, double[] f) {
        if (o.length != f.length) {
            throw new IllegalArgumentException("as many experiences as expectations");
        }
        CompensatedSum sumO = new CompensatedSum();
        CompensatedSum sumF = new CompensatedSum();
        CompensatedSum sumOO = new CompensatedSum();
        CompensatedSum sumOF = new CompensatedSum();
        CompensatedSum sumFF = new CompensatedSum();
        long met = 0;
        for (int i = 0; i < o.length; i++) {
            sumO.add(o[i]);
            sumF.add(f[i]);
            sumOO.add(o[i] * o[i]);
            sumOF.add(o[i] * f[i]);
            sumFF.add(f[i] * f[i]);
            met += o[i] >= f[i] ? 1 : 0;
        }
        return new ScoreSums(o.length, sumO.value(), sumF.value(), sumOO.value(), sumOF.value(), sumFF.value(), met);
    }

    /** These respondents and those. */
    public ScoreSums plus(ScoreSums other) {
        return new ScoreSums(
                n + other.n, o + other.o, f + other.f, oo + other.oo, of + other.of, ff + other.ff, met + other.met);
    }

    /** Mean experience, on the scale of the questionnaire; NaN of nobody. */
    public double meanExperience() {
        return n == 0 ? Double.NaN : o / n;
    }

    /** Mean expectation, on the scale of the questionnaire; NaN of nobody. */
    public double meanExpectation() {
        return n == 0 ? Double.NaN : f / n;
    }

    /** K, the ratio of the means (never the mean of each one's ratio); NaN of nobody. */
    public double k() {
        return n == 0 ? Double.NaN : o / f;
    }

    /**
     * The experience alone, as a ratio to 1: its K is the mean experience, so that everything that can be asked of K can
     * be asked of the mean experience too.
     */
    public ScoreSums experienceAlone() {
        return new ScoreSums(n, o, n, oo, o, n, 0);
    }

    /** The expectation alone, as a ratio to 1; see {@link #experienceAlone()}. */
    public ScoreSums expectationAlone() {
        return new ScoreSums(n, f, n, ff, f, n, 0);
    }

    /** Sum over respondents of d = o - k f. */
    double residual(double k) {
        return o - k * f;
    }

    /**
     * Sum over respondents of (d - mean d)^2 with d = o - k f; of a single respondent d^2 itself, uncentred (what R's survey
     * package does under {@code lonely.psu = "adjust"}). What is no more than rounding of the sums is 0.
     */
    double deviation(double k) {
        double d = residual(k);
        double square = n == 1 ? d * d : (oo - k * of) - k * (of - k * ff) - d * d / Math.max(n, 1);
        return square <= ROUNDING * Math.max(oo, k * k * ff) ? 0 : square;
    }

    /**
     * Sample variance of the respondents' influence values on ln K, a = ln K + (o - K f) / mean o; NaN of fewer than two.
     */
    double influenceVariance() {
        if (n < 2) {
            return Double.NaN;
        }
        double mean = o / n;
        return deviation(k()) / ((n - 1) * mean * mean);
    }
}
