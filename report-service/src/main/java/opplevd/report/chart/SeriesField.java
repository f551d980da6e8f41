package opplevd.report.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The series in one of its sizes. */
final class SeriesField {
    private static final double LEFT = 58;
    private static final double TOP = 12;
    private static final double NAMES = 78;
    private static final double NAME_WIDTH = 84;
    private static final double SIZE = 13.5;

    private final Series series;
    private final double bottom;
    private final double right;
    private final Axis up;
    private final Sketch sketch;
    private final double step;

    SeriesField(Series series, double width, double height) {
        this.series = series;
        this.bottom = height - NAMES;
        this.right = width - gutter(series);
        this.up = series.axis().between(0, bottom - TOP);
        this.sketch = new Sketch(width);
        this.step = (right - LEFT) / series.points().size();
    }

    /** Room at the right for the names of the limits. */
    private static double gutter(Series series) {
        if (series.limits().isEmpty()) {
            return 0;
        }
        Series.Words words = series.words();
        return 12 + TextWidth.of(longest(List.of(words.mean(), words.upper(), words.lower())), SIZE, false);
    }

    private static String longest(List<String> words) {
        return words.stream()
                .max(Comparator.comparingDouble(word -> TextWidth.of(word, SIZE, false)))
                .orElse("");
    }

    Drawing draw() {
        ticks();
        series.limits().forEach(this::band);
        series.limits().stream().skip(1).forEach(this::begins);
        sketch.add(new Stroke(LEFT, y(1), right, y(1), 1.5, Ink.INK, true, false));
        limitNames();
        line();
        for (int i = 0; i < series.points().size(); i++) {
            point(series.points().get(i), x(i));
        }
        names();
        return sketch.finish(bottom + NAMES);
    }

    private double x(int index) {
        return LEFT + step * (index + 0.5);
    }

    private double y(double k) {
        return bottom - up.at(k);
    }

    private void ticks() {
        Label one = Label.end(LEFT - 8, y(1) + 5, series.words().one(), SIZE, Ink.INK)
                .strong()
                .within(0, LEFT);
        sketch.add(one);
        for (Tick tick : up.ticks(series.number())) {
            double y = y(tick.value());
            sketch.add(Stroke.hairline(LEFT, y, right, y));
            Label label = Label.end(LEFT - 8, y + 5, tick.text(), SIZE, Ink.INK_2);
            if (!label.overlaps(one)) {
                sketch.add(label);
            }
        }
    }

    private void band(Series.Phase phase) {
        double from = x(phase.from()) - step / 2;
        double to = x(phase.to()) + step / 2;
        if (phase.hasLimits()) {
            double middle = (y(phase.lower()) + y(phase.upper())) / 2;
            double tall = y(phase.lower()) - y(phase.upper());
            sketch.add(new Stroke(from, middle, to, middle, tall, Ink.TINT, false, false));
        }
        sketch.add(new Stroke(from, y(phase.mean()), to, y(phase.mean()), 1, Ink.UNSURE, false, false));
    }

    /** An upright line where a phase begins. */
    private void begins(Series.Phase phase) {
        double x = x(phase.from()) - step / 2;
        sketch.add(new Stroke(x, TOP, x, bottom, 1.5, Ink.UNSURE, true, false));
    }

    /** The last phase's mean and limits, named at the right; where they lie close they make room for each other. */
    private void limitNames() {
        if (series.limits().isEmpty()) {
            return;
        }
        Series.Phase last = series.limits().getLast();
        List<Label> labels = new ArrayList<>();
        if (last.hasLimits()) {
            labels.add(limitName(last.upper(), series.words().upper()));
        }
        labels.add(limitName(last.mean(), series.words().mean()));
        if (last.hasLimits()) {
            labels.add(limitName(last.lower(), series.words().lower()));
        }
        double free = TOP - 4;
        for (Label label : labels) {
            double down = Math.max(0, free - label.top());
            Label moved = new Label(
                    label.x(), label.y() + down, label.anchor(), label.text(), label.size(), false, label.ink());
            sketch.add(moved);
            free = moved.bottom() + 2;
        }
    }

    private Label limitName(double at, String text) {
        return Label.start(right + 8, y(at) + 5, text, SIZE, Ink.INK_2);
    }

    private void line() {
        for (int i = 1; i < series.points().size(); i++) {
            double before = y(series.points().get(i - 1).k());
            double now = y(series.points().get(i).k());
            sketch.add(new Stroke(x(i - 1), before, x(i), now, 2, Ink.ACCENT, false, true));
        }
    }

    private void point(Series.Point point, double x) {
        if (Double.isFinite(point.low()) && Double.isFinite(point.high())) {
            Ink ink = point.side().ink();
            sketch.add(new Stroke(x, y(point.low()), x, y(point.high()), 3, ink, false, true));
        }
        sketch.add(Mark.of(point.side(), x, y(point.k())));
    }

    /** Under each round its K and name; where the rounds stand too close, under every second, third and so on, and the last. */
    private void names() {
        int stride = (int) Math.max(1, Math.ceil(NAME_WIDTH / step));
        int last = series.points().size() - 1;
        double room = Math.min(150, step * stride - 8);
        for (int i = last; i >= 0; i -= stride) {
            Series.Point point = series.points().get(i);
            sketch.add(Label.middle(x(i), bottom + 20, point.text(), 15, Ink.INK)
                    .strong()
                    .within(0, sketch.width()));
            Lines name = Lines.wrap(point.name(), room, SIZE, false, 2);
            for (int line = 0; line < name.count(); line++) {
                double y = bottom + 40 + line * name.leading();
                sketch.add(
                        Label.middle(x(i), y, name.line(line), SIZE, Ink.INK_2).within(0, sketch.width()));
            }
        }
    }
}
