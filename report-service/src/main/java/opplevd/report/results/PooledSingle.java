package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import opplevd.quality.ScoreSums;
import org.jspecify.annotations.Nullable;

/**
 * What an area's hidden units answered together in one scope where each item has one answer.
 *
 * @param invited of all pooled units together; null when one of them is unknown
 * @param units how many units are pooled
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PooledSingle(
        Integer n,
        @Nullable Integer invited,
        @Nullable Double o,
        @Nullable Double oo,
        @Nullable List<Integer> distribution,
        int units) {
    public PooledSingle {
        SingleSums.check(n, o, oo, distribution);
        distribution = distribution == null ? null : List.copyOf(distribution);
    }

    /** The experience as the kernel takes it; null where none was asked for on a scale. */
    public @Nullable ScoreSums experience() {
        return SingleSums.experience(n, o, oo);
    }
}
