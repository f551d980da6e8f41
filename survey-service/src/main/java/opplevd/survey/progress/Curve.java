package opplevd.survey.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/**
 * The picture of how the share that has answered grows day by day, in pixels. Nothing is computed in the template.
 *
 * @param lineNow points of this round's line
 * @param lineBefore of the last round's; "" = none
 * @param ticks shares on the axis at the left
 * @param nowX where today is; nowY how far the round has come
 * @param bottom where the axis of days lies, from left to right
 */
public record Curve(
        String kind,
        int width,
        int height,
        String lineNow,
        String lineBefore,
        List<Tick> ticks,
        List<Dot> reminders,
        double left,
        double right,
        double top,
        double bottom,
        double nowX,
        double nowY,
        boolean labelLeft,
        double endX,
        double endY,
        String end) {
    private static final int DAYS_WHEN_UNKNOWN = 28;
    private static final double STEP = 0.2;

    /** A share on the axis, in words. */
    public record Tick(double y, String text) {}

    /** A reminder on the axis of days. */
    public record Dot(double x, boolean past) {}

    /** What the picture shows: courses by days after opening, how far the day of today is, and when the round closes. */
    record Course(
            NavigableMap<Integer, Double> now,
            NavigableMap<Integer, Double> before,
            double today,
            double rate,
            int lastDay,
            List<Double> reminders) {
        double most() {
            double most = Math.max(
                    rate,
                    Math.max(
                            now.values().stream().mapToDouble(v -> v).max().orElse(0),
                            before.values().stream().mapToDouble(v -> v).max().orElse(0)));
            return Math.clamp(Math.ceil(most / STEP - 1e-9) * STEP, STEP, 1);
        }

        double days() {
            int last = lastDay > 0 ? lastDay : DAYS_WHEN_UNKNOWN;
            int before = this.before.isEmpty() ? 0 : this.before.lastKey();
            return Math.max(Math.max(last, before), Math.ceil(today));
        }
    }

    static Curve wide(Course course, DoubleFunction<String> percent) {
        return of("wide", course, percent, 860, 280, 48, 852);
    }

    static Curve phone(Course course, DoubleFunction<String> percent) {
        return of("phone", course, percent, 328, 240, 48, 322);
    }

    private static Curve of(
            String kind,
            Course course,
            DoubleFunction<String> percent,
            int width,
            int height,
            double left,
            double right) {
        double top = 28;
        double bottom = height - 44.0;
        double most = course.most();
        double across = (right - left) / course.days();
        double up = (bottom - top) / most;
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * STEP <= most + 1e-9; i++) {
            ticks.add(new Tick(tenth(bottom - i * STEP * up), percent.apply(i * STEP)));
        }
        double nowX = tenth(left + course.today() * across);
        double nowY = tenth(bottom - course.rate() * up);
        Map.Entry<Integer, Double> end = course.before().lastEntry();
        return new Curve(
                kind,
                width,
                height,
                points(course.now(), left, bottom, across, up) + " " + nowX + "," + nowY,
                points(course.before(), left, bottom, across, up),
                ticks,
                course.reminders().stream()
                        .filter(day -> day >= 0 && day <= course.days())
                        .map(day -> new Dot(tenth(left + day * across), day <= course.today()))
                        .toList(),
                left,
                right,
                top,
                bottom,
                nowX,
                nowY,
                nowX > (left + right) / 2,
                end == null ? 0 : tenth(left + end.getKey() * across),
                end == null ? 0 : tenth(bottom - end.getValue() * up),
                end == null ? "" : percent.apply(end.getValue()));
    }

    private static String points(
            NavigableMap<Integer, Double> course, double left, double bottom, double across, double up) {
        return course.entrySet().stream()
                .map(day -> String.format(
                        Locale.ROOT, "%.1f,%.1f", left + day.getKey() * across, bottom - day.getValue() * up))
                .collect(Collectors.joining(" "));
    }

    private static double tenth(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
