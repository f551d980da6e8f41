package opplevd.report.chart;

/** The forest for the main column. */
final class ForestWide {
    private static final double HEAD = 28;
    private static final double ROW = 44;

    private final Forest forest;
    private final Axis axis;
    private final RankBar ranks;
    private final Sketch sketch = new Sketch(Chart.WIDE);

    ForestWide(Forest forest, Axis axis) {
        this.forest = forest;
        this.axis = axis;
        this.ranks = RankBar.before(forest, 742, Chart.WIDE, 15);
    }

    Drawing draw() {
        double bottom = HEAD + ROW * forest.rows().size();
        sketch.addTicks(axis, axis.ticks(forest.number()), HEAD - 6, bottom);
        sketch.add(Stroke.reference(axis.at(1), HEAD - 8, bottom));
        heads();
        double y = HEAD;
        for (Forest.Row row : forest.rows()) {
            row(row, y + ROW / 2);
            y += ROW;
            sketch.add(Stroke.hairline(0, y, Chart.WIDE, y));
        }
        return sketch.finish(bottom + 28);
    }

    private void heads() {
        Forest.Words words = forest.words();
        sketch.add(Label.end(184, 13, words.answers(), 13.5, Ink.INK_2));
        sketch.add(Label.middle(axis.at(1), 13, words.goal(), 13.5, Ink.INK)
                .strong()
                .within(200, 574));
        sketch.add(Label.end(608, 13, words.k(), 13.5, Ink.INK_2));
        sketch.add(Label.end(700, 13, words.interval(), 13.5, Ink.INK_2));
        if (forest.members() > 0) {
            sketch.add(Label.end(Chart.WIDE, 13, words.rank(), 13.5, Ink.INK_2));
        }
    }

    private void row(Forest.Row row, double y) {
        sketch.addLines(Lines.wrap(row.name(), 136, 15, row.own(), 2), 0, y, row.own(), Ink.INK);
        if (!row.isShown()) {
            sketch.addLines(Lines.wrap(row.hidden(), Chart.WIDE - 210, 14, false, 2), 210, y, false, Ink.INK_2);
            return;
        }
        sketch.add(Label.end(184, y + 5, row.answers(), 15, row.own() ? Ink.INK : Ink.INK_2)
                .strongIf(row.own()));
        sketch.addInterval(axis, row.low(), row.k(), row.high(), y, row.side());
        sketch.add(Label.end(608, y + 5, row.kText(), 15, Ink.INK).strong());
        sketch.add(Label.end(700, y + 5, row.interval(), 13.5, Ink.INK_2));
        ranks.add(sketch, row.rank(), row.own(), y);
        if (row.rank().isKnown()) {
            sketch.add(Label.end(Chart.WIDE, y + 5, row.rank().text(), 15, row.own() ? Ink.INK : Ink.INK_2)
                    .strongIf(row.own()));
        }
    }
}
