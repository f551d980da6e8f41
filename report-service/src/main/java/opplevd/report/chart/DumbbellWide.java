package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;

/** The dumbbell for the main column: name, dots, K, interval and contribution on one line. */
final class DumbbellWide {
    private static final double NAMES = 200;
    private static final double PLOT = 214;
    private static final double HEAD = 30;
    private static final double GAP = 22;

    private final Dumbbell dumbbell;
    private final Sketch sketch = new Sketch(Chart.WIDE);
    private final double shift;
    private boolean named;

    DumbbellWide(Dumbbell dumbbell) {
        this.dumbbell = dumbbell;
        this.shift = dumbbell.words().contribution().isBlank() ? 75 : 0;
    }

    Drawing draw(Axis unplaced) {
        Axis axis = unplaced.between(PLOT + 8, 566 + shift);
        double bottom = HEAD + height(dumbbell.dimensions()) + gap() + height(dumbbell.items());
        sketch.addTicks(axis, axis.ticks(dumbbell.number()), HEAD - 8, bottom);
        heads();
        double y = rows(axis, dumbbell.dimensions(), HEAD, true);
        rows(axis, dumbbell.items(), y + gap(), false);
        return sketch.finish(bottom + 28);
    }

    private double gap() {
        return dumbbell.dimensions().isEmpty() || dumbbell.items().isEmpty() ? 0 : GAP;
    }

    private void heads() {
        Dumbbell.Words words = dumbbell.words();
        sketch.add(Label.end(684 + shift, 13, words.k(), 13.5, Ink.INK_2));
        sketch.add(Label.end(785 + shift, 13, words.interval(), 13.5, Ink.INK_2));
        if (shift == 0) {
            sketch.add(Label.end(Chart.WIDE, 13, words.contribution(), 13.5, Ink.INK_2));
        }
    }

    private double rows(Axis axis, List<Dumbbell.Row> rows, double top, boolean strong) {
        double y = top;
        for (Dumbbell.Row row : rows) {
            double next = y + height(row);
            row(axis, row, (y + next) / 2, strong);
            sketch.add(Stroke.hairline(0, next, Chart.WIDE, next));
            y = next;
        }
        return y;
    }

    private void row(Axis axis, Dumbbell.Row row, double y, boolean strong) {
        sketch.addLines(name(row, strong), 0, y, strong, Ink.INK);
        if (!row.isShown()) {
            sketch.addLines(reason(row), PLOT, y, false, Ink.INK_2);
            return;
        }
        double experience = axis.at(row.experience());
        double expectation = axis.at(row.expectation());
        sketch.add(Stroke.bar(experience, expectation, y, row.side().ink()));
        sketch.add(Mark.expectation(expectation, y)).add(Mark.experience(experience, y));
        if (!named) {
            new DotNames(dumbbell.words(), PLOT, 596 + shift).add(sketch, experience, expectation, y, y - 13);
            named = true;
        }
        if (row.side() != Side.UNKNOWN) {
            sketch.add(Mark.of(row.side(), 620 + shift, y));
        }
        sketch.add(Label.end(684 + shift, y + 5, row.k(), 15, Ink.INK).strong());
        sketch.add(Label.end(785 + shift, y + 5, row.interval(), 13.5, Ink.INK_2));
        if (!row.contribution().isBlank() && shift == 0) {
            sketch.add(Label.end(Chart.WIDE, y + 5, row.contribution(), 14, strong ? Ink.INK : Ink.INK_2)
                    .strongIf(strong));
        }
    }

    private double height(List<Dumbbell.Row> rows) {
        return rows.stream().mapToDouble(this::height).sum();
    }

    private double height(Dumbbell.Row row) {
        List<Lines> texts = new ArrayList<>(List.of(name(row, true)));
        if (!row.isShown()) {
            texts.add(reason(row));
        }
        return Math.max(38, texts.stream().mapToDouble(Lines::height).max().orElse(0) + 14);
    }

    private static Lines name(Dumbbell.Row row, boolean strong) {
        return Lines.wrap(row.name(), NAMES, 15, strong, 2);
    }

    private static Lines reason(Dumbbell.Row row) {
        return Lines.wrap(row.hidden(), Chart.WIDE - PLOT, 14, false, 2);
    }
}
