package opplevd.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The dumbbell for a narrow screen: name and K over the dots; interval and contribution stand in the table. */
final class DumbbellPhone {
    private static final double NAMES = 246;
    private static final double WIDTH = Chart.PHONE;
    private static final double MARKS = 34;

    private final Dumbbell dumbbell;
    private final Sketch sketch = new Sketch(WIDTH);
    private final DotNames names;
    private final Axis axis;
    private final Optional<Dumbbell.Row> first;

    DumbbellPhone(Dumbbell dumbbell, Axis axis) {
        this.dumbbell = dumbbell;
        this.axis = axis;
        this.names = new DotNames(dumbbell.words(), 0, WIDTH);
        this.first = Stream.concat(dumbbell.dimensions().stream(), dumbbell.items().stream())
                .filter(Dumbbell.Row::isShown)
                .findFirst();
    }

    Drawing draw() {
        double gap = dumbbell.dimensions().isEmpty() || dumbbell.items().isEmpty() ? 0 : 20;
        double bottom = 4 + height(dumbbell.dimensions(), true) + gap + height(dumbbell.items(), false);
        sketch.addTicks(axis, axis.ticks(dumbbell.number()), 4, bottom);
        double y = rows(dumbbell.dimensions(), 4, true);
        rows(dumbbell.items(), y + gap, false);
        return sketch.finish(bottom + 28);
    }

    private double rows(List<Dumbbell.Row> rows, double top, boolean strong) {
        double y = top;
        for (Dumbbell.Row row : rows) {
            row(row, y, strong);
            y += height(row, strong);
        }
        return y;
    }

    private void row(Dumbbell.Row row, double top, boolean strong) {
        Lines name = name(row, strong);
        sketch.addLines(name, 0, top + 6 + name.height() / 2, strong, Ink.INK);
        double under = top + 6 + name.height();
        if (!row.isShown()) {
            Lines reason = reason(row);
            sketch.addLines(reason, 0, under + 2 + reason.height() / 2, false, Ink.INK_2);
            return;
        }
        Label k = Label.end(WIDTH, top + 6 + 15, row.k(), 16, Ink.INK).strong();
        sketch.add(k);
        if (row.side() != Side.UNKNOWN) {
            sketch.add(Mark.of(row.side(), k.left() - 12, top + 6 + 9.5));
        }
        double y = under + 16;
        double experience = axis.at(row.experience());
        double expectation = axis.at(row.expectation());
        sketch.add(Stroke.bar(experience, expectation, y, row.side().ink()));
        sketch.add(Mark.expectation(expectation, y)).add(Mark.experience(experience, y));
        if (isFirst(row)) {
            names.add(sketch, experience, expectation, y, y + 21);
        }
    }

    private boolean isFirst(Dumbbell.Row row) {
        return first.filter(row::equals).isPresent();
    }

    /** Room under the first dots when their names don't fit beside them; over them stands the row's name. */
    private double roomForNames(Dumbbell.Row row) {
        return names.fit(axis.at(row.experience()), axis.at(row.expectation())) ? 0 : 14;
    }

    private double height(List<Dumbbell.Row> rows, boolean strong) {
        return rows.stream().mapToDouble(row -> height(row, strong)).sum();
    }

    private double height(Dumbbell.Row row, boolean strong) {
        double marks = row.isShown() ? MARKS : reason(row).height() + 6;
        if (isFirst(row)) {
            marks += roomForNames(row);
        }
        return 6 + name(row, strong).height() + marks;
    }

    private static Lines name(Dumbbell.Row row, boolean strong) {
        return Lines.wrap(row.name(), NAMES, 16, strong, 2);
    }

    private static Lines reason(Dumbbell.Row row) {
        return Lines.wrap(row.hidden(), WIDTH, 14, false, 3);
    }
}
