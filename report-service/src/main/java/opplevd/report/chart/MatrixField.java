package opplevd.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The matrix in one of its sizes. */
final class MatrixField {
    private static final double LEFT = 58;
    private static final double TOP = 8;
    private static final double FOOT = 34;
    private static final double EDGE = 16;
    private static final double SIZE = 14;
    private static final double LINE = 18;

    private final Matrix matrix;
    private final double height;
    private final Axis across;
    private final Axis up;
    private final Sketch sketch;

    MatrixField(Matrix matrix, double width, double height) {
        this.matrix = matrix;
        this.height = height;
        this.across = matrix.across().between(LEFT + EDGE, width - EDGE);
        this.sketch = new Sketch(width);
        double mean = across.at(matrix.mean());
        int lines = folded(matrix.words().actFirst(), text -> actFirst(text, height), mean)
                .size();
        this.up = matrix.up().between(EDGE + 14 + (lines - 1) * LINE, height - TOP - FOOT - EDGE - 14);
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
        double lowest = words.stream().mapToDouble(Label::bottom).max().orElse(bottom);
        return sketch.finish(Math.max(height, lowest + 4));
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
        words.addAll(ends(bottom + 20, middle));
        return words;
    }

    /** What lies at both ends of the axis across: beside the mean, or below it where one of them has no room there. */
    private List<Label> ends(double y, Label mean) {
        boolean room =
                ends(y).stream().allMatch(end -> end.right() < mean.left() - 10 || end.left() > mean.right() + 10);
        return ends(room ? y : y + LINE);
    }

    private List<Label> ends(double y) {
        return List.of(
                Label.start(LEFT, y, matrix.words().low(), 13.5, Ink.INK_2),
                Label.end(sketch.width(), y, matrix.words().high(), 13.5, Ink.INK_2));
    }

    private List<Label> fieldWords(double bottom, double mean, double one) {
        Matrix.Words words = matrix.words();
        double right = sketch.width() - 6;
        List<Label> fields = new ArrayList<>();
        add(fields, words.actFirst(), text -> actFirst(text, bottom), mean);
        add(fields, words.watch(), text -> Label.start(LEFT + 8, bottom - 8, text, 13.5, Ink.INK_2), mean);
        add(fields, words.keep(), text -> Label.end(right, TOP + 14, text, 13.5, Ink.INK_2), mean);
        add(fields, words.fine(), text -> Label.start(LEFT + 8, TOP + 14, text, 13.5, Ink.INK_2), mean);
        return fields.stream()
                .filter(label -> label.bottom() < one - 4 || label.top() > one + 4)
                .toList();
    }

    private Label actFirst(String text, double bottom) {
        return Label.end(sketch.width() - 6, bottom - 8, text, 13.5, Ink.INK).strong();
    }

    /** A field's name on its side of the mean, folded where it is too long; left out where a word of it is. */
    private void add(List<Label> fields, String name, Function<String, Label> corner, double mean) {
        List<String> lines = folded(name, corner, mean);
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Label label = corner.apply(lines.get(i));
            boolean atFoot = label.top() > height / 2;
            labels.add(label.lower((atFoot ? i - lines.size() + 1 : i) * LINE));
        }
        if (labels.stream().allMatch(label -> fits(label, mean))) {
            fields.addAll(labels);
        }
    }

    private List<String> folded(String name, Function<String, Label> corner, double mean) {
        List<String> lines = new ArrayList<>();
        for (String word : name.split(" ", -1)) {
            String longer = lines.isEmpty() ? word : lines.getLast() + " " + word;
            if (!lines.isEmpty() && fits(corner.apply(longer), mean)) {
                lines.set(lines.size() - 1, longer);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }

    private boolean fits(Label label, double mean) {
        return label.left() >= mean ? label.right() <= sketch.width() : label.left() >= LEFT && label.right() <= mean;
    }
}
