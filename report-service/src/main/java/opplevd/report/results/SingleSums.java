package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import opplevd.quality.NodeStatus;
import opplevd.quality.ScoreSums;
import org.jspecify.annotations.Nullable;

/**
 * What was published about one unit in one scope where each item has one answer instead of a pair. A hidden scope carries
 * its visibility and nothing else; anything more is refused.
 *
 * @param n respondents scored: with answers to at least half of the scope's items
 * @param o sum of their mean experience; null where the answer is to the direct question
 * @param oo sum of its squares; likewise
 * @param distribution of an item with at least ten respondents: how many gave each answer, index 0 = none; else null
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record SingleSums(
        NodeStatus visibility,
        @Nullable Integer n,
        @Nullable Double o,
        @Nullable Double oo,
        @Nullable List<Integer> distribution) {

    public SingleSums {
        Objects.requireNonNull(visibility, "visibility is missing");
        if (visibility == NodeStatus.SHOWN) {
            check(n, o, oo, distribution);
        } else if (Stream.of(n, o, oo, distribution).anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException("a hidden scope (" + visibility + ") carries figures");
        }
        distribution = distribution == null ? null : List.copyOf(distribution);
    }

    public boolean shown() {
        return visibility == NodeStatus.SHOWN;
    }

    /** How many were scored; ask only where shown. */
    public int scored() {
        return Objects.requireNonNull(n, "hidden");
    }

    /** The experience as the kernel takes it; null where none was asked for on a scale. Ask only where shown. */
    public @Nullable ScoreSums experience() {
        return experience(scored(), o, oo);
    }

    static @Nullable ScoreSums experience(int n, @Nullable Double o, @Nullable Double oo) {
        return o == null || oo == null ? null : new ScoreSums(n, o, 0, oo, 0, 0, 0).experienceAlone();
    }

    static void check(
            @Nullable Integer n, @Nullable Double o, @Nullable Double oo, @Nullable List<Integer> distribution) {
        if (n == null || n < ScopeSums.SMALLEST) {
            throw new IllegalArgumentException("figures over " + n + " respondents must not be published");
        }
        if ((o == null) != (oo == null) || (o != null && !(o > 0 && oo != null && oo > 0))) {
            throw new IllegalArgumentException("sums o " + o + " and oo " + oo);
        }
        if (distribution != null && n < ScopeSums.SMALLEST_WITH_HISTOGRAM) {
            throw new IllegalArgumentException("a distribution over " + n + " respondents must not be published");
        }
        if (distribution != null
                && distribution.stream().skip(1).mapToInt(Integer::intValue).sum() != n) {
            throw new IllegalArgumentException("a distribution " + distribution + " of " + n);
        }
    }
}
