package opplevd.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Do the items of a dimension measure the same thing? Cronbach's alpha of the complete answers, from sums and cross products.
 * As {@code alpha} of R's psych, raw.
 *
 * @param n complete answers
 * @param items how many items
 * @param alpha NaN with fewer than two items, fewer than two answers, or when the total never varies
 * @param meanInterItemR mean correlation of two items; NaN also when an item never varies
 * @param alphaIfDropped alpha without each item in turn; empty with fewer than three items
 */
public record Alpha(long n, int items, double alpha, double meanInterItemR, List<Double> alphaIfDropped) {

    /** With fewer complete answers it is not shown. */
    public static final long MIN_N = 30;

    /** A total that varies less than rounding does not vary. */
    private static final double ROUNDING = 1e-12;

    public Alpha {
        alphaIfDropped = List.copyOf(alphaIfDropped);
    }

    /**
     * From what is published of a dimension.
     *
     * @param n complete answers
     * @param sums sum of each item
     * @param products sum over answers of item j times item k
     */
    public static Alpha of(long n, List<Double> sums, List<List<Double>> products) {
        int items = sums.size();
        double[][] covariance = new double[items][items];
        for (int j = 0; j < items; j++) {
            for (int k = 0; k < items; k++) {
                // sums of whole answers stay exact this way round, so an item that never varies has exactly 0
                double product = products.get(j).get(k);
                covariance[j][k] = n < 2
                        ? Double.NaN
                        : ((double) n * product - sums.get(j) * sums.get(k)) / ((double) n * (double) (n - 1));
            }
        }
        List<Integer> all = IntStream.range(0, items).boxed().toList();
        List<Double> dropped = new ArrayList<>();
        if (items > 2) {
            for (int without : all) {
                dropped.add(
                        alpha(covariance, all.stream().filter(j -> j != without).toList()));
            }
        }
        return new Alpha(n, items, alpha(covariance, all), meanCorrelation(covariance), dropped);
    }

    /** From the complete rows themselves, one a respondent. */
    public static Alpha ofRows(List<List<Double>> rows, int items) {
        double[] sums = new double[items];
        double[][] products = new double[items][items];
        for (List<Double> row : rows) {
            for (int j = 0; j < items; j++) {
                // counted from the first row, which alpha does not feel and rounding does
                double x = row.get(j) - rows.getFirst().get(j);
                sums[j] += x;
                for (int k = 0; k < items; k++) {
                    products[j][k] += x * (row.get(k) - rows.getFirst().get(k));
                }
            }
        }
        return of(
                rows.size(),
                list(sums),
                IntStream.range(0, items).mapToObj(j -> list(products[j])).toList());
    }

    private static List<Double> list(double[] values) {
        return IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    private static double alpha(double[][] covariance, List<Integer> items) {
        double own = 0;
        double total = 0;
        for (int j : items) {
            own += covariance[j][j];
            for (int k : items) {
                total += covariance[j][k];
            }
        }
        int count = items.size();
        return count < 2 || !(total > ROUNDING * own) ? Double.NaN : count / (count - 1.0) * (1 - own / total);
    }

    private static double meanCorrelation(double[][] covariance) {
        double sum = 0;
        int pairs = 0;
        for (int j = 0; j < covariance.length; j++) {
            for (int k = 0; k < j; k++) {
                sum += covariance[j][k] / Math.sqrt(covariance[j][j] * covariance[k][k]);
                pairs++;
            }
        }
        return pairs == 0 || Double.isInfinite(sum) ? Double.NaN : sum / pairs;
    }
}
