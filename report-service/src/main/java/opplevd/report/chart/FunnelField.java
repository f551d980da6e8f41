package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The funnel in one of its sizes. */
final class FunnelField {
    private static final double LEFT = 58;
    private static final double TOP = 12;
    private static final double FOOT = 54;
    private static final double EDGE = 14;
    private static final double SIZE = 13.5;

    private final FunnelPlot funnel;
    private final double bottom;
    private final Axis across;
    private final Axis up;
    private final Sketch sketch;

    FunnelField(FunnelPlot funnel, double width, double height) {
        this.funnel = funnel;
        this.bottom = height - FOOT;
        this.across = funnel.across().between(LEFT, width - EDGE);
        this.up = funnel.up().between(0, bottom - TOP);
        this.sketch = new Sketch(width);
    }

    Drawing draw() {
        List<Label> words = axes();
        funnel.curves().forEach(this::curve);
        double target = y(funnel.target());
        sketch.add(new Stroke(LEFT, target, sketch.width(), target, 1, Ink.UNSURE, false, false));
        sketch.add(new Stroke(LEFT, y(1), sketch.width(), y(1), 1.5, Ink.INK, true, false));
        List<Mark> marks = marks();
        words.add(targetName(target, marks));
        words.forEach(sketch::add);
        marks.forEach(sketch::add);
        PointNames.Field field = new PointNames.Field(LEFT + 4, sketch.width(), TOP, bottom, y(1));
        new PointNames(field, marks, words).place(named()).forEach(placed -> {
            placed.leader().forEach(sketch::add);
            sketch.add(placed.label());
        });
        return sketch.finish(bottom + FOOT);
    }

    /** The name of the target's line: away from the line K = 1, at the end of it where no mark lies; few have the fewest answers. */
    private Label targetName(double target, List<Mark> marks) {
        double y = funnel.target() > 1 ? target - 6 : target + 16;
        String text = funnel.words().target();
        Label end = Label.end(sketch.width(), y, text, SIZE, Ink.INK_2);
        return marks.stream().noneMatch(mark -> PointNames.over(mark, end))
                ? end
                : Label.start(LEFT + 4, y, text, SIZE, Ink.INK_2);
    }

    private double y(double k) {
        return bottom - up.at(k);
    }

    private List<Label> axes() {
        List<Label> words = new ArrayList<>();
        for (Tick tick : up.ticks(funnel.number())) {
            double y = y(tick.value());
            boolean one = Math.abs(tick.value() - 1) < 1e-9;
            sketch.add(Stroke.hairline(LEFT, y, sketch.width(), y));
            words.add(Label.end(LEFT - 8, y + 5, tick.text(), SIZE, one ? Ink.INK : Ink.INK_2)
                    .strongIf(one));
        }
        for (Tick tick : across.ticks(value -> String.valueOf(Math.round(value)))) {
            words.add(Label.middle(across.at(tick.value()), bottom + 20, tick.text(), SIZE, Ink.INK_2)
                    .within(LEFT - 6, sketch.width()));
        }
        words.add(Label.end(sketch.width(), bottom + 42, funnel.words().answers(), SIZE, Ink.INK_2));
        return words;
    }

    private void curve(FunnelPlot.Curve curve) {
        for (int i = 1; i < curve.n().size(); i++) {
            sketch.add(new Stroke(
                    across.at(curve.n().get(i - 1)),
                    y(curve.k().get(i - 1)),
                    across.at(curve.n().get(i)),
                    y(curve.k().get(i)),
                    1.2,
                    Ink.INK_2,
                    curve.dashed(),
                    false));
        }
    }

    private List<Mark> marks() {
        return funnel.points().stream()
                .map(point -> Mark.of(point.side(), across.at(point.n()), y(point.k())))
                .toList();
    }

    private List<PointNames.Named> named() {
        return funnel.points().stream()
                .filter(point -> point.side() == Side.ABOVE || point.side() == Side.BELOW)
                .map(point -> new PointNames.Named(
                        point.name(), across.at(point.n()), y(point.k()), point.side() == Side.BELOW, SIZE))
                .toList();
    }
}
