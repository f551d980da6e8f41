package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Sums and cross-products of a dimension's items over the n respondents who answered all of them, for alpha.
 *
 * @param n complete rows, ten or more
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reliability(int n, Side experience, Side expectation) {
    private static final int SMALLEST = 10;

    public Reliability {
        if (n < SMALLEST) {
            throw new IllegalArgumentException("item sums over " + n + " complete rows must not be published");
        }
    }

    /** One side's item sums, and products[i][j] = sum of item i times item j. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Side(List<Double> sums, List<List<Double>> products) {
        public Side {
            sums = List.copyOf(sums);
            products = products.stream().map(List::copyOf).toList();
            int items = sums.size();
            if (products.size() != items || products.stream().anyMatch(row -> row.size() != items)) {
                throw new IllegalArgumentException("cross-products do not fit " + items + " item sums");
            }
        }
    }
}
