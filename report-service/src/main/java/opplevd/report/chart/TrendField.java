package opplevd.report.chart;

import java.util.List;

/** A trend in one of its sizes. */
final class TrendField {
    private static final double LEFT = 58;
    private static final double SIZE = 13.5;
    private static final double ROW = 18;
    private static final double SAMPLE = 24;
    private static final double NAME_WIDTH = 92;
    private static final int FEW = 14;

    private final Trend trend;
    private final double top;
    private final double bottom;
    private final double right;
    private final double step;
    private final Axis up;
    private final Sketch sketch;
    private int rows;

    TrendField(Trend trend, double width, double height) {
        this.trend = trend;
        this.top = 12
                + ROW
                        * (trend.events().size()
                                + named(trend.lines().centreName())
                                + named(trend.lines().referenceName()));
        this.bottom = height - 56;
        this.right = width - 6 - room(trend.lines().targetName());
        this.step = (right - LEFT) / trend.points().size();
        this.up = trend.axis().between(0, bottom - top);
        this.sketch = new Sketch(width);
    }

    Drawing draw() {
        ticks();
        limits();
        level(trend.lines().centre(), trend.lines().centreName(), false);
        level(trend.lines().reference(), trend.lines().referenceName(), true);
        target();
        events();
        line();
        names();
        return sketch.finish(bottom + 56);
    }

    private double x(int index) {
        return LEFT + step * (index + 0.5);
    }

    private double y(double value) {
        return bottom - up.at(value);
    }

    private void ticks() {
        for (Tick tick : up.ticks(trend.number())) {
            double y = y(tick.value());
            sketch.add(Stroke.hairline(LEFT, y, right, y));
            sketch.add(Label.end(LEFT - 8, y + 5, tick.text(), SIZE, Ink.INK_2).within(0, LEFT));
        }
    }

    /** The band between the limits, point by point. */
    private void limits() {
        for (int i = 0; i < trend.points().size(); i++) {
            Trend.Point point = trend.points().get(i);
            if (Double.isFinite(point.lower()) && Double.isFinite(point.upper())) {
                double middle = (y(point.lower()) + y(point.upper())) / 2;
                double tall = Math.max(1, y(point.lower()) - y(point.upper()));
                sketch.add(new Stroke(x(i) - step / 2, middle, x(i) + step / 2, middle, tall, Ink.TINT, false, false));
            }
        }
    }

    private static int named(String name) {
        return name.isBlank() ? 0 : 1;
    }

    /** A level line; its name stands over the picture, where no point can lie on it, behind a piece of the line. */
    private void level(double value, String name, boolean reference) {
        if (Double.isNaN(value)) {
            return;
        }
        Ink ink = reference ? Ink.INK : Ink.UNSURE;
        double width = reference ? 1.5 : 1;
        sketch.add(new Stroke(LEFT, y(value), right, y(value), width, ink, reference, false));
        if (!name.isBlank()) {
            double at = nextRow();
            sketch.add(new Stroke(LEFT, at - 4, LEFT + SAMPLE, at - 4, width, ink, reference, false));
            Lines words = Lines.wrap(name, right - LEFT - SAMPLE - 8, SIZE, reference, 1);
            sketch.add(Label.start(LEFT + SAMPLE + 8, at, words.line(0), SIZE, reference ? Ink.INK : Ink.INK_2)
                    .strongIf(reference));
        }
    }

    private static double room(String targetName) {
        return targetName.isBlank() ? 0 : TextWidth.of(targetName, SIZE, true) + 8;
    }

    /** The line to come to, with its name at the right of it, where no point is. */
    private void target() {
        double value = trend.lines().target();
        if (Double.isNaN(value)) {
            return;
        }
        if (value != trend.lines().reference()) {
            sketch.add(new Stroke(LEFT, y(value), right, y(value), 2, Ink.INK, false, false));
        }
        sketch.add(Label.start(right + 8, y(value) + 5, trend.lines().targetName(), SIZE, Ink.INK)
                .strong());
    }

    private double nextRow() {
        rows++;
        return 12 + ROW * (rows - 1);
    }

    /** What was begun: an upright dashed line, its name over the picture, each on a line of its own. */
    private void events() {
        for (Trend.Event event : trend.events()) {
            double x =
                    LEFT + step * Math.clamp(event.before(), 0, trend.points().size());
            double y = nextRow();
            sketch.add(new Stroke(x, y + 5, x, bottom, 1.5, Ink.ACCENT, true, false));
            Lines name = Lines.wrap(event.name(), sketch.width() - 8, SIZE, true, 1);
            sketch.add(
                    Label.middle(x, y, name.line(0), SIZE, Ink.ACCENT).strong().within(0, sketch.width()));
        }
    }

    private void line() {
        List<Trend.Point> points = trend.points();
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).isThere() && points.get(i).isThere()) {
                double before = y(points.get(i - 1).value());
                double now = y(points.get(i).value());
                sketch.add(new Stroke(x(i - 1), before, x(i), now, 2, Ink.ACCENT, false, true));
            }
        }
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).isThere()) {
                point(points.get(i), x(i));
            }
        }
    }

    private void point(Trend.Point point, double x) {
        Ink ink = point.side().ink();
        if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
            sketch.add(new Stroke(x, y(point.low()), x, y(point.high()), 3, ink, false, true));
        }
        boolean signal = point.side() == Side.ABOVE || point.side() == Side.BELOW;
        if (trend.points().size() <= FEW || signal) {
            sketch.add(Mark.of(point.side(), x, y(point.value())));
        } else {
            sketch.add(new Mark(Shape.DOT, x, y(point.value()), 2.5, Ink.ACCENT));
        }
    }

    /** Under the points their names; where they stand too close, under every second, third and so on, and the last. */
    private void names() {
        int stride = (int) Math.max(1, Math.ceil(NAME_WIDTH / step));
        double room = Math.min(150, step * stride - 8);
        for (int i = trend.points().size() - 1; i >= 0; i -= stride) {
            Lines name = Lines.wrap(trend.points().get(i).name(), room, SIZE, false, 2);
            for (int line = 0; line < name.count(); line++) {
                double y = bottom + 22 + line * name.leading();
                sketch.add(
                        Label.middle(x(i), y, name.line(line), SIZE, Ink.INK_2).within(0, sketch.width()));
            }
        }
    }
}
