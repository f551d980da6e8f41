package opplevd.report.chart;

/** The wall for a projector: 1728 wide, nothing under 32, lines of 10. */
final class WallWide {
    private static final double WIDTH = 1728;
    private static final double HEAD = 76;
    private static final double LINE = 10;
    private static final double NAMES = 470;
    private static final double VERDICTS = 1250;

    private final Wall wall;
    private final Axis axis;
    private final double row;
    private final Sketch sketch = new Sketch(WIDTH);

    WallWide(Wall wall, Axis axis) {
        this.wall = wall;
        this.axis = axis.between(NAMES + 30, VERDICTS - 60);
        this.row = wall.rows().size() > 5 ? 62 : 90;
    }

    Drawing draw() {
        double bottom = HEAD + row * wall.rows().size();
        double one = axis.at(1);
        sketch.add(new Stroke(one, HEAD - 12, one, bottom, 4, Ink.INK, true, false));
        sketch.add(
                Label.middle(one, 40, wall.words().goal(), 34, Ink.INK).strong().within(NAMES, VERDICTS - 20));
        if (!wall.words().against().isBlank()) {
            sketch.add(Label.start(VERDICTS, 40, wall.words().against(), 34, Ink.INK_2));
        }
        sketch.add(Label.end(WIDTH, 40, wall.words().k(), 34, Ink.INK_2));
        double y = HEAD;
        for (Wall.Row each : wall.rows()) {
            row(each, y + row / 2);
            y += row;
        }
        return sketch.finish(bottom);
    }

    private void row(Wall.Row each, double y) {
        sketch.addLines(Lines.wrap(each.name(), NAMES, 48, each.teacher(), 1), 0, y, each.teacher(), Ink.INK);
        if (!each.isShown()) {
            sketch.addLines(
                    Lines.wrap(each.hidden(), WIDTH - NAMES - 30, 34, false, 2), NAMES + 30, y, false, Ink.INK_2);
            return;
        }
        Side side = each.side();
        if (!Double.isNaN(each.low()) && !Double.isNaN(each.high())) {
            sketch.add(new Stroke(axis.at(each.low()), y, axis.at(each.high()), y, LINE, side.ink(), false, true));
        }
        double size = side == Side.BELOW ? 27 : side == Side.UNSURE ? 19 : 22;
        sketch.add(new Mark(side.shape(), axis.at(each.k()), y, size, side.ink()));
        if (!each.verdict().isBlank()) {
            sketch.add(Label.start(VERDICTS, y + 13, each.verdict(), 38, each.sure() ? Ink.INK : Ink.INK_2)
                    .strongIf(each.sure()));
        }
        sketch.add(Label.end(WIDTH, y + 17, each.kText(), 50, Ink.INK).strongIf(each.teacher()));
    }
}
