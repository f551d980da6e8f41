package opplevd.quality;

import java.util.Arrays;

/**
 * Counts a sum of fractions with small whole denominators exactly, such as the sum over respondents of (O - F) / m of one
 * item, from which {@link Contributions} follow. Order of adding never changes a bit of the result. Mutable, for one thread.
 */
public final class FractionTally {
    private long[] numerators = new long[0];

    /** Adds numerator / denominator. */
    public void add(int denominator, int numerator) {
        if (denominator < 1) {
            throw new IllegalArgumentException("a denominator is at least 1: " + denominator);
        }
        if (denominator > numerators.length) {
            numerators = Arrays.copyOf(numerators, denominator);
        }
        numerators[denominator - 1] += numerator;
    }

    /** Adds everything counted in another tally to this one. */
    public FractionTally plus(FractionTally other) {
        if (other.numerators.length > numerators.length) {
            numerators = Arrays.copyOf(numerators, other.numerators.length);
        }
        for (int i = 0; i < other.numerators.length; i++) {
            numerators[i] += other.numerators[i];
        }
        return this;
    }

    /** The sum. */
    public double toSum() {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < numerators.length; i++) {
            sum.add((double) numerators[i] / (i + 1));
        }
        return sum.value();
    }
}
