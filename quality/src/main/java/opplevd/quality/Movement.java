package opplevd.quality;

/** Which way a figure moved from one round to the next, beyond chance. */
public enum Movement {
    ROSE,
    FELL,
    /** No movement beyond chance. */
    UNCHANGED,
    /** Too few answers, or none that vary, to tell. */
    UNKNOWN;

    static Movement of(Welch test, double conf) {
        if (!test.tested()) {
            return UNKNOWN;
        }
        if (test.p() >= 1 - conf) {
            return UNCHANGED;
        }
        return test.ratio() > 1 ? ROSE : FELL;
    }
}
