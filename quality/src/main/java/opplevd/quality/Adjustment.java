package opplevd.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When many are compared at once some differ by chance: p values adjusted for the number of comparisons.
 *
 * <p>A NaN among the p values was not tested: it stays NaN and does not count. The same as {@code p.adjust} of R.
 */
public final class Adjustment {
    private Adjustment() {}

    /** Holm's step-down: the chance of even one false alarm in the family stays below the level. For decisions. */
    public static List<Double> holm(List<Double> p) {
        List<Integer> order = ascending(p);
        List<Double> adjusted = untested(p);
        double highest = 0;
        for (int i = 0; i < order.size(); i++) {
            highest = Math.max(highest, (order.size() - i) * p.get(order.get(i)));
            adjusted.set(order.get(i), Math.min(1, highest));
        }
        return List.copyOf(adjusted);
    }

    /** Benjamini and Hochberg: the expected share of false alarms among the alarms. For looking around. */
    public static List<Double> benjaminiHochberg(List<Double> p) {
        List<Integer> order = ascending(p);
        List<Double> adjusted = untested(p);
        double lowest = 1;
        for (int i = order.size(); i >= 1; i--) {
            int at = order.get(i - 1);
            lowest = Math.min(lowest, (double) order.size() / i * p.get(at));
            adjusted.set(at, lowest);
        }
        return List.copyOf(adjusted);
    }

    private static List<Integer> ascending(List<Double> p) {
        return IntStream.range(0, p.size())
                .boxed()
                .filter(i -> !Double.isNaN(p.get(i)))
                .sorted(Comparator.comparing(p::get))
                .toList();
    }

    private static List<Double> untested(List<Double> p) {
        return new ArrayList<>(Collections.nCopies(p.size(), Double.NaN));
    }
}
