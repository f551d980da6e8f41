package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Who can we learn from? One strip an item with a bar for each member, all strips on one axis: our own in ink, the one
 * to learn from in accent. The words beside the strips are the page's.
 *
 * @param number writes a K
 */
public record Strips(List<Row> rows, String one, DoubleFunction<String> number) {
    private static final double[] STEPS = {0.1, 0.2, 0.5};
    private static final double WIDTH = 280;

    /** Which kind of bar a member gets. */
    public enum Part {
        OTHER,
        OWN,
        TEACHER
    }

    /** A member's K on the strip. */
    public record Point(double k, Part part) {}

    /** One strip with what a reader who can't see it is told. */
    public record Row(String id, String description, List<Point> points) {
        public Row {
            points = List.copyOf(points);
        }
    }

    /** The axis that stands over the strips, and the strips in the order of the rows. */
    public record Drawn(Drawing head, List<Drawing> strips) {}

    public Strips {
        rows = List.copyOf(rows);
    }

    public Drawn draw() {
        Axis axis = axis();
        return new Drawn(head(axis), rows.stream().map(row -> strip(axis, row)).toList());
    }

    private Axis axis() {
        List<Double> values = new ArrayList<>(List.of(0.95, 1.05));
        rows.forEach(row -> row.points().forEach(point -> values.add(point.k())));
        return Axis.around(values, 0.4, 1.8, STEPS, 7, 16, WIDTH - 16);
    }

    private Drawing head(Axis axis) {
        Sketch sketch = new Sketch(WIDTH);
        Label middle = Label.middle(axis.at(1), 14, one, 13.5, Ink.INK).strong().within(0, WIDTH);
        sketch.add(middle);
        for (Tick tick : axis.ticks(number)) {
            Label label = Label.middle(axis.at(tick.value()), 14, tick.text(), 13.5, Ink.INK_2)
                    .within(0, WIDTH);
            if (Math.abs(tick.value() - 1) > 1e-9 && !label.overlaps(middle)) {
                sketch.add(label);
            }
        }
        return sketch.finish(20);
    }

    private static Drawing strip(Axis axis, Row row) {
        Sketch sketch = new Sketch(WIDTH);
        double y = 14;
        sketch.add(new Stroke(axis.left() - 8, y, axis.right() + 8, y, 1, Ink.RULE, false, false));
        sketch.add(Stroke.reference(axis.at(1), 2, 26));
        for (Part part : Part.values()) {
            row.points().stream().filter(point -> point.part() == part).forEach(point -> bar(sketch, axis, point, y));
        }
        return sketch.finish(28);
    }

    private static void bar(Sketch sketch, Axis axis, Point point, double y) {
        double x = axis.at(point.k());
        boolean plain = point.part() == Part.OTHER;
        double half = plain ? 7 : 9;
        Ink ink = switch (point.part()) {
            case OTHER -> Ink.UNSURE;
            case OWN -> Ink.INK;
            case TEACHER -> Ink.ACCENT;
        };
        sketch.add(new Stroke(x, y - half, x, y + half, plain ? 2 : 5, ink, false, false));
    }
}
