package opplevd.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Several means with their intervals, one strip each, on one axis that shows the whole scale. The words beside the strips
 * are the page's.
 *
 * @param min lowest answer of the scale
 * @param max highest answer
 * @param number writes an answer on the axis
 */
public record Means(int min, int max, List<Row> rows, DoubleFunction<String> number) {
    private static final double WIDTH = 220;
    private static final double EDGE = 12;
    private static final double MIDDLE = 14;
    private static final int MOST_TICKS = 6;

    /** One strip: a mean with its interval; NaN where there is none. */
    public record Row(double mean, double low, double high) {}

    /** The axis that stands over the strips, and the strips in the order of the rows. */
    public record Drawn(Drawing head, List<Drawing> strips) {}

    public Means {
        rows = List.copyOf(rows);
    }

    public Drawn draw() {
        double step = max - min < MOST_TICKS ? 1 : (max - min) / 3.0;
        Axis axis = new Axis(min, max, EDGE, WIDTH - EDGE, step);
        Sketch head = new Sketch(WIDTH);
        for (int i = 0; min + i * step <= max + 1e-9; i++) {
            double answer = min + i * step;
            head.add(Label.middle(axis.at(answer), MIDDLE, number.apply(answer), 13.5, Ink.INK_2)
                    .within(0, WIDTH));
        }
        return new Drawn(
                head.finish(20), rows.stream().map(row -> strip(axis, row)).toList());
    }

    private static Drawing strip(Axis axis, Row row) {
        Sketch sketch = new Sketch(WIDTH);
        sketch.add(new Stroke(axis.left(), MIDDLE, axis.right(), MIDDLE, 1, Ink.GRID, false, false));
        if (Double.isFinite(row.mean())) {
            boolean interval = Double.isFinite(row.low()) && Double.isFinite(row.high());
            sketch.addInterval(axis, row.low(), row.mean(), row.high(), MIDDLE, interval ? Side.UNSURE : Side.UNKNOWN);
        }
        return sketch.finish(28);
    }
}
