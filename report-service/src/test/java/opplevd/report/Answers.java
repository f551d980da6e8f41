package opplevd.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a test makes up: one row a respondent, per item what was expected and what was experienced, 0 = no
 * answer. Counts them the plain way, so that what the services publish can be written down in a test.
 */
public final class Answers {
    private final int items;
    private final List<int[]> rows = new ArrayList<>();

    public Answers(int items) {
        this.items = items;
    }

    /**
     * Parents who answer two items by chance: they expect 4,6 of both, experience as much as the level says of the first and 4,5
     * of the second, and each of them is a little more or less pleased with everything. The same seed gives the same parents.
     */
    public static Answers simulated(int respondents, double level, int seed) {
        Random random = new Random(seed);
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            double person = random.nextGaussian() * 0.4;
            answers.row(
                    step(4.6 + person + random.nextGaussian() * 0.5),
                    step(level + person + random.nextGaussian() * 0.5),
                    step(4.6 + person + random.nextGaussian() * 0.5),
                    step(4.5 + person + random.nextGaussian() * 0.5));
        }
        return answers;
    }

    private static int step(double value) {
        return Math.clamp(Math.round(value), 1, 6);
    }

    /** One respondent: F and O of each item in turn. */
    public Answers row(int... expectedAndExperienced) {
        if (expectedAndExperienced.length != 2 * items) {
            throw new IllegalArgumentException("F and O of " + items + " items");
        }
        rows.add(expectedAndExperienced.clone());
        return this;
    }

    /** As many respondents that answer every item alike. */
    public Answers alike(int respondents, int expected, int experienced) {
        for (int i = 0; i < respondents; i++) {
            int[] row = new int[2 * items];
            for (int j = 0; j < items; j++) {
                row[2 * j] = expected;
                row[2 * j + 1] = experienced;
            }
            rows.add(row);
        }
        return this;
    }

    public int respondents() {
        return rows.size();
    }

    /** Sums over those who are scored in these items: at least half of the pairs are complete. */
    public Sums over(int top, int... scope) {
        Sums sums = new Sums();
        for (int[] row : rows) {
            double f = 0;
            double o = 0;
            int pairs = 0;
            int atTop = 0;
            for (int j : scope) {
                if (row[2 * j] > 0 && row[2 * j + 1] > 0) {
                    f += row[2 * j];
                    o += row[2 * j + 1];
                    atTop += row[2 * j] == top ? 1 : 0;
                    pairs++;
                }
            }
            if (pairs > 0 && 2 * pairs >= scope.length) {
                sums.add(f / pairs, o / pairs, o >= f, pairs, atTop);
            }
        }
        return sums;
    }

    /** Sum of (O - F) / m of some items over those who are scored in all items. */
    public double contribution(int... some) {
        double sum = 0;
        for (int[] row : rows) {
            int m = 0;
            for (int j = 0; j < items; j++) {
                m += row[2 * j] > 0 && row[2 * j + 1] > 0 ? 1 : 0;
            }
            for (int j : some) {
                if (row[2 * j] > 0 && row[2 * j + 1] > 0 && 2 * m >= items) {
                    sum += (double) (row[2 * j + 1] - row[2 * j]) / m;
                }
            }
        }
        return sum;
    }

    /**
     * The answers of those who answered both questions of all these items.
     *
     * @param side 0 = what was expected, 1 = what was experienced
     */
    public List<List<Double>> complete(int side, int... some) {
        return rows.stream()
                .filter(row -> Arrays.stream(some).allMatch(j -> row[2 * j] > 0 && row[2 * j + 1] > 0))
                .map(row -> Arrays.stream(some)
                        .mapToObj(j -> (double) row[2 * j + side])
                        .toList())
                .toList();
    }

    /** How often each pair was answered: [F][O]. */
    public List<List<Integer>> histogram(int item, int max) {
        int[][] counts = new int[max + 1][max + 1];
        rows.forEach(row -> counts[row[2 * item]][row[2 * item + 1]]++);
        List<List<Integer>> table = new ArrayList<>();
        for (int[] line : counts) {
            table.add(Arrays.stream(line).boxed().toList());
        }
        return table;
    }

    /** Both as if one unit. */
    public Answers and(@Nullable Answers others) {
        Answers together = new Answers(items);
        together.rows.addAll(rows);
        if (others != null) {
            together.rows.addAll(others.rows);
        }
        return together;
    }

    /** What is published of one scope. */
    public static final class Sums {
        public int n;
        public double o;
        public double f;
        public double oo;
        public double of;
        public double ff;
        public int met;
        public int pairs;
        public int top;

        /** A respondent's means, or a respondent's scores where a case gives these. */
        public void add(double expected, double experienced, boolean reached, int complete, int atTop) {
            n++;
            o += experienced;
            f += expected;
            oo += experienced * experienced;
            of += experienced * expected;
            ff += expected * expected;
            met += reached ? 1 : 0;
            pairs += complete;
            top += atTop;
        }
    }
}
