package opplevd.report.chart;

import java.util.List;

/** The change chart for the main column. */
final class ChangeWide {
    private static final double HEAD = 28;
    private static final double NAMES = 186;

    private final Change change;
    private final Axis axis;
    private final Sketch sketch = new Sketch(Chart.WIDE);

    ChangeWide(Change change, Axis axis) {
        this.change = change;
        this.axis = axis;
    }

    Drawing draw() {
        double gap = change.parts().isEmpty() || change.items().isEmpty() ? 0 : 16;
        double bottom = HEAD + height(change.parts()) + gap + height(change.items());
        sketch.addTicks(axis, axis.ticks(change.percent()), HEAD - 6, bottom);
        sketch.add(Stroke.reference(axis.at(1), HEAD - 8, bottom));
        sketch.add(Label.end(232, 13, change.words().before(), 13.5, Ink.INK_2));
        sketch.add(Label.end(294, 13, change.words().now(), 13.5, Ink.INK_2));
        sketch.add(Label.middle(axis.at(1), 13, change.words().unchanged(), 13.5, Ink.INK)
                .strong()
                .within(310, 640));
        double y = rows(change.parts(), HEAD);
        rows(change.items(), y + gap);
        return sketch.finish(bottom + 28);
    }

    private double rows(List<Change.Row> rows, double top) {
        double y = top;
        for (Change.Row row : rows) {
            double next = y + height(row);
            row(row, (y + next) / 2);
            sketch.add(Stroke.hairline(0, next, Chart.WIDE, next));
            y = next;
        }
        return y;
    }

    private void row(Change.Row row, double y) {
        sketch.addLines(name(row), 0, y, row.strong(), Ink.INK);
        sketch.add(Label.end(232, y + 5, row.before(), 15, Ink.INK_2));
        sketch.add(Label.end(294, y + 5, row.now(), 15, Ink.INK).strong());
        sketch.addInterval(axis, row.low(), row.ratio(), row.high(), y, row.side());
        boolean sure = row.side() == Side.ABOVE || row.side() == Side.BELOW;
        sketch.add(Label.end(724, y + 5, change.percent().apply(row.ratio()), 15, Ink.INK_2));
        sketch.add(Label.end(Chart.WIDE, y + 5, row.verdict(), 15, sure ? Ink.INK : Ink.INK_2)
                .strongIf(sure));
    }

    private static double height(List<Change.Row> rows) {
        return rows.stream().mapToDouble(ChangeWide::height).sum();
    }

    private static double height(Change.Row row) {
        return Math.max(36, name(row).height() + 14);
    }

    private static Lines name(Change.Row row) {
        return Lines.wrap(row.name(), NAMES, 15, row.strong(), 2);
    }
}
