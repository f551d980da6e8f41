package opplevd.report.measure;

/** By what is a measure's effect read, and between which numbers can its target lie? */
public enum EffectGoal {
    /** K of what it is tied to. */
    QUALITY(0.5, 2),
    /** Sick leave of the municipality or unit, in per cent. */
    SICK_LEAVE(0, 50),
    /** A series that its owner brings in. */
    OWN_SERIES(-999_999_999, 999_999_999);

    private final double least;
    private final double most;

    EffectGoal(double least, double most) {
        this.least = least;
        this.most = most;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Whether anybody could mean this number. */
    boolean isPlausible(double target) {
        return target >= least && target <= most;
    }
}
