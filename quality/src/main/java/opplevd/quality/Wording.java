package opplevd.quality;

import java.util.Optional;

/**
 * Size in the adverb: how much more or less than expected, counted from the end of the interval that is nearest to 1, so
 * that the sentence promises no more than is sure.
 */
public enum Wording {
    MUCH_LESS,
    LESS,
    SLIGHTLY_LESS,
    ABOUT_AS,
    CANNOT_TELL,
    SLIGHTLY_MORE,
    MORE,
    MUCH_MORE;

    /** Empty where there is no interval. */
    public static Optional<Wording> of(double ciLow, double ciHigh) {
        return Verdict.of(ciLow, ciHigh).map(verdict -> switch (verdict) {
            case BELOW -> ciHigh < 0.85 ? MUCH_LESS : ciHigh < 0.95 ? LESS : SLIGHTLY_LESS;
            case ABOVE -> ciLow > 1.15 ? MUCH_MORE : ciLow > 1.05 ? MORE : SLIGHTLY_MORE;
            case AS_EXPECTED -> ABOUT_AS;
            case CANNOT_TELL -> CANNOT_TELL;
        });
    }
}
