package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How do at most seven lie against K = 1 and against the one to learn from? For the back of a room: nobody is one's own, words
 * at the right say what is sure.
 */
public record Wall(String id, String title, String description, List<Row> rows, Words words) {
    /** More can't be read from the back of a room. */
    public static final int MOST = 7;

    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5};

    /** The name of the line K = 1 and the heads of the columns; the second may be empty. */
    public record Words(String goal, String against, String k) {}

    /**
     * One member, or its name with the reason why it is not shown.
     *
     * @param teacher whether it is the one to learn from
     * @param verdict against the one to learn from; empty for that one
     * @param sure whether the verdict is one
     */
    public record Row(
            String name,
            boolean teacher,
            double low,
            double k,
            double high,
            String kText,
            String verdict,
            boolean sure,
            String hidden) {
        /** The same with its K written otherwise. */
        public Row written(String text) {
            return new Row(name, teacher, low, k, high, text, verdict, sure, hidden);
        }

        boolean isShown() {
            return hidden.isEmpty();
        }

        Side side() {
            return Side.of(low, high, 1);
        }
    }

    public Wall {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.size() > MOST) {
            throw new IllegalArgumentException(rows.size() + " rows on a wall");
        }
    }

    public Chart draw() {
        List<Double> values = new ArrayList<>(List.of(0.98, 1.02));
        rows.stream().filter(Row::isShown).forEach(row -> values.addAll(List.of(row.k(), row.low(), row.high())));
        Axis axis = Axis.around(values, 0.5, 1.5, STEPS, 7, 0, 1);
        return new Chart(id, title, description, new WallWide(this, axis).draw(), new WallPhone(this, axis).draw());
    }
}
