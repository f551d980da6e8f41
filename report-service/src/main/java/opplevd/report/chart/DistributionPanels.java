package opplevd.report.chart;

/** The panels of a distribution, so many in a row. */
final class DistributionPanels {
    private static final double HEAD = 34;
    private static final double BARS = 84;
    private static final double GAP = 24;
    private static final double SIZE = 15;
    private static final int NAME_LINES = 3;

    private final Distribution distribution;
    private final int columns;
    private final double width;
    private final double most;
    private final Sketch sketch;

    DistributionPanels(Distribution distribution, double width, int columns) {
        this.distribution = distribution;
        this.columns = columns;
        this.width = (width - GAP * (columns - 1)) / columns;
        this.most = distribution.most();
        this.sketch = new Sketch(width);
    }

    Drawing draw() {
        legend();
        double top = HEAD;
        for (int first = 0; first < distribution.panels().size(); first += columns) {
            int after = Math.min(distribution.panels().size(), first + columns);
            double names = 0;
            for (int i = first; i < after; i++) {
                names = Math.max(names, name(distribution.panels().get(i)).height());
            }
            for (int i = first; i < after; i++) {
                panel(distribution.panels().get(i), (i - first) * (width + GAP), top, names);
            }
            top += names + 10 + BARS + 44;
        }
        return sketch.finish(top - 16);
    }

    private void legend() {
        Label expectation = Label.start(16, 13, distribution.words().expectation(), 13.5, Ink.INK_2);
        double next = expectation.right() + 20;
        sketch.add(new Stroke(4, 2, 4, 14, 5, Ink.INK_2, false, false)).add(expectation);
        sketch.add(new Stroke(next + 4, 2, next + 4, 14, 9, Ink.ACCENT, false, false));
        sketch.add(Label.start(next + 16, 13, distribution.words().experience(), 13.5, Ink.ACCENT));
    }

    private Lines name(Distribution.Panel panel) {
        return Lines.wrap(panel.name(), width, SIZE, true, NAME_LINES);
    }

    private void panel(Distribution.Panel panel, double left, double top, double names) {
        Lines name = name(panel);
        sketch.addLines(name, left, top + name.height() / 2, true, Ink.INK);
        double bottom = top + names + 10 + BARS;
        if (!panel.isShown()) {
            Lines reason = Lines.wrap(panel.hidden(), width, 14, false, 6);
            sketch.addLines(reason, left, top + names + 10 + reason.height() / 2, false, Ink.INK_2);
            return;
        }
        int answers = distribution.steps().size();
        double step = width / answers;
        double broad = Math.min(12, step * 0.42);
        double thin = broad * 0.55;
        for (int i = 0; i < answers; i++) {
            double middle = left + step * (i + 0.5);
            bar(middle - broad * 0.62, bottom, panel.expectation().get(i), thin, Ink.INK_2);
            bar(middle + broad * 0.38, bottom, panel.experience().get(i), broad, Ink.ACCENT);
            sketch.add(Label.middle(middle, bottom + 19, distribution.steps().get(i), 13.5, Ink.INK_2));
        }
        sketch.add(new Stroke(left, bottom, left + width, bottom, 1, Ink.RULE, false, false));
    }

    private void bar(double x, double bottom, double share, double thick, Ink ink) {
        if (share > 0) {
            sketch.add(new Stroke(x, bottom - BARS * share / most, x, bottom, thick, ink, false, false));
        }
    }
}
