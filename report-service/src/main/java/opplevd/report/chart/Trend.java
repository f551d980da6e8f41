package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * How has a figure gone, month by month or round by round? A line in the order of time with its centre, its limits where there
 * are any (they may differ from point to point), a line to hold it against, and days on which something was begun.
 *
 * @param number writes a number of the axis
 */
public record Trend(
        String id,
        String title,
        String description,
        List<Point> points,
        Lines lines,
        List<Event> events,
        Range range,
        DoubleFunction<String> number) {

    /**
     * A point; one without a value (NaN) leaves a gap.
     *
     * @param low end of its interval, NaN where there is none
     * @param lower limit there, NaN where there is none
     * @param side ABOVE and BELOW for what is surely so, or a signal; else UNSURE
     */
    public record Point(String name, double value, double low, double high, double lower, double upper, Side side) {
        public Point {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a point needs a name");
            }
        }

        /** A point without an interval and without limits. */
        public static Point plain(String name, double value) {
            return new Point(name, value, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Side.UNSURE);
        }

        boolean isThere() {
            return Double.isFinite(value);
        }
    }

    /** Level lines with their names: the centre, what the figure is held against, and its target; NaN where there is none. */
    public record Lines(
            double centre,
            String centreName,
            double reference,
            String referenceName,
            double target,
            String targetName) {
        public static final Lines NONE = new Lines(Double.NaN, "", Double.NaN, "");

        public Lines(double centre, String centreName, double reference, String referenceName) {
            this(centre, centreName, reference, referenceName, Double.NaN, "");
        }

        public Lines withTarget(double level, String name) {
            return new Lines(centre, centreName, reference, referenceName, level, name);
        }
    }

    /** Something was begun just before the point of this index (from 0). */
    public record Event(int before, String name) {}

    /** What the figure can be at least and at most, and in which steps an axis may count. */
    public record Range(double least, double most, List<Double> steps) {
        public static final Range QUALITY = new Range(0, 6, List.of(0.02, 0.05, 0.1, 0.2, 0.5, 1.0));
        public static final Range SHARE = new Range(0, 1, List.of(0.005, 0.01, 0.02, 0.05, 0.1, 0.2));
        private static final List<Double> WHOLE =
                List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);
        public static final Range COUNT = new Range(0, 1e9, WHOLE);
        public static final Range ANY = new Range(-1e9, 1e9, any());

        private static List<Double> any() {
            List<Double> steps = new ArrayList<>(List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.5));
            steps.addAll(WHOLE);
            return steps;
        }

        public Range {
            steps = List.copyOf(steps);
        }
    }

    public Trend {
        points = List.copyOf(points);
        events = List.copyOf(events);
        if (points.stream().filter(Point::isThere).count() < 2) {
            throw new IllegalArgumentException("a trend needs two points");
        }
    }

    public Chart draw() {
        return new Chart(
                id,
                title,
                description,
                new TrendField(this, Chart.WIDE, 300).draw(),
                new TrendField(this, Chart.PHONE, 280).draw());
    }

    Axis axis() {
        List<Double> values = new ArrayList<>(List.of(lines.centre(), lines.reference(), lines.target()));
        for (Point point : points) {
            values.addAll(List.of(point.value(), point.low(), point.high(), point.lower(), point.upper()));
        }
        double[] steps = range.steps().stream().mapToDouble(step -> step).toArray();
        return Axis.around(values, range.least(), range.most(), steps, 6, 0, 1);
    }
}
