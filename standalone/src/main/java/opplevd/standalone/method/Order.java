package opplevd.standalone.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** In which order does a figure put the items? */
final class Order {
    private Order() {}

    /** Spearman's rank correlation of two orders: 1 the same, 0 nothing in common. */
    static double agreement(double[] a, double[] b) {
        return Fit.of(ranks(a), ranks(b)).r();
    }

    /** The rank of each value; equal ones share the mean of theirs. */
    static double[] ranks(double[] values) {
        int[] sorted = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to + 1 < sorted.length && values[sorted[to + 1]] == values[sorted[from]]) {
                to++;
            }
            double shared = (from + to) / 2.0;
            Arrays.stream(sorted, from, to + 1).forEach(i -> ranks[i] = shared);
            from = to + 1;
        }
        return ranks;
    }
}
