package opplevd.report.chart;

/** The wall on a phone: name and K over the interval, the verdict under the name. */
final class WallPhone {
    private static final double WIDTH = Chart.PHONE;
    private static final double HEAD = 30;
    private static final double ROW = 72;

    private final Wall wall;
    private final Axis axis;
    private final Sketch sketch = new Sketch(WIDTH);

    WallPhone(Wall wall, Axis axis) {
        this.wall = wall;
        this.axis = axis.between(20, WIDTH - 20);
    }

    Drawing draw() {
        double bottom = HEAD + ROW * wall.rows().size();
        sketch.add(Stroke.reference(axis.at(1), HEAD - 6, bottom));
        sketch.add(Label.middle(axis.at(1), 16, wall.words().goal(), 14, Ink.INK)
                .strong()
                .within(0, WIDTH));
        double y = HEAD;
        for (Wall.Row each : wall.rows()) {
            row(each, y);
            y += ROW;
            sketch.add(Stroke.hairline(0, y, WIDTH, y));
        }
        return sketch.finish(bottom + 4);
    }

    private void row(Wall.Row each, double top) {
        Lines name = Lines.wrap(each.name(), 170, 17, each.teacher(), 1);
        sketch.addLines(name, 0, top + 22, each.teacher(), Ink.INK);
        if (!each.isShown()) {
            sketch.addLines(Lines.wrap(each.hidden(), WIDTH, 14, false, 2), 0, top + 50, false, Ink.INK_2);
            return;
        }
        Label k = Label.end(WIDTH, top + 28, each.kText(), 17, Ink.INK).strongIf(each.teacher());
        sketch.add(k);
        if (!each.verdict().isBlank()) {
            sketch.add(Label.end(k.left() - 12, top + 28, each.verdict(), 15, each.sure() ? Ink.INK : Ink.INK_2)
                    .strongIf(each.sure()));
        }
        sketch.addInterval(axis, each.low(), each.k(), each.high(), top + 52, each.side());
    }
}
