package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Where does a value lie across the picture? Linear from ({@code from}, {@code left}) to ({@code to}, {@code right});
 * values outside are drawn at the edge.
 */
public record Axis(double from, double to, double left, double right, double step) {
    public Axis {
        if (!(from < to) || !(left < right) || !(step > 0)) {
            throw new IllegalArgumentException("an axis from " + from + " to " + to + " in steps of " + step);
        }
    }

    /** Whole steps around the values, inside {@code min..max}, with a step that gives at most {@code ticks} numbers. */
    static Axis around(
            List<Double> values, double min, double max, double[] steps, int ticks, double left, double right) {
        double least = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .min()
                .orElse(min);
        double most = values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .max()
                .orElse(max);
        for (double step : steps) {
            double from = Math.max(min, Math.floor(least / step + 1e-9) * step);
            double to = Math.min(max, Math.ceil(most / step - 1e-9) * step);
            if (to - from < step - 1e-9) {
                to = Math.min(max, from + step);
                from = Math.max(min, to - step);
            }
            if (Math.round((to - from) / step) + 1 <= ticks) {
                return new Axis(from, to, left, right, step);
            }
        }
        return new Axis(min, max, left, right, steps[steps.length - 1]);
    }

    Axis between(double newLeft, double newRight) {
        return new Axis(from, to, newLeft, newRight, step);
    }

    double at(double value) {
        double share = (Math.clamp(value, from, to) - from) / (to - from);
        return left + share * (right - left);
    }

    boolean isLeftOf(double value) {
        return value < from - 1e-9;
    }

    boolean isRightOf(double value) {
        return value > to + 1e-9;
    }

    List<Tick> ticks(DoubleFunction<String> text) {
        List<Tick> ticks = new ArrayList<>();
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        for (long i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, text.apply(i * step)));
        }
        return ticks;
    }
}
