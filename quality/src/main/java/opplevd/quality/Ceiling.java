package opplevd.quality;

/**
 * How many expect all that the scale can say? For them K cannot exceed 1.
 *
 * @param top complete pairs with the highest expectation
 * @param pairs complete pairs
 */
public record Ceiling(long top, long pairs) {
    private static final double HIGH = 0.5;

    public Ceiling {
        if (top < 0 || top > pairs) {
            throw new IllegalArgumentException("0 <= top <= pairs does not hold: " + top + ", " + pairs);
        }
    }

    /** NaN of no pair. */
    public double share() {
        return pairs == 0 ? Double.NaN : (double) top / pairs;
    }

    /** So many that the page warns. */
    public boolean high() {
        return share() > HIGH;
    }
}
