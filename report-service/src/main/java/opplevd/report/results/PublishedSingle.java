package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Objects;
import opplevd.quality.NodeStatus;
import org.jspecify.annotations.Nullable;

/** What was published where each item has one answer instead of a pair: the same tree as for pairs, scope by scope. */
public final class PublishedSingle {
    private PublishedSingle() {}

    /** Of a unit. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfUnit(SingleSums whole, Map<String, SingleSums> dimensions, Map<String, SingleSums> items) {
        public OfUnit {
            Objects.requireNonNull(whole, "single.whole is missing");
            dimensions = Ordered.copy(dimensions);
            items = Ordered.copy(items);
        }
    }

    /** Of an area: what may be seen of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfArea(
            PublishedArea.Seen whole,
            Map<String, PublishedArea.Seen> dimensions,
            Map<String, PublishedArea.Seen> items) {
        public OfArea {
            Objects.requireNonNull(whole, "single.whole is missing");
            dimensions = Ordered.copy(dimensions);
            items = Ordered.copy(items);
        }

        public NodeStatus dimension(String key) {
            return Objects.requireNonNull(dimensions.get(key), key).visibility();
        }

        public NodeStatus item(String key) {
            return Objects.requireNonNull(items.get(key), key).visibility();
        }
    }

    /** Of an area's hidden units together; a scope without hidden units has no entry or null. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfOthers(
            @Nullable PooledSingle whole,
            @Nullable Map<String, @Nullable PooledSingle> dimensions,
            @Nullable Map<String, @Nullable PooledSingle> items) {
        public OfOthers {
            dimensions = Ordered.present(dimensions);
            items = Ordered.present(items);
        }

        public @Nullable PooledSingle dimension(String key) {
            return dimensions == null ? null : dimensions.get(key);
        }

        public @Nullable PooledSingle item(String key) {
            return items == null ? null : items.get(key);
        }
    }
}
