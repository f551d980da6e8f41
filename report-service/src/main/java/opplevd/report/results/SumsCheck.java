package opplevd.report.results;

import java.util.Objects;
import opplevd.quality.ScoreSums;
import org.jspecify.annotations.Nullable;

/** Which published sums can be true at all? Refuses the rest with a sentence that names what is wrong. */
final class SumsCheck {
    private SumsCheck() {}

    static void check(
            @Nullable Integer n,
            @Nullable Double o,
            @Nullable Double f,
            @Nullable Double oo,
            @Nullable Double of,
            @Nullable Double ff) {
        if (n == null || n < ScopeSums.SMALLEST) {
            throw new IllegalArgumentException("figures over " + n + " respondents must not be published");
        }
        positive("o", o);
        positive("f", f);
        positive("oo", oo);
        positive("of", of);
        positive("ff", ff);
    }

    static void checkCounts(int n, @Nullable Integer met, @Nullable Integer pairs, @Nullable Integer top) {
        if (met == null || met < 0 || met > n) {
            throw new IllegalArgumentException("met is " + met + " of " + n);
        }
        if (pairs == null || pairs < n) {
            throw new IllegalArgumentException("pairs is " + pairs + " for " + n + " respondents");
        }
        if (top == null || top < 0 || top > pairs) {
            throw new IllegalArgumentException("top is " + top + " of " + pairs + " pairs");
        }
    }

    static ScoreSums scores(
            @Nullable Integer n,
            @Nullable Double o,
            @Nullable Double f,
            @Nullable Double oo,
            @Nullable Double of,
            @Nullable Double ff,
            @Nullable Integer met) {
        return new ScoreSums(
                Objects.requireNonNull(n, "hidden"),
                Objects.requireNonNull(o, "hidden"),
                Objects.requireNonNull(f, "hidden"),
                Objects.requireNonNull(oo, "hidden"),
                Objects.requireNonNull(of, "hidden"),
                Objects.requireNonNull(ff, "hidden"),
                Objects.requireNonNull(met, "hidden"));
    }

    private static void positive(String name, @Nullable Double sum) {
        if (sum == null || !Double.isFinite(sum) || sum <= 0) {
            throw new IllegalArgumentException("sum " + name + " is " + sum);
        }
    }
}
