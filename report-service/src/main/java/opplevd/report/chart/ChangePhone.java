package opplevd.report.chart;

import java.util.List;

/** The change chart for a narrow screen: name and verdict over the interval, K before and now in the table. */
final class ChangePhone {
    private static final double WIDTH = Chart.PHONE;
    private static final double HEAD = 24;

    private final Change change;
    private final Axis axis;
    private final Sketch sketch = new Sketch(WIDTH);

    ChangePhone(Change change, Axis axis) {
        this.change = change;
        this.axis = axis;
    }

    Drawing draw() {
        double gap = change.parts().isEmpty() || change.items().isEmpty() ? 0 : 14;
        double bottom = HEAD + height(change.parts()) + gap + height(change.items());
        sketch.addTicks(axis, axis.ticks(change.percent()), HEAD - 4, bottom);
        sketch.add(Stroke.reference(axis.at(1), HEAD - 4, bottom));
        sketch.add(Label.middle(axis.at(1), 13, change.words().unchanged(), 13.5, Ink.INK)
                .strong()
                .within(0, WIDTH));
        double y = rows(change.parts(), HEAD);
        rows(change.items(), y + gap);
        return sketch.finish(bottom + 28);
    }

    private double rows(List<Change.Row> rows, double top) {
        double y = top;
        for (Change.Row row : rows) {
            row(row, y);
            y += height(row);
        }
        return y;
    }

    private void row(Change.Row row, double top) {
        boolean sure = row.side() == Side.ABOVE || row.side() == Side.BELOW;
        Lines name = name(row);
        Label verdict = Label.end(WIDTH, top + 21, row.verdict(), 15, sure ? Ink.INK : Ink.INK_2)
                .strongIf(sure);
        sketch.add(verdict);
        sketch.addLines(name, 0, top + 6 + name.height() / 2, row.strong(), Ink.INK);
        double y = top + 6 + name.height() + 16;
        sketch.addInterval(axis, row.low(), row.ratio(), row.high(), y, row.side());
    }

    private static double height(List<Change.Row> rows) {
        return rows.stream().mapToDouble(ChangePhone::height).sum();
    }

    private static double height(Change.Row row) {
        return 6 + name(row).height() + 34;
    }

    private static Lines name(Change.Row row) {
        double verdict = TextWidth.of(row.verdict(), 15, true);
        return Lines.wrap(row.name(), WIDTH - verdict - 12, 16, row.strong(), 3);
    }
}
