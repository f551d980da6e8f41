package opplevd.quality;

/**
 * Is one K higher than another? Welch's t test of two independent ln K; the difference read back as a ratio of the two.
 *
 * <p>All but the ratio is NaN if one of the two has no variance to be estimated, or neither varies.
 */
record Welch(double ratio, double t, double df, double p, double ciLow, double ciHigh) {

    static Welch compare(LogRatio a, LogRatio b, double conf) {
        double difference = a.y() - b.y();
        double variance = a.variance() + b.variance();
        if (!a.testable() || !b.testable() || variance == 0) {
            Quantiles.checked(conf);
            return new Welch(Math.exp(difference), Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double df = variance * variance / (a.variance() * a.variance() / a.df() + b.variance() * b.variance() / b.df());
        double se = Math.sqrt(variance);
        double t = difference / se;
        double half = Quantiles.t(conf, df) * se;
        return new Welch(
                Math.exp(difference),
                t,
                df,
                Quantiles.p(t, df),
                Math.exp(difference - half),
                Math.exp(difference + half));
    }

    /** The difference was tested. */
    boolean tested() {
        return !Double.isNaN(p);
    }
}
