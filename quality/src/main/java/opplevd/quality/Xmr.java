package opplevd.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Is a series only wobbling, or did something happen? An XmR control chart with the four rules of "making data count" (NHS):
 * a point outside the limits, seven rising or falling, two of three near a limit, seven on one side of the mean.
 *
 * <p>Limits and rules keep within a phase. The same as {@code ptd_spc} of R's NHSRplotthedots, except that a phase without a
 * moving range, or one that never moves, has no limits and no signals here.
 *
 * @param points in the order given
 */
public record Xmr(List<Point> points) {

    /** Which way is better. */
    public enum Direction {
        INCREASE,
        DECREASE
    }

    /** What a point tells. */
    public enum Type {
        COMMON,
        IMPROVEMENT,
        CONCERN
    }

    /** The rule that names a point; the first that holds. */
    public enum Cause {
        ABOVE_LIMIT("Above UCL", 1),
        BELOW_LIMIT("Below LCL", -1),
        TREND_UP("7 Point Trend (Increasing)", 1),
        TREND_DOWN("7 Point Trend (Decreasing)", -1),
        NEAR_LIMIT_ABOVE("2 in 3 Above CL", 1),
        NEAR_LIMIT_BELOW("2 in 3 Below CL", -1),
        SIDE_ABOVE("7 Points Above CL", 1),
        SIDE_BELOW("7 Points Below CL", -1),
        COMMON_CAUSE("Common Cause", 0);

        private final String label;
        private final int sign;

        Cause(String label, int sign) {
            this.label = label;
            this.sign = sign;
        }

        /** The name that the NHS charts give it. */
        public String label() {
            return label;
        }

        Type type(Direction better) {
            if (sign == 0) {
                return Type.COMMON;
            }
            return sign > 0 == (better == Direction.INCREASE) ? Type.IMPROVEMENT : Type.CONCERN;
        }
    }

    /**
     * A point of the series.
     *
     * @param index from 1
     * @param phase from 1
     * @param mean of the phase
     * @param lower limit of the phase; NaN if it has none
     * @param upper limit of the phase; NaN if it has none
     */
    public record Point(
            int index, int phase, double y, double mean, double lower, double upper, Cause cause, Type type) {}

    /** How much a chart of so many points of one phase may show. */
    public enum Limits {
        NONE,
        PROVISIONAL,
        FULL;

        /** None below 7 points, provisional below 12. */
        public static Limits of(int points) {
            return points < 7 ? NONE : points < 12 ? PROVISIONAL : FULL;
        }
    }

    public Xmr {
        points = List.copyOf(points);
    }

    /**
     * The chart of a series.
     *
     * @param y the series, without gaps
     * @param better which way is better
     * @param phaseStarts the first points of new phases, counted from 1
     */
    public static Xmr of(List<Double> y, Direction better, List<Integer> phaseStarts) {
        TreeSet<Integer> starts = new TreeSet<>(phaseStarts);
        if (!starts.isEmpty() && (starts.first() < 1 || starts.last() > Math.max(1, y.size()))) {
            throw new IllegalArgumentException("a phase starts at a point of the series: " + phaseStarts);
        }
        starts.add(1);
        List<Point> points = new ArrayList<>();
        int phase = 0;
        for (int start : starts) {
            Integer next = starts.higher(start);
            phase++;
            XmrPhase limits = XmrPhase.of(y.subList(Math.min(start - 1, y.size()), next == null ? y.size() : next - 1));
            for (int i = 0; i < limits.y().size(); i++) {
                Cause cause = limits.cause(i);
                points.add(new Point(
                        start + i,
                        phase,
                        limits.y().get(i),
                        limits.mean(),
                        limits.lower(),
                        limits.upper(),
                        cause,
                        cause.type(better)));
            }
        }
        return new Xmr(points);
    }
}
