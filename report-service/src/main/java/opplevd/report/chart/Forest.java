package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Where do we lie? One row a member in the order given (alphabetical), its K with interval against K = 1, and its rank
 * as an interval.
 *
 * @param members how many members have a rank: the width of the rank bars
 * @param number writes a K
 */
public record Forest(
        String id,
        String title,
        String description,
        List<Row> rows,
        int members,
        Words words,
        DoubleFunction<String> number) {
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5};

    /** The column heads and the name of the line K = 1. */
    public record Words(String answers, String goal, String k, String interval, String rank) {}

    /** One member, or its name with the reason why it is not shown. */
    public record Row(
            String name,
            boolean own,
            String answers,
            double k,
            double low,
            double high,
            String kText,
            String interval,
            Rank rank,
            String hidden) {
        public Row {
            if (name.isBlank() || hidden.isBlank() == Double.isNaN(k)) {
                throw new IllegalArgumentException("a row needs a name and either its K or a reason: " + name);
            }
        }

        public static Row hidden(String name, boolean own, String reason) {
            return new Row(name, own, "", Double.NaN, Double.NaN, Double.NaN, "", "", Rank.NONE, reason);
        }

        boolean isShown() {
            return hidden.isBlank();
        }

        Side side() {
            return Side.of(low, high, 1);
        }
    }

    /** Rank best..worst, counted from 1, and how it is written; NONE where there is no rank. */
    public record Rank(int best, int worst, String text) {
        public static final Rank NONE = new Rank(0, 0, "");

        public Rank {
            if (best < 0 || worst < best || (best == 0) != text.isBlank()) {
                throw new IllegalArgumentException("a rank from " + best + " to " + worst);
            }
        }

        /** Such as 2–5. */
        public static Rank between(int best, int worst) {
            return new Rank(best, worst, best == worst ? String.valueOf(best) : best + "–" + worst);
        }

        boolean isKnown() {
            return best > 0;
        }
    }

    public Forest {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a forest without rows");
        }
    }

    public Chart draw() {
        Axis axis = axis();
        return new Chart(
                id,
                title,
                description,
                new ForestWide(this, axis.between(216, 548)).draw(),
                new ForestPhone(this, axis.between(20, Chart.PHONE - 20)).draw());
    }

    private Axis axis() {
        List<Double> values = new ArrayList<>(List.of(0.98, 1.02));
        rows.stream().filter(Row::isShown).forEach(row -> values.addAll(List.of(row.k(), row.low(), row.high())));
        return Axis.around(values, 0.5, 1.5, STEPS, 7, 0, 1);
    }
}
