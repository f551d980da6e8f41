package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Where to act first? Items by how much is expected of them (across) and their K (upwards), with the line K = 1 and the
 * mean expectation; the field where much is expected and less is experienced is tinted.
 *
 * @param mean the items' mean expectation: what divides high from low
 * @param number writes a number of either axis
 */
public record Matrix(
        String id,
        String title,
        String description,
        List<Point> points,
        double mean,
        Words words,
        DoubleFunction<String> number) {
    private static final double[] ACROSS = {0.1, 0.2, 0.5, 1, 2};
    private static final double[] UP = {0.05, 0.1, 0.2, 0.5};

    /** The names of the four fields, of the line at K = 1, of the mean, and of both ends of the axis across. */
    public record Words(
            String actFirst,
            String watch,
            String keep,
            String fine,
            String one,
            String mean,
            String low,
            String high) {}

    /** One item. */
    public record Point(String name, double expectation, double k, Side side) {
        public Point {
            if (name.isBlank() || !Double.isFinite(expectation) || !Double.isFinite(k)) {
                throw new IllegalArgumentException("a point needs a name, an expectation and a K: " + name);
            }
        }
    }

    public Matrix {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a matrix without points");
        }
    }

    public Chart draw() {
        return new Chart(
                id,
                title,
                description,
                new MatrixField(this, Chart.WIDE, 440).draw(),
                new MatrixField(this, Chart.PHONE, 460).draw());
    }

    Axis across() {
        List<Double> values = new ArrayList<>(List.of(mean - 0.1, mean + 0.1));
        points.forEach(point -> values.add(point.expectation()));
        return Axis.around(values, 0, 20, ACROSS, 8, 0, 1);
    }

    Axis up() {
        List<Double> values = new ArrayList<>(List.of(0.95, 1.05));
        points.forEach(point -> values.add(point.k()));
        return Axis.around(values, 0, 4, UP, 6, 0, 1);
    }
}
