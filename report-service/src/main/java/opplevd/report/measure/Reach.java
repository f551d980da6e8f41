package opplevd.report.measure;

import java.util.List;
import opplevd.quality.QualityRatio;

/** Has K, or sick leave, come to the measure's target? Answered by its interval or by a run of months, never by the point. */
public enum Reach {
    REACHED,
    NOT_REACHED,
    CANNOT_TELL;

    /** As many in a row on one side of a line are no chance: the same rule as in a series with limits. */
    public static final int RUN = 7;

    static Reach of(QualityRatio ratio, double target) {
        if (ratio.ciLow() >= target) {
            return REACHED;
        }
        return ratio.ciHigh() < target ? NOT_REACHED : CANNOT_TELL;
    }

    /**
     * Whether what should come down has come to the target: the latest seven of the months since the measure was begun are all
     * at it or below, or all above it.
     *
     * @param since the months after it was begun, in the order of time
     */
    public static Reach ofFalling(List<Double> since, double target) {
        if (since.size() < RUN) {
            return CANNOT_TELL;
        }
        List<Double> latest = since.subList(since.size() - RUN, since.size());
        if (latest.stream().allMatch(month -> month <= target)) {
            return REACHED;
        }
        return latest.stream().allMatch(month -> month > target) ? NOT_REACHED : CANNOT_TELL;
    }
}
