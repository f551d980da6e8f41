package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How has K moved round by round? A line through the rounds in the order of time, each with its interval, against K = 1;
 * with limits where the series is long enough to have them.
 *
 * @param limits the phases' mean and limits; empty where the series is too short
 * @param number writes a number of the axis
 */
public record Series(
        String id,
        String title,
        String description,
        List<Point> points,
        List<Phase> limits,
        Words words,
        DoubleFunction<String> number) {
    private static final double[] STEPS = {0.02, 0.05, 0.1, 0.2, 0.5};

    /** The names of the line at K = 1, of the mean and of the limits. */
    public record Words(String one, String mean, String upper, String lower) {}

    /**
     * One round.
     *
     * @param text its K as it is written
     * @param low end of its interval, NaN where there is none
     * @param side where the interval lies against 1; with limits: ABOVE and BELOW for a point that is a signal, else UNSURE
     */
    public record Point(String name, String text, double k, double low, double high, Side side) {
        public Point {
            if (name.isBlank() || text.isBlank() || !Double.isFinite(k)) {
                throw new IllegalArgumentException("a point needs a name and a K: " + name);
            }
        }
    }

    /** A stretch of rounds with the same mean and limits: points {@code from} to {@code to}, both counted in, from 0. */
    public record Phase(int from, int to, double mean, double lower, double upper) {
        boolean hasLimits() {
            return Double.isFinite(lower) && Double.isFinite(upper);
        }
    }

    public Series {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a series of " + points.size());
        }
    }

    public Chart draw() {
        return new Chart(
                id,
                title,
                description,
                new SeriesField(this, Chart.WIDE, 300).draw(),
                new SeriesField(this, Chart.PHONE, 300).draw());
    }

    Axis axis() {
        List<Double> values = new ArrayList<>(List.of(0.98, 1.02));
        points.forEach(point -> values.addAll(List.of(point.k(), point.low(), point.high())));
        limits.forEach(phase -> values.addAll(List.of(phase.mean(), phase.lower(), phase.upper())));
        return Axis.around(values, 0, 6, STEPS, 6, 0, 1);
    }
}
