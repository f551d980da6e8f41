package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import opplevd.quality.ScoreSums;
import org.jspecify.annotations.Nullable;

/**
 * What an area's hidden units answered together in one scope: one stratum of the area's figures.
 *
 * @param invited of all pooled units together; null when one of them is unknown
 * @param units how many units are pooled
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PooledSums(
        @Nullable Integer n,
        @Nullable Integer invited,
        @Nullable Double o,
        @Nullable Double f,
        @Nullable Double oo,
        @Nullable Double of,
        @Nullable Double ff,
        @Nullable Integer met,
        @Nullable Integer pairs,
        @Nullable Integer top,
        int units) {

    public PooledSums {
        SumsCheck.check(n, o, f, oo, of, ff);
        SumsCheck.checkCounts(Objects.requireNonNull(n), met, pairs, top);
    }

    /** The sums as the kernel takes them. */
    public ScoreSums scores() {
        return SumsCheck.scores(n, o, f, oo, of, ff, met);
    }

    public int atTop() {
        return Objects.requireNonNull(top);
    }

    public int completePairs() {
        return Objects.requireNonNull(pairs);
    }
}
