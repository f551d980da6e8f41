package opplevd.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The matrix in one of its sizes. */
final class MatrixField {
    private static final double LEFT = 58;
    private static final double TOP = 8;
    private static final double FOOT = 34;
    private static final double EDGE = 16;
    private static final double SIZE = 14;

    private final Matrix matrix;
    private final double height;
    private final Axis across;
    private final Axis up;
    private final Sketch sketch;

    MatrixField(Matrix matrix, double width, double height) {
        this.matrix = matrix;
        this.height = height;
        this.across = matrix.across().between(LEFT + EDGE, width - EDGE);
        this.up = matrix.up().between(EDGE + 14, height - TOP - FOOT - EDGE - 14);
        this.sketch = new Sketch(width);
    }

    Drawing draw() {
        double right = sketch.width();
        double bottom = height - FOOT;
        double one = y(1);
        double mean = across.at(matrix.mean());
        double middle = (one + bottom) / 2;
        sketch.add(new Stroke(mean, middle, right, middle, bottom - one, Ink.TINT, false, false));
        sketch.add(new Stroke(LEFT, bottom, right, bottom, 1, Ink.RULE, false, false));
        sketch.add(new Stroke(mean, TOP, mean, bottom, 1.5, Ink.RULE, false, false));
        sketch.add(new Stroke(LEFT, one, right, one, 1.5, Ink.INK, true, false));
        List<Label> words = axisWords(bottom, mean);
        words.addAll(fieldWords(bottom, mean, one));
        words.forEach(sketch::add);
        List<Mark> marks = marks();
        PointNames.Field field = new PointNames.Field(LEFT + 4, right, TOP, bottom, one);
        marks.forEach(sketch::add);
        new PointNames(field, marks, words).place(named()).forEach(placed -> {
            placed.leader().forEach(sketch::add);
            sketch.add(placed.label());
        });
        return sketch.finish(height);
    }

    private double y(double k) {
        return height - FOOT - up.at(k);
    }

    private List<Mark> marks() {
        return matrix.points().stream()
                .map(point -> Mark.of(point.side(), across.at(point.expectation()), y(point.k())))
                .toList();
    }

    /** Names in the order in which they choose their place: what is surely below 1 first. */
    private List<PointNames.Named> named() {
        List<PointNames.Named> named = new ArrayList<>();
        for (Matrix.Point point : matrix.points()) {
            boolean below = point.side() == Side.BELOW;
            named.add(new PointNames.Named(point.name(), across.at(point.expectation()), y(point.k()), below, SIZE));
        }
        named.sort(Comparator.comparing((PointNames.Named name) -> !name.bold()));
        return named;
    }

    private List<Label> axisWords(double bottom, double mean) {
        List<Label> words = new ArrayList<>();
        Label one = Label.end(LEFT - 6, y(1) + 5, matrix.words().one(), 13.5, Ink.INK)
                .strong()
                .within(0, LEFT);
        words.add(one);
        for (Tick tick : up.ticks(matrix.number())) {
            Label label = Label.end(LEFT - 6, y(tick.value()) + 5, tick.text(), 13.5, Ink.INK_2);
            if (!label.overlaps(one)) {
                words.add(label);
            }
        }
        Label middle = Label.middle(mean, bottom + 20, matrix.words().mean(), 13.5, Ink.INK_2)
                .within(LEFT, sketch.width());
        words.add(middle);
        Label low = Label.start(LEFT, bottom + 20, matrix.words().low(), 13.5, Ink.INK_2);
        Label high = Label.end(sketch.width(), bottom + 20, matrix.words().high(), 13.5, Ink.INK_2);
        for (Label end : List.of(low, high)) {
            if (end.right() < middle.left() - 10 || end.left() > middle.right() + 10) {
                words.add(end);
            }
        }
        return words;
    }

    private List<Label> fieldWords(double bottom, double mean, double one) {
        Matrix.Words words = matrix.words();
        double right = sketch.width() - 6;
        List<Label> fields = new ArrayList<>();
        add(
                fields,
                Label.end(right, bottom - 8, words.actFirst(), 13.5, Ink.INK).strong(),
                mean,
                right);
        add(fields, Label.start(LEFT + 8, bottom - 8, words.watch(), 13.5, Ink.INK_2), LEFT, mean);
        add(fields, Label.end(right, TOP + 14, words.keep(), 13.5, Ink.INK_2), mean, right);
        add(fields, Label.start(LEFT + 8, TOP + 14, words.fine(), 13.5, Ink.INK_2), LEFT, mean);
        return fields.stream()
                .filter(label -> label.bottom() < one - 4 || label.top() > one + 4)
                .toList();
    }

    private static void add(List<Label> fields, Label label, double from, double to) {
        if (label.left() >= from && label.right() <= to) {
            fields.add(label);
        }
    }
}
