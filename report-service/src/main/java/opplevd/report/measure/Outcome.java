package opplevd.report.measure;

import opplevd.quality.Movement;

/** What can be said of K after a measure? Never that the measure worked: before and after is no proof. */
public enum Outcome {
    ROSE,
    FELL,
    CANNOT_TELL,
    /** No round since, or K is not what it is read by. */
    NOT_MEASURED;

    static Outcome of(Movement movement) {
        return switch (movement) {
            case ROSE -> ROSE;
            case FELL -> FELL;
            case UNCHANGED, UNKNOWN -> CANNOT_TELL;
        };
    }
}
