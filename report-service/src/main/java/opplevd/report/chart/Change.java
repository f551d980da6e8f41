package opplevd.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * What has changed since the round before? One row a scope with the ratio K_now / K_before and its interval against
 * "unchanged"; ratios are drawn as they are (1.05 is five percent up).
 *
 * @param percent writes a ratio as a signed percentage
 */
public record Change(
        String id,
        String title,
        String description,
        List<Row> parts,
        List<Row> items,
        Words words,
        DoubleFunction<String> percent) {
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.5};

    /** The column heads and the name of the line at ratio 1. */
    public record Words(String before, String now, String unchanged) {}

    /**
     * One scope: K before and now as text, the ratio with its interval (NaN = there is none), and the verdict in words.
     */
    public record Row(
            String name,
            boolean strong,
            String before,
            String now,
            double ratio,
            double low,
            double high,
            Side side,
            String verdict) {}

    public Change {
        parts = List.copyOf(parts);
        items = List.copyOf(items);
        if (parts.isEmpty() && items.isEmpty()) {
            throw new IllegalArgumentException("a change chart without rows");
        }
    }

    public Chart draw() {
        Axis axis = axis();
        return new Chart(
                id,
                title,
                description,
                new ChangeWide(this, axis.between(320, 636)).draw(),
                new ChangePhone(this, axis.between(24, Chart.PHONE - 24)).draw());
    }

    private Axis axis() {
        List<Double> values = new ArrayList<>(List.of(0.96, 1.04));
        Stream.concat(parts.stream(), items.stream())
                .forEach(row -> values.addAll(List.of(row.ratio(), row.low(), row.high())));
        return Axis.around(values, 0.5, 2, STEPS, 7, 0, 1);
    }
}
