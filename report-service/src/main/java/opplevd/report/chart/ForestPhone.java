package opplevd.report.chart;

/** The forest for a narrow screen: name and K over the interval, the rank under it; answers stand in the table. */
final class ForestPhone {
    private static final double WIDTH = Chart.PHONE;
    private static final double HEAD = 24;
    private static final double RANK = 26;

    private final Forest forest;
    private final Axis axis;
    private final RankBar ranks;
    private final Sketch sketch = new Sketch(WIDTH);

    ForestPhone(Forest forest, Axis axis) {
        this.forest = forest;
        this.axis = axis;
        this.ranks = RankBar.before(forest, WIDTH - 116, WIDTH, 13.5);
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
            sketch.add(Stroke.hairline(0, y, WIDTH, y));
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
        double interval = top + 6 + name.height() + 16;
        sketch.addInterval(axis, row.low(), row.k(), row.high(), interval, row.side());
        rank(row, interval + RANK);
    }

    private void rank(Forest.Row row, double y) {
        if (row.rank().isKnown()) {
            sketch.add(Label.start(0, y + 5, forest.words().rank(), 13.5, Ink.INK_2));
            ranks.addGround(sketch, y);
            ranks.add(sketch, row.rank(), row.own(), y);
            sketch.add(Label.end(WIDTH, y + 5, row.rank().text(), 13.5, Ink.INK_2));
        }
    }

    private static double height(Forest.Row row) {
        double shown = row.rank().isKnown() ? 34 + RANK : 34;
        return 6 + name(row).height() + (row.isShown() ? shown : reason(row).height() + 10);
    }

    private static Lines name(Forest.Row row) {
        return Lines.wrap(row.name(), 190, 16, row.own(), 2);
    }

    private static Lines reason(Forest.Row row) {
        return Lines.wrap(row.hidden(), WIDTH, 14, false, 3);
    }
}
