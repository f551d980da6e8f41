package opplevd.quality;

/**
 * A sum of doubles that does not lose the small terms (Neumaier's variant of Kahan's summation).
 *
 * <p>The error is about one unit in the last place of the result, whatever the number of terms; this is what lets the
 * variance be taken from sums, see {@link ScoreSums#deviation(double)}.
 */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }

    static double of(double... terms) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }
}
