package opplevd.quality;

import java.util.Optional;

/** What an interval of K says against 1. */
public enum Verdict {
    /** The whole interval lies below 1. */
    BELOW,
    /** The whole interval lies above 1. */
    ABOVE,
    /** The whole interval lies within 0.95 to 1.05 and holds 1. */
    AS_EXPECTED,
    /** The interval is too wide to tell. */
    CANNOT_TELL;

    static final double ABOUT_LOW = 0.95;
    static final double ABOUT_HIGH = 1.05;

    /** Empty where there is no interval. */
    public static Optional<Verdict> of(double ciLow, double ciHigh) {
        if (Double.isNaN(ciLow) || Double.isNaN(ciHigh)) {
            return Optional.empty();
        }
        if (ciHigh < 1) {
            return Optional.of(BELOW);
        }
        if (ciLow > 1) {
            return Optional.of(ABOVE);
        }
        return Optional.of(ciLow >= ABOUT_LOW && ciHigh <= ABOUT_HIGH ? AS_EXPECTED : CANNOT_TELL);
    }
}
