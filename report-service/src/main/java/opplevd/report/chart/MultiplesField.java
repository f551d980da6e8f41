package opplevd.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Small multiples in one of their sizes: as many pictures beside each other as there are columns, rows under rows. */
final class MultiplesField {
    private static final double GAP = 24;
    private static final double TALL = 96;
    private static final double UNDER = 48;
    private static final double BETWEEN = 28;
    private static final double SIZE = 13.5;

    private final Multiples multiples;
    private final List<Multiples.Panel> panels;
    private final int columns;
    private final double broad;
    private final Axis up;
    private final Sketch sketch;

    MultiplesField(Multiples multiples, List<Multiples.Panel> panels, double width, int columns) {
        this.multiples = multiples;
        this.panels = panels;
        this.columns = columns;
        this.broad = (width - GAP * (columns - 1)) / columns;
        this.up = multiples.axis().between(0, TALL);
        this.sketch = new Sketch(width);
    }

    Drawing draw() {
        double top = 0;
        for (int from = 0; from < panels.size(); from += columns) {
            top = row(panels.subList(from, Math.min(from + columns, panels.size())), top) + BETWEEN;
        }
        return sketch.finish(top - BETWEEN + 4);
    }

    /** A row of pictures; where it ends. */
    private double row(List<Multiples.Panel> row, double top) {
        double words = row.stream().mapToDouble(this::words).max().orElse(0);
        double bottom = top + words + 12 + TALL;
        sketch.add(one(row, bottom));
        for (int i = 0; i < row.size(); i++) {
            double left = left(i);
            heading(row.get(i), left, top);
            sketch.add(new Stroke(left, y(bottom, 1), left + broad, y(bottom, 1), 1.5, Ink.INK, true, false));
            points(row.get(i).points(), left, bottom);
        }
        return bottom + UNDER;
    }

    private double left(int column) {
        return column * (broad + GAP);
    }

