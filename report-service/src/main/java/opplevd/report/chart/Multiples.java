package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How has each of several things gone? One small picture each, all on one axis against K = 1, with K under each round and the
 * verdict over the picture.
 *
 * @param one the name of the line K = 1
 */
public record Multiples(String id, String title, String description, List<Panel> panels, String one) {
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5};
    private static final int MOST_WIDE = 4;
    private static final int MOST_PHONE = 3;

    /**
     * One thing through its rounds.
     *
     * @param verdict what changed since the round before, in two or three words
     * @param sure whether it did beyond chance
     * @param points by time
     */
    public record Panel(String name, String verdict, boolean sure, List<Point> points) {
        public Panel {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException(name + " has no round to draw");
            }
        }

        Panel latest(int most) {
            return new Panel(name, verdict, sure, points.subList(Math.max(0, points.size() - most), points.size()));
        }
    }

    /**
     * A round.
     *
     * @param name as short as it can be said: 2026
     * @param text K as it is written
     * @param low end of its interval, NaN where there is none
     * @param others K of others to lay it beside, NaN where there is none
     */
    public record Point(String name, String text, double k, double low, double high, double others) {
        public Point(String name, String text, double k, double low, double high) {
            this(name, text, k, low, high, Double.NaN);
        }

        public Point {
            if (name.isBlank() || !Double.isFinite(k)) {
                throw new IllegalArgumentException("a round needs a name and a K: " + name);
            }
        }
    }

    public Multiples {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw");
        }
    }

    public Chart draw() {
        int columns = Math.clamp(panels.size(), 3, 5);
        return new Chart(
                id,
                title,
                description,
                new MultiplesField(this, latest(MOST_WIDE), Chart.WIDE, columns).draw(),
                new MultiplesField(this, latest(MOST_PHONE), Chart.PHONE, 2).draw());
    }

    private List<Panel> latest(int most) {
        return panels.stream().map(panel -> panel.latest(most)).toList();
    }

    Axis axis() {
        List<Double> values = new ArrayList<>(List.of(0.95, 1.05));
        panels.forEach(panel -> panel.points()
                .forEach(point -> values.addAll(List.of(point.k(), point.low(), point.high(), point.others()))));
        return Axis.around(values, 0.5, 1.5, STEPS, 6, 0, 1);
    }
}
