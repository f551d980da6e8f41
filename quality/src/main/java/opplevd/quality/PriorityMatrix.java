package opplevd.quality;

import java.util.List;

/** Where to act first? Items by how much is expected of them and whether their K surely lies below 1. */
public final class PriorityMatrix {

    /** What to do about an item. */
    public enum Priority {
        /** Much is expected, and less is experienced. */
        ACT_FIRST,
        /** Less than others is expected, and less still is experienced. */
        WATCH,
        /** Much is expected, and it is experienced. */
        KEEP,
        /** Nothing to do. */
        FINE
    }

    /** Room for the rounding of the mean of means, so that items expected alike all count as highly expected. */
    private static final double SLACK = 1e-9;

    private PriorityMatrix() {}

    /** The priority of each item, in the order given; high means at or above the mean of the items' mean expectations. */
    public static List<Priority> of(List<QualityRatio> items) {
        double mean = items.stream()
                .mapToDouble(QualityRatio::meanExpectation)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        return items.stream().map(item -> priority(item, mean)).toList();
    }

    private static Priority priority(QualityRatio item, double mean) {
        boolean high = item.meanExpectation() >= mean - SLACK;
        if (item.ciHigh() < 1) {
            return high ? Priority.ACT_FIRST : Priority.WATCH;
        }
        return high && item.k() >= 1 ? Priority.KEEP : Priority.FINE;
    }
}
