package opplevd.quality;

import java.util.List;
import java.util.Optional;

/**
 * How good is it, and how sure are we? K = experience / expectation of a unit or of several together, with its interval.
 *
 * <p>K is a ratio of (weighted) means. Its variance is Taylor-linearised with units as strata and the finite population
 * correction of each; the interval is symmetric on the logarithmic scale with the t distribution, so swapping experience and
 * expectation inverts it. The same as {@code svyratio} and {@code svycontrast(log)} of R's survey package.
 *
 * @param n respondents scored
 * @param k the ratio; NaN of nobody
 * @param se standard error of K
 * @param seLog standard error of ln K
 * @param df degrees of freedom, respondents less strata
 * @param ciLow lower end of the interval
 * @param ciHigh upper end of the interval
 * @param meanExperience weighted mean experience, on the questionnaire's scale
 * @param meanExpectation weighted mean expectation
 * @param gap mean experience less mean expectation
 * @param status why something is NaN
 */
public record QualityRatio(
        long n,
        double k,
        double se,
        double seLog,
        double df,
        double ciLow,
        double ciHigh,
        double meanExperience,
        double meanExpectation,
        double gap,
        Status status) {

    /** What the interval is, or why there is none. */
    public enum Status {
        /** An interval like any other. */
        OK,
        /** Nobody was scored: nothing is known. */
        NO_DATA,
        /** Not one degree of freedom: K without an interval. */
        TOO_FEW,
        /** All answered in the same proportion, and not everybody answered: K without an interval. */
        ZERO_VARIANCE,
        /** Everybody who could answer did: the interval is K itself. */
        CENSUS
    }

    private static final double NO_SE = 1e-12;
    private static final double EVERYBODY = 1 - 1e-9;

    /**
     * One unit.
     *
     * @param samplingFraction responded / invited, 0 where the invited are unknown
     * @param conf level of confidence, such as 0.95
     */
    public static QualityRatio ofUnit(ScoreSums sums, double samplingFraction, double conf) {
        return ofStrata(List.of(new Stratum(sums, 1, samplingFraction)), conf);
    }

    /** Several units together; those without a scored respondent are left out. */
    public static QualityRatio ofStrata(List<Stratum> strata, double conf) {
        Quantiles.checked(conf);
        List<Stratum> scored =
                strata.stream().filter(s -> s.sums().n() > 0 && s.weight() > 0).toList();
        long n = 0;
        double weights = 0;
        double o = 0;
        double f = 0;
        boolean everybody = true;
        for (Stratum s : scored) {
            n += s.sums().n();
            weights += s.weight() * s.sums().n();
            o += s.weight() * s.sums().o();
            f += s.weight() * s.sums().f();
            everybody &= s.samplingFraction() >= EVERYBODY;
        }
        Estimate estimate = new Estimate(n, o / f, o / weights, f / weights, (double) (n - scored.size()), everybody);
        double variance = 0;
        for (Stratum s : scored) {
            variance += variance(s, estimate.k, f);
        }
        return of(estimate, Math.sqrt(variance), conf);
    }

    /**
     * Respondents with a weight each, taken as fixed; no finite population.
     *
     * @param o each one's mean experience
     * @param f each one's mean expectation
     * @param w each one's weight, from 0 up
     */
    public static QualityRatio ofWeighted(double[] o, double[] f, double[] w, double samplingFraction, double conf) {
        double[] wo = new double[w.length];
        double[] wf = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            if (!(w[i] >= 0)) {
                throw new IllegalArgumentException("a weight is a number from 0 up: " + w[i]);
            }
            wo[i] = w[i] * o[i];
            wf[i] = w[i] * f[i];
        }
        ScoreSums sums = ScoreSums.ofScores(wo, wf);
        double weights = CompensatedSum.of(w);
        if (weights == 0) {
            return ofUnit(ScoreSums.EMPTY, 0, conf);
        }
        Stratum one = new Stratum(sums, 1, samplingFraction);
        Estimate estimate = new Estimate(
                sums.n(),
                sums.k(),
                sums.o() / weights,
                sums.f() / weights,
                (double) (sums.n() - 1),
                one.samplingFraction() >= EVERYBODY);
        return of(estimate, Math.sqrt(variance(one, sums.k(), sums.f())), conf);
    }

    private record Estimate(long n, double k, double meanO, double meanF, double df, boolean everybody) {}

    private static double variance(Stratum s, double k, double weightedF) {
        double n = s.sums().n();
        double scale = s.weight() / weightedF;
        return (1 - s.samplingFraction())
                * (n > 1 ? n / (n - 1) : 1)
                * scale
                * scale
                * s.sums().deviation(k);
    }

    private static QualityRatio of(Estimate e, double se, double conf) {
        if (e.n == 0) {
            return with(e, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Status.NO_DATA);
        }
        if (e.df < 1) {
            return with(e, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Status.TOO_FEW);
        }
        if (se < NO_SE) {
            double end = e.everybody ? e.k : Double.NaN;
            return with(e, 0, e.df, end, end, e.everybody ? Status.CENSUS : Status.ZERO_VARIANCE);
        }
        double half = Quantiles.t(conf, e.df) * se / e.k;
        return with(e, se, e.df, e.k * Math.exp(-half), e.k * Math.exp(half), Status.OK);
    }

    private static QualityRatio with(Estimate e, double se, double df, double low, double high, Status status) {
        double k = e.n == 0 ? Double.NaN : e.k;
        return new QualityRatio(e.n, k, se, se / k, df, low, high, e.meanO, e.meanF, e.meanO - e.meanF, status);
    }

    /** Is it below, above or as expected? Empty where there is no interval. */
    public Optional<Verdict> verdict() {
        return Verdict.of(ciLow, ciHigh);
    }

    /** How to say it; empty where there is no interval. */
    public Optional<Wording> wording() {
        return Wording.of(ciLow, ciHigh);
    }

    /** The lower end as a screen draws it: never below what the scale can give. */
    public double ciLowOnScale(int min, int max) {
        return Math.max(ciLow, (double) min / max);
    }

    /** The upper end as a screen draws it: never above what the scale can give. */
    public double ciHighOnScale(int min, int max) {
        return Math.min(ciHigh, (double) max / min);
    }
}