    /** The name of the line K = 1, at the left or right end of a picture of the row, over or under the line, where nothing is drawn. */
    private Label one(List<Multiples.Panel> row, double bottom) {
        List<Label> free = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            for (double down : new double[] {-6, 16}) {
                double y = y(bottom, 1) + down;
                Label start =
                        Label.start(left(i), y, multiples.one(), SIZE, Ink.INK).strong();
                Label end = Label.end(left(i) + broad, y, multiples.one(), SIZE, Ink.INK)
                        .strong();
                List<Multiples.Point> points = row.get(i).points();
                double left = left(i);
                Stream.of(start, end)
                        .filter(label -> isFree(label, points, left, bottom))
                        .forEach(free::add);
            }
        }
        return free.isEmpty()
                ? Label.start(0, y(bottom, 1) - 6, multiples.one(), SIZE, Ink.INK)
                        .strong()
                : free.getFirst();
    }

    /** Whether no interval, mark or line of the picture goes through the label. */
    private boolean isFree(Label label, List<Multiples.Point> points, double left, double bottom) {
        double step = broad / points.size();
        for (int i = 0; i < points.size(); i++) {
            Multiples.Point point = points.get(i);
            double x = left + step * (i + 0.5);
            boolean beside = x + 9 < label.left() || x - 9 > label.right();
            double[] drawn = DoubleStream.of(point.k(), point.low(), point.high(), point.others())
                    .filter(Double::isFinite)
                    .map(k -> y(bottom, k))
                    .toArray();
            if (!beside && crosses(label, drawn)) {
                return false;
            }
            boolean between = i > 0 && x - step < label.right() && x > label.left();
            if (between) {
                Multiples.Point before = points.get(i - 1);
                double[] joined = DoubleStream.of(before.k(), point.k(), before.others(), point.others())
                        .filter(Double::isFinite)
                        .map(k -> y(bottom, k))
                        .toArray();
                if (crosses(label, joined)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean crosses(Label label, double[] drawn) {
        double highest = Arrays.stream(drawn).min().orElse(Double.NaN);
        double lowest = Arrays.stream(drawn).max().orElse(Double.NaN);
        return highest - 9 < label.bottom() && lowest + 9 > label.top();
    }

    private Lines name(Multiples.Panel panel) {
        return Lines.wrap(panel.name(), broad, 15, true, 2);
    }

    private Lines verdict(Multiples.Panel panel) {
        return Lines.wrap(panel.verdict(), broad, SIZE, panel.sure(), 2);
    }

    private double words(Multiples.Panel panel) {
        return name(panel).height() + verdict(panel).height() + 4;
    }

    private void heading(Multiples.Panel panel, double left, double top) {
        Lines name = name(panel);
        for (int i = 0; i < name.count(); i++) {
            sketch.add(Label.start(left, top + 15 + i * name.leading(), name.line(i), 15, Ink.INK)
                    .strong());
        }
        Lines verdict = verdict(panel);
        double under = top + name.height() + 15;
        for (int i = 0; i < verdict.count(); i++) {
            sketch.add(Label.start(
                            left,
                            under + i * verdict.leading(),
                            verdict.line(i),
                            SIZE,
                            panel.sure() ? Ink.INK : Ink.INK_2)
                    .strongIf(panel.sure()));
        }
    }

    private double y(double bottom, double k) {
        return bottom - up.at(k);
    }

    private void points(List<Multiples.Point> points, double left, double bottom) {
        others(points, left, bottom);
        double step = broad / points.size();
        for (int i = 0; i < points.size(); i++) {
            Multiples.Point point = points.get(i);
            double x = left + step * (i + 0.5);
            if (i > 0) {
                double before = y(bottom, points.get(i - 1).k());
                sketch.add(new Stroke(x - step, before, x, y(bottom, point.k()), 1.5, Ink.UNSURE, false, true));
            }
            Side side = Side.of(point.low(), point.high(), 1);
            if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
                sketch.add(
                        new Stroke(x, y(bottom, point.high()), x, y(bottom, point.low()), 3, side.ink(), false, true));
            }
            sketch.add(Mark.of(side, x, y(bottom, point.k())));
        }
        names(points, left, bottom + 8);
    }

    /** A line without marks: a short level stroke in each round, joined where the round before has one too. */
    private void others(List<Multiples.Point> points, double left, double bottom) {
        double step = broad / points.size();
        for (int i = 0; i < points.size(); i++) {
            double k = points.get(i).others();
            if (!Double.isFinite(k)) {
                continue;
            }
            double x = left + step * (i + 0.5);
            double y = y(bottom, k);
            sketch.add(new Stroke(x - 7, y, x + 7, y, 3, Ink.INK_2, false, false));
            double before = i == 0 ? Double.NaN : points.get(i - 1).others();
            if (Double.isFinite(before)) {
                sketch.add(new Stroke(x - step + 7, y(bottom, before), x - 7, y, 1.5, Ink.INK_2, false, false));
            }
        }
    }

    /** From the last round back, those that have room. */
    private void names(List<Multiples.Point> points, double left, double bottom) {
        double step = broad / points.size();
        double free = left + broad + GAP / 2;
        for (int i = points.size() - 1; i >= 0; i--) {
            Multiples.Point point = points.get(i);
            double x = left + step * (i + 0.5);
            boolean last = i == points.size() - 1;
            Label name =
                    Label.middle(x, bottom + 16, point.name(), SIZE, Ink.INK_2).within(left, left + broad);
            Label k = Label.middle(x, bottom + 35, point.text(), SIZE, Ink.INK)
                    .strongIf(last)
                    .within(left, left + broad);
            if (Math.max(name.right(), k.right()) <= free) {
                sketch.add(name);
                sketch.add(k);
                free = Math.min(name.left(), k.left()) - 4;
            }
        }
    }
}
