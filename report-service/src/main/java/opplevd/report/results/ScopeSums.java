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
 * What was published about one unit in one scope (an item, a dimension, the whole questionnaire): sums over the
 * respondents scored there, of their own means of experience (o) and expectation (f), scale points.
 *
 * <p>A hidden scope carries its visibility and nothing else; anything more is refused.
 *
 * @param met respondents whose experience was at least what they expected
 * @param pairs complete pairs of answers in the scope
 * @param top pairs with the highest expectation of the scale
 * @param histogram of an item with at least ten respondents: [F][O], index 0 = no answer; null otherwise
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record ScopeSums(
        NodeStatus visibility,
        @Nullable Integer n,
        @Nullable Double o,
        @Nullable Double f,
        @Nullable Double oo,
        @Nullable Double of,
        @Nullable Double ff,
        @Nullable Integer met,
        @Nullable Integer pairs,
        @Nullable Integer top,
        @Nullable List<List<Integer>> histogram) {

    /** Fewer than this many respondents must never be published. */
    static final int SMALLEST = 5;

    /** Fewer than this many respondents' answers must never be published as a distribution. */
    static final int SMALLEST_WITH_HISTOGRAM = 10;

    public ScopeSums {
        Objects.requireNonNull(visibility, "visibility is missing");
        if (visibility == NodeStatus.SHOWN) {
            SumsCheck.check(n, o, f, oo, of, ff);
            SumsCheck.checkCounts(Objects.requireNonNull(n), met, pairs, top);
            if (histogram != null && n < SMALLEST_WITH_HISTOGRAM) {
                throw new IllegalArgumentException("a distribution over " + n + " respondents must not be published");
            }
        } else if (Stream.of(n, o, f, oo, of, ff, met, pairs, top, histogram).anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException("a hidden scope (" + visibility + ") carries figures");
        }
        histogram =
                histogram == null ? null : histogram.stream().map(List::copyOf).toList();
    }

    public boolean shown() {
        return visibility == NodeStatus.SHOWN;
    }

    /** The sums as the kernel takes them; ask only where shown. */
    public ScoreSums scores() {
        return SumsCheck.scores(n, o, f, oo, of, ff, met);
    }

    /** Pairs with the highest expectation; ask only where shown. */
    public int atTop() {
        return Objects.requireNonNull(top, "hidden");
    }

    /** Complete pairs; ask only where shown. */
    public int completePairs() {
        return Objects.requireNonNull(pairs, "hidden");
    }
}
