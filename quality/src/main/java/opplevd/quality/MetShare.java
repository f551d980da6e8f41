package opplevd.quality;

import java.util.List;

/**
 * How many got at least what they expected? The share of respondents whose experience reached their expectation, with
 * Wilson's interval, narrowed where it is known how many could have answered.
 *
 * @param n respondents scored
 * @param x of them, those with o &gt;= f
 * @param share x / n, or the weighted share; NaN of nobody
 * @param ciLow lower end of the interval, never below 0
 * @param ciHigh upper end, never above 1
 */
public record MetShare(long n, long x, double share, double ciLow, double ciHigh) {

    /**
     * Respondents that count alike.
     *
     * @param population how many could have been scored, NaN if unknown; no more than n means that everybody was
     */
    public static MetShare of(long x, long n, double population, double conf) {
        if (x < 0 || x > n) {
            throw new IllegalArgumentException("0 <= x <= n does not hold: x " + x + ", n " + n);
        }
        return wilson(n, x, (double) x / n, (double) n, population, conf);
    }

    /**
     * A unit's respondents.
     *
     * @param invited people invited, NaN if unknown
     * @param responded people who responded at all, of whom {@code sums.n()} were scored
     */
    public static MetShare ofUnit(ScoreSums sums, double invited, double responded, double conf) {
        double population = responded > 0 ? sums.n() * invited / responded : Double.NaN;
        return of(sums.met(), sums.n(), population, conf);
    }

    /**
     * Several units; {@code n} and {@code x} are the raw counts, the share and its interval are weighted. How many could have
     * been scored is known if every unit with a respondent has a sampling fraction.
     */
    public static MetShare ofStrata(List<Stratum> strata, double conf) {
        long n = 0;
        long x = 0;
        double w = 0;
        double ww = 0;
        double met = 0;
        boolean known = true;
        for (Stratum s : strata) {
            known &= s.samplingFraction() > 0 || s.sums().n() == 0;
            n += s.sums().n();
            x += s.sums().met();
            w += s.weight() * s.sums().n();
            ww += s.weight() * s.weight() * s.sums().n();
            met += s.weight() * s.sums().met();
        }
        return wilson(n, x, met / w, w * w / ww, known ? w : Double.NaN, conf);
    }

    /** Respondents with a weight each. */
    public static MetShare ofWeighted(double[] o, double[] f, double[] w, double population, double conf) {
        long x = 0;
        double met = 0;
        for (int i = 0; i < w.length; i++) {
            if (o[i] >= f[i]) {
                x++;
                met += w[i];
            }
        }
        return wilson(w.length, x, met / CompensatedSum.of(w), kish(w), population, conf);
    }

    /** Kish's effective number of respondents, (sum w)^2 / sum w^2. */
    static double kish(double[] w) {
        CompensatedSum squares = new CompensatedSum();
        for (double weight : w) {
            squares.add(weight * weight);
        }
        double sum = CompensatedSum.of(w);
        return sum * sum / squares.value();
    }

    private static MetShare wilson(long n, long x, double share, double effective, double population, double conf) {
        double z = Quantiles.z(conf);
        if (n == 0 || Double.isNaN(share)) {
            return new MetShare(n, x, Double.NaN, Double.NaN, Double.NaN);
        }
        double p = Math.min(share, 1);
        if (population <= effective) {
            return new MetShare(n, x, p, p, p);
        }
        double m = Double.isFinite(population) ? effective * (population - 1) / (population - effective) : effective;
        double centre = (p + z * z / (2 * m)) / (1 + z * z / m);
        double half = z * Math.sqrt(p * (1 - p) / m + z * z / (4 * m * m)) / (1 + z * z / m);
        return new MetShare(n, x, p, Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
