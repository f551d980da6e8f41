package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * Where is the distance between experience and expectation? One row a dimension, a gap, one row an item, in the order
 * given; values lie on the answering scale.
 *
 * @param number writes a number of the scale's axis
 */
public record Dumbbell(
        String id,
        String title,
        String description,
        List<Row> dimensions,
        List<Row> items,
        Words words,
        double scaleMin,
        double scaleMax,
        DoubleFunction<String> number) {
    private static final double[] STEPS = {0.5, 1, 2};

    /** The column heads and the names of the two dots; {@code contribution} is empty when there is no such column. */
    public record Words(String experience, String expectation, String k, String interval, String contribution) {}

    /** One name with its two means, or with the reason why they are not shown. */
    public record Row(
            String name,
            double experience,
            double expectation,
            String k,
            String interval,
            String contribution,
            Side side,
            String hidden) {
        public Row {
            if (name.isBlank() || hidden.isBlank() == (Double.isNaN(experience) || Double.isNaN(expectation))) {
                throw new IllegalArgumentException("a row needs a name and either its means or a reason: " + name);
            }
        }

        public static Row shown(
                String name, double experience, double expectation, Side side, String k, String interval) {
            return new Row(name, experience, expectation, k, interval, "", side, "");
        }

        public static Row hidden(String name, String reason) {
            return new Row(name, Double.NaN, Double.NaN, "", "", "", Side.UNKNOWN, reason);
        }

        public Row contributing(String amount) {
            return new Row(name, experience, expectation, k, interval, amount, side, hidden);
        }

        boolean isShown() {
            return hidden.isBlank();
        }
    }

    public Dumbbell {
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
        if (!(scaleMin < scaleMax)) {
            throw new IllegalArgumentException("a scale from " + scaleMin + " to " + scaleMax);
        }
    }

    /** Where the picture's axis begins; a page says so when that is not the scale's minimum. */
    public double shownFrom() {
        return axis().from();
    }

    public Chart draw() {
        Axis axis = axis();
        return new Chart(
                id,
                title,
                description,
                new DumbbellWide(this).draw(axis),
                new DumbbellPhone(this, axis.between(8, Chart.PHONE - 8)).draw());
    }

    private Axis axis() {
        List<Double> values = new ArrayList<>();
        Stream.concat(dimensions.stream(), items.stream()).filter(Row::isShown).forEach(row -> {
            values.add(row.experience());
            values.add(row.expectation());
        });
        return Axis.around(values, scaleMin, scaleMax, STEPS, 7, 0, 1);
    }
}
