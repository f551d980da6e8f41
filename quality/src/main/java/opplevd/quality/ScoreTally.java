package opplevd.quality;

import java.util.Arrays;

/**
 * Counts respondents one by one into {@link ScoreSums}.
 *
 * <p>Within each number of paired items the sums are whole numbers and therefore exact; they are divided and combined once,
 * in ascending order. So the same respondents give the same bits in whatever order they come, and however the work is
 * shared out and merged. Mutable, for one thread at a time.
 */
public final class ScoreTally {
    private static final int N = 0;
    private static final int O = 1;
    private static final int F = 2;
    private static final int OO = 3;
    private static final int OF = 4;
    private static final int FF = 5;
    private static final int COLUMNS = 6;

    /** Row m - 1: the respondents with m paired items. */
    private long[][] rows = new long[0][];

    private long met;

    /**
     * Adds a respondent scored in the scope.
     *
     * @param pairs the respondent's paired items, at least 1
     * @param sumO sum of the experiences of the paired items
     * @param sumF sum of the expectations of the paired items; on a scale from 1 or higher at least {@code pairs}
     */
    public void add(int pairs, int sumO, int sumF) {
        if (pairs < 1 || sumO < pairs || sumF < pairs) {
            throw new IllegalArgumentException(
                    "a scored respondent has a pair, and answers from 1: " + pairs + ", " + sumO + ", " + sumF);
        }
        long[] row = row(pairs);
        long o = sumO;
        long f = sumF;
        row[N]++;
        row[O] += o;
        row[F] += f;
        row[OO] += o * o;
        row[OF] += o * f;
        row[FF] += f * f;
        met += o >= f ? 1 : 0;
    }

    /** Adds everybody counted in another tally to this one. */
    public ScoreTally plus(ScoreTally other) {
        met += other.met;
        for (int pairs = other.rows.length; pairs >= 1; pairs--) {
            long[] row = row(pairs);
            for (int column = 0; column < COLUMNS; column++) {
                row[column] += other.rows[pairs - 1][column];
            }
        }
        return this;
    }

    /** Respondents counted so far. */
    public long n() {
        long n = 0;
        for (long[] row : rows) {
            n += row[N];
        }
        return n;
    }

    /** What to publish. */
    public ScoreSums toSums() {
        return new ScoreSums(n(), combine(O, 1), combine(F, 1), combine(OO, 2), combine(OF, 2), combine(FF, 2), met);
    }

    private double combine(int column, int power) {
        CompensatedSum sum = new CompensatedSum();
        for (int m = 1; m <= rows.length; m++) {
            sum.add((double) rows[m - 1][column] / (power == 2 ? (double) m * m : m));
        }
        return sum.value();
    }

    private long[] row(int pairs) {
        int have = rows.length;
        if (pairs > have) {
            rows = Arrays.copyOf(rows, pairs);
            for (int i = have; i < pairs; i++) {
                rows[i] = new long[COLUMNS];
            }
        }
        return rows[pairs - 1];
    }
}
