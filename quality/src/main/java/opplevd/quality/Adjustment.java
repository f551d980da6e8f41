package opplevd.quality;

import java.util.Arrays;
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

    /** Both adjustments of the same p values. */
    record Both(List<Double> holm, List<Double> bh) {}

    /** Holm's step-down: the chance of even one false alarm in the family stays below the level. For decisions. */
    public static List<Double> holm(List<Double> p) {
        return both(primitive(p)).holm;
    }

    /** Benjamini and Hochberg: the expected share of false alarms among the alarms. For looking around. */
    public static List<Double> benjaminiHochberg(List<Double> p) {
        return both(primitive(p)).bh;
    }

    /** Both, sorting once. */
    static Both both(double[] p) {
        int[] order = ascending(p);
        double[] holm = untested(p);
        double[] bh = untested(p);
        double highest = 0;
        for (int i = 0; i < order.length; i++) {
            highest = Math.max(highest, (order.length - i) * p[order[i]]);
            holm[order[i]] = Math.min(1, highest);
        }
        double lowest = 1;
        for (int i = order.length; i >= 1; i--) {
            lowest = Math.min(lowest, (double) order.length / i * p[order[i - 1]]);
            bh[order[i - 1]] = lowest;
        }
        return new Both(list(holm), list(bh));
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] untested(double[] p) {
        double[] untested = new double[p.length];
        Arrays.fill(untested, Double.NaN);
        return untested;
    }

    private static double[] primitive(List<Double> p) {
        return p.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> list(double[] p) {
        return Arrays.stream(p).boxed().toList();
    }
}
