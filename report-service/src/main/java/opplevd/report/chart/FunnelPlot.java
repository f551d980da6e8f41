package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Which places differ by more than chance, given how many answered? A point for each place by its number of answers and its
 * K, between the limits that chance alone would keep to.
 *
 * @param curves limits from few answers to many, in that order
 * @param number writes a K
 */
public record FunnelPlot(
        String id,
        String title,
        String description,
        List<Point> points,
        List<Curve> curves,
        double target,
        Words words,
        DoubleFunction<String> number) {
    private static final double[] UP = {0.05, 0.1, 0.2, 0.5};
    private static final double[] ACROSS = {5, 10, 20, 50, 100, 200, 500, 1000};

    /** The names of the line of all together and of the axis across. */
    public record Words(String target, String answers) {}

    /** A place; only those beyond the limits are named in the picture. */
    public record Point(String name, double n, double k, Side side) {}

    /** A limit through these places of (answers, K); dashed when it leaves out how places differ beyond chance. */
    public record Curve(List<Double> n, List<Double> k, boolean dashed) {
        public Curve {
            n = List.copyOf(n);
            k = List.copyOf(k);
        }
    }

    public FunnelPlot {
        points = List.copyOf(points);
        curves = List.copyOf(curves);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a funnel without points");
        }
    }

    public Chart draw() {
        return new Chart(
                id,
                title,
                description,
                new FunnelField(this, Chart.WIDE, 400).draw(),
                new FunnelField(this, Chart.PHONE, 400).draw());
    }

    Axis up() {
        List<Double> values = new ArrayList<>(List.of(0.95, 1.05));
        points.forEach(point -> values.add(point.k()));
        curves.forEach(curve -> values.addAll(curve.k()));
        return Axis.around(values, 0.5, 1.6, UP, 7, 0, 1);
    }

    Axis across() {
        List<Double> values = new ArrayList<>(List.of(0.0));
        points.forEach(point -> values.add(point.n()));
        return Axis.around(values, 0, 1e6, ACROSS, 7, 0, 1);
    }
}
