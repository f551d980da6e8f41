package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Several things side by side: one strip each with its K and interval, all on one axis. The words beside the strips are the
 * page's.
 *
 * @param one the name of the line K = 1
 * @param number writes a K
 */
public record Glance(List<Row> rows, String one, DoubleFunction<String> number) {
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5};
    private static final double WIDTH = 220;

    /** One strip: K with its interval; NaN where there is none. */
    public record Row(double k, double low, double high) {}

    /** The axis that stands over the strips, and the strips in the order of the rows. */
    public record Drawn(Drawing head, List<Drawing> strips) {}

    public Glance {
        rows = List.copyOf(rows);
    }

    public Drawn draw() {
        List<Double> values = new ArrayList<>(List.of(0.95, 1.05));
        rows.forEach(row -> values.addAll(List.of(row.k(), row.low(), row.high())));
        Axis axis = Axis.around(values, 0.5, 1.5, STEPS, 4, 18, WIDTH - 18);
        return new Drawn(head(axis), rows.stream().map(row -> strip(axis, row)).toList());
    }

    private Drawing head(Axis axis) {
        Sketch sketch = new Sketch(WIDTH);
        Label middle = Label.middle(axis.at(1), 14, one, 13.5, Ink.INK).strong().within(0, WIDTH);
        sketch.add(middle);
        for (Tick tick : axis.ticks(number)) {
            Label label = Label.middle(axis.at(tick.value()), 14, tick.text(), 13.5, Ink.INK_2)
                    .within(0, WIDTH);
            if (label.right() < middle.left() - 4 || label.left() > middle.right() + 4) {
                sketch.add(label);
            }
        }
        return sketch.finish(20);
    }

    private static Drawing strip(Axis axis, Row row) {
        Sketch sketch = new Sketch(WIDTH);
        double y = 14;
        sketch.add(new Stroke(axis.left() - 8, y, axis.right() + 8, y, 1, Ink.GRID, false, false));
        sketch.add(Stroke.reference(axis.at(1), 2, 26));
        if (Double.isFinite(row.k())) {
            sketch.addInterval(axis, row.low(), row.k(), row.high(), y, Side.of(row.low(), row.high(), 1));
        }
        return sketch.finish(28);
    }
}
