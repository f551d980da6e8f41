package opplevd.quality;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Do the units spread more than chance within them would make them? The between-unit variance tau2 that widens the limits of
 * a funnel (additive random effects, after Spiegelhalter; with a share of the extremes winsorised so that true outliers do
 * not hide themselves). As {@code phi_func} and {@code tau_func} of R's FunnelPlotR.
 *
 * @param phi mean of the squared winsorised z
 * @param tau2 variance between units on the scale of y
 * @param z of each unit, (y - target) / s
 * @param zWinsorised the same, clipped to the quantiles
 */
public record Overdispersion(double phi, double tau2, List<Double> z, List<Double> zWinsorised) {

    /** Fewer units than this are not winsorised. */
    public static final int MIN_UNITS_WINSORISED = 10;

    /** The share winsorised at either end. */
    public static final double TRIM = 0.1;

    public Overdispersion {
        z = List.copyOf(z);
        zWinsorised = List.copyOf(zWinsorised);
    }

    /**
     * From each unit's figure and standard error.
     *
     * @param y figures, ln K
     * @param s their standard errors, above 0
     * @param target what they are held against
     * @param trim share winsorised at either end, from 0 to below 0.5
     * @param minUnits fewer units than this are not winsorised
     */
    public static Overdispersion of(List<Double> y, List<Double> s, double target, double trim, int minUnits) {
        if (!(trim >= 0 && trim < 0.5)) {
            throw new IllegalArgumentException("the share winsorised lies between 0 and 0.5: " + trim);
        }
        List<Double> z = new ArrayList<>();
        double sumW = 0;
        double sumWW = 0;
        for (int i = 0; i < y.size(); i++) {
            z.add((y.get(i) - target) / s.get(i));
            double w = 1 / (s.get(i) * s.get(i));
            sumW += w;
            sumWW += w * w;
        }
        int m = z.size();
        List<Double> clipped = m >= minUnits && trim > 0 && m > 0 ? winsorised(z, trim) : z;
        double squares = clipped.stream().mapToDouble(x -> x * x).sum();
        double phi = squares / m;
        double excess = m * phi - (m - 1);
        double tau2 = m < 2 || excess < 0 ? 0 : Math.max(0, excess / (sumW - sumWW / sumW));
        return new Overdispersion(phi, tau2, z, clipped);
    }

    private static List<Double> winsorised(List<Double> z, double trim) {
        Percentile quantile = new Percentile().withEstimationType(EstimationType.R_7);
        quantile.setData(z.stream().mapToDouble(Double::doubleValue).toArray());
        double low = quantile.evaluate(100 * trim);
        double high = quantile.evaluate(100 * (1 - trim));
        return z.stream().map(x -> Math.min(high, Math.max(low, x))).toList();
    }
}
