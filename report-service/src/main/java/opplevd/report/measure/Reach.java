package opplevd.report.measure;

import opplevd.quality.QualityRatio;

/** Has K come to the measure's target? Answered by its interval, never by the point. */
public enum Reach {
    REACHED,
    NOT_REACHED,
    CANNOT_TELL;

    static Reach of(QualityRatio ratio, double target) {
        if (ratio.ciLow() >= target) {
            return REACHED;
        }
        return ratio.ciHigh() < target ? NOT_REACHED : CANNOT_TELL;
    }
}
