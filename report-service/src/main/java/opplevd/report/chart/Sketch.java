package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A drawing while it is being laid out. */
final class Sketch {
    private final double width;
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();

    Sketch(double width) {
        this.width = width;
    }

    double width() {
        return width;
    }

    Sketch add(Stroke stroke) {
        strokes.add(stroke);
        return this;
    }

    Sketch add(Mark mark) {
        marks.add(mark);
        return this;
    }

    Sketch add(Label label) {
        labels.add(label);
        return this;
    }

    /** Lines of a wrapped text, centred on {@code middle}. */
    void addLines(Lines lines, double x, double middle, boolean bold, Ink ink) {
        double first = middle + lines.size() * 0.34 - (lines.count() - 1) * lines.leading() / 2;
        for (int i = 0; i < lines.count(); i++) {
            add(Label.start(x, first + i * lines.leading(), lines.line(i), lines.size(), ink)
                    .strongIf(bold));
        }
    }

    /** Upright grid lines with their numbers under them. */
    void addTicks(Axis axis, List<Tick> ticks, double top, double bottom) {
        for (Tick tick : ticks) {
            double x = axis.at(tick.value());
            add(Stroke.hairline(x, top, x, bottom));
            add(Label.middle(x, bottom + 20, tick.text(), 13.5, Ink.INK_2).within(0, width));
        }
    }

    /** An interval with its point; what lies outside the axis is cut and ends in an arrow. */
    void addInterval(Axis axis, double low, double point, double high, double y, Side side) {
        if (!Double.isNaN(low) && !Double.isNaN(high)) {
            add(Stroke.bar(axis.at(low), axis.at(high), y, side.ink()));
            if (axis.isLeftOf(low)) {
                add(new Mark(Shape.ARROW_LEFT, axis.left(), y, 5, side.ink()));
            }
            if (axis.isRightOf(high)) {
                add(new Mark(Shape.ARROW_RIGHT, axis.right(), y, 5, side.ink()));
            }
        }
        add(Mark.of(side, axis.at(point), y));
    }

    Drawing finish(double height) {
        List<Stroke> clear = strokes.stream()
                .flatMap(stroke -> stroke.isGuide() ? stroke.around(labels).stream() : Stream.of(stroke))
                .toList();
        return new Drawing(width, height, clear, marks, labels);
    }
}
