package opplevd.quality;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.Xmr.Cause;

/** One phase of an {@link Xmr} chart: its limits, and which rule names each of its points. */
record XmrPhase(List<Double> y, double mean, double meanRange) {
    private static final double LIMIT = 2.66;
    private static final int RUN = 7;

    static XmrPhase of(List<Double> y) {
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < y.size(); i++) {
            ranges.add(Math.abs(y.get(i) - y.get(i - 1)));
        }
        double range = Series.screenedMean(ranges);
        return new XmrPhase(List.copyOf(y), Series.mean(y), range > 0 ? range : Double.NaN);
    }

    double lower() {
        return mean - LIMIT * meanRange;
    }

    double upper() {
        return mean + LIMIT * meanRange;
    }

    Cause cause(int i) {
        if (Double.isNaN(meanRange)) {
            return Cause.COMMON_CAUSE;
        }
        if (y.get(i) > upper()) {
            return Cause.ABOVE_LIMIT;
        }
        if (y.get(i) < lower()) {
            return Cause.BELOW_LIMIT;
        }
        boolean above = side(i) > 0;
        if (inTrend(i)) {
            return direction(i) > 0 ? Cause.TREND_UP : Cause.TREND_DOWN;
        }
        if (near(i) && inWindow(i, 3, this::twoOfThree)) {
            return above ? Cause.NEAR_LIMIT_ABOVE : Cause.NEAR_LIMIT_BELOW;
        }
        if (inWindow(i, RUN, first -> oneSide(first, RUN))) {
            return above ? Cause.SIDE_ABOVE : Cause.SIDE_BELOW;
        }
        return Cause.COMMON_CAUSE;
    }

    private interface Rule {
        boolean holdsFrom(int first);
    }

    /** Does the rule hold in some window of so many points that contains the point? */
    private boolean inWindow(int i, int size, Rule rule) {
        for (int first = Math.max(0, i - size + 1); first <= Math.min(i, y.size() - size); first++) {
            if (rule.holdsFrom(first)) {
                return true;
            }
        }
        return false;
    }

    private boolean inTrend(int i) {
        return i >= 0 && i < y.size() && inWindow(i, RUN, this::trend);
    }

    private boolean trend(int first) {
        int sign = step(first + 1);
        for (int i = first + 1; i < first + RUN; i++) {
            if (sign == 0 || step(i) != sign) {
                return false;
            }
        }
        return true;
    }

    /** Where two trends meet the later one names the point. */
    private int direction(int i) {
        return inTrend(i + 1) ? step(i + 1) : step(i);
    }

    private int step(int i) {
        return (int) Math.signum(y.get(i) - y.get(i - 1));
    }

    private int side(int i) {
        return (int) Math.signum(y.get(i) - mean);
    }

    private boolean oneSide(int first, int size) {
        for (int i = first; i < first + size; i++) {
            if (side(i) == 0 || side(i) != side(first)) {
                return false;
            }
        }
        return true;
    }

    private boolean near(int i) {
        double close = 2 * (LIMIT / 3) * meanRange;
        boolean beyond = y.get(i) > mean + close || y.get(i) < mean - close;
        return beyond && y.get(i) <= upper() && y.get(i) >= lower();
    }

    private boolean twoOfThree(int first) {
        int near = 0;
        for (int i = first; i < first + 3; i++) {
            near += near(i) ? 1 : 0;
        }
        return near >= 2 && oneSide(first, 3);
    }
}
