package opplevd.report.chart;

/** The forest for a narrow screen: name and K over the interval; answers and rank stand in the table. */
final class ForestPhone {
    private static final double WIDTH = Chart.PHONE;
    private static final double HEAD = 24;

    private final Forest forest;
    private final Axis axis;
    private final Sketch sketch = new Sketch(WIDTH);

    ForestPhone(Forest forest, Axis axis) {
        this.forest = forest;
        this.axis = axis;
    }

    Drawing draw() {
        double bottom =
                HEAD + forest.rows().stream().mapToDouble(ForestPhone::height).sum();
        sketch.addTicks(axis, axis.ticks(forest.number()), HEAD - 4, bottom);
        sketch.add(Stroke.reference(axis.at(1), HEAD - 4, bottom));
        sketch.add(Label.middle(axis.at(1), 13, forest.words().goal(), 13.5, Ink.INK)
                .strong()
                .within(0, WIDTH));
        double y = HEAD;
        for (Forest.Row row : forest.rows()) {
            row(row, y);
            y += height(row);
        }
        return sketch.finish(bottom + 28);
    }

    private void row(Forest.Row row, double top) {
        Lines name = name(row);
        sketch.addLines(name, 0, top + 6 + name.height() / 2, row.own(), Ink.INK);
        if (!row.isShown()) {
            Lines reason = reason(row);
            double middle = top + 8 + name.height() + reason.height() / 2;
            sketch.addLines(reason, 0, middle, false, Ink.INK_2);
            return;
        }
        Label k = Label.end(WIDTH, top + 21, row.kText(), 16, Ink.INK).strong();
        sketch.add(k);
        if (!row.interval().isBlank()) {
            sketch.add(Label.end(k.left() - 8, top + 21, row.interval(), 13.5, Ink.INK_2));
        }
        sketch.addInterval(axis, row.low(), row.k(), row.high(), top + 6 + name.height() + 16, row.side());
    }

    private static double height(Forest.Row row) {
        return 6 + name(row).height() + (row.isShown() ? 34 : reason(row).height() + 10);
    }

    private static Lines name(Forest.Row row) {
        return Lines.wrap(row.name(), 190, 16, row.own(), 2);
    }

    private static Lines reason(Forest.Row row) {
        return Lines.wrap(row.hidden(), WIDTH, 14, false, 3);
    }
}
