package opplevd.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Which units lie outside what chance and ordinary differences explain? K against the number of respondents, with limits
 * around the network's own K.
 *
 * <p>Control limits on ln K, with one variance pooled over the units so that they are smooth curves of n, and widened by the
 * variance between units ({@link Overdispersion}).
 *
 * @param status whether there are limits
 * @param targetK the network's K over all its respondents
 * @param pooledSd standard deviation of a respondent's influence value on ln K
 * @param phi overdispersion; NaN without limits
 * @param tau2 variance between units of ln K; NaN without limits
 * @param units in the order given, without those that nobody answered for
 */
public record Funnel(Status status, double targetK, double pooledSd, double phi, double tau2, List<Point> units) {

    /** Whether there are limits, or why not. */
    public enum Status {
        OK,
        /** So few units that limits would mean nothing, or no unit with two respondents. */
        TOO_FEW_UNITS,
        /** Within every unit all answered alike. */
        ZERO_VARIANCE
    }

    /** Where a unit lies; only the first two are shown in colour. */
    public enum Place {
        HIGHER,
        LOWER,
        POSSIBLY_HIGHER,
        POSSIBLY_LOWER,
        AS_NETWORK
    }

    /** K at the limits of a number of respondents. */
    public record Limits(
            double lo95, double hi95, double lo998, double hi998, double lo998Unadjusted, double hi998Unadjusted) {}

    /**
     * One unit; all but the first three mean nothing unless the status is OK.
     *
     * @param z (ln K - ln target) / sqrt(v)
     * @param zWinsorised clipped to the quantiles
     * @param zAdjusted with the variance between units in the denominator
     */
    public record Point(
            String id, long n, double k, double z, double zWinsorised, double zAdjusted, Limits limits, Place place) {}

    /**
     * How few units are too few.
     *
     * @param trim share winsorised at either end
     * @param minUnits fewer units get no limits
     * @param minUnitsWinsorised fewer units are not winsorised
     */
    public record Settings(double trim, int minUnits, int minUnitsWinsorised) {
        public static final Settings DEFAULT =
                new Settings(Overdispersion.TRIM, 5, Overdispersion.MIN_UNITS_WINSORISED);
    }

    private static final double Q95 = Quantiles.z(0.95);
    private static final double Q998 = Quantiles.z(0.998);
    private static final Limits NO_LIMITS =
            new Limits(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public Funnel {
        units = List.copyOf(units);
    }

    /** The funnel of a network; the target counts each respondent with the weight of its unit. */
    public static Funnel of(List<Member> members, Settings settings) {
        List<Member> units = Member.scored(members);
        double o = units.stream().mapToDouble(u -> u.weight() * u.sums().o()).sum();
        double f = units.stream().mapToDouble(u -> u.weight() * u.sums().f()).sum();
        double s2 = Member.pooledVariance(units);
        Funnel bare = new Funnel(
                s2 == 0 && units.size() >= settings.minUnits ? Status.ZERO_VARIANCE : Status.TOO_FEW_UNITS,
                o / f,
                Math.sqrt(s2),
                Double.NaN,
                Double.NaN,
                units.stream().map(Funnel::bare).toList());
        return units.size() < settings.minUnits || !(s2 > 0) ? bare : withLimits(units, o / f, s2, settings);
    }

    private static Point bare(Member unit) {
        return new Point(
                unit.id(),
                unit.sums().n(),
                unit.sums().k(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                NO_LIMITS,
                Place.AS_NETWORK);
    }

    private static Funnel withLimits(List<Member> units, double targetK, double s2, Settings settings) {
        double theta = Math.log(targetK);
        List<Double> y = units.stream().map(u -> Math.log(u.sums().k())).toList();
        List<Double> s = units.stream().map(u -> Math.sqrt(s2 / u.sums().n())).toList();
        Overdispersion spread = Overdispersion.of(y, s, theta, settings.trim, settings.minUnitsWinsorised);
        Funnel empty = new Funnel(Status.OK, targetK, Math.sqrt(s2), spread.phi(), spread.tau2(), List.of());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            ScoreSums sums = units.get(i).sums();
            Limits limits = empty.limitsAt((double) sums.n());
            points.add(new Point(
                    units.get(i).id(),
                    sums.n(),
                    sums.k(),
                    spread.z().get(i),
                    spread.zWinsorised().get(i),
                    (y.get(i) - theta) / Math.sqrt(s2 / sums.n() + spread.tau2()),
                    limits,
                    place(sums.k(), limits)));
        }
        return new Funnel(Status.OK, targetK, Math.sqrt(s2), spread.phi(), spread.tau2(), points);
    }

    /** The limits for a number of respondents, to draw the curves; NaN unless the status is OK. */
    public Limits limitsAt(double n) {
        double theta = Math.log(targetK);
        double own = pooledSd * pooledSd / n;
        double wide = Math.sqrt(own + tau2);
        double narrow = Math.sqrt(own);
        return new Limits(
                Math.exp(theta - Q95 * wide),
                Math.exp(theta + Q95 * wide),
                Math.exp(theta - Q998 * wide),
                Math.exp(theta + Q998 * wide),
                status == Status.OK ? Math.exp(theta - Q998 * narrow) : Double.NaN,
                status == Status.OK ? Math.exp(theta + Q998 * narrow) : Double.NaN);
    }

    private static Place place(double k, Limits limits) {
        if (k > limits.hi998) {
            return Place.HIGHER;
        }
        if (k < limits.lo998) {
            return Place.LOWER;
        }
        if (k > limits.hi95) {
            return Place.POSSIBLY_HIGHER;
        }
        return k < limits.lo95 ? Place.POSSIBLY_LOWER : Place.AS_NETWORK;
    }
}
