package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was published of an area's hidden units together where each item has one answer; a scope without hidden units has no entry or null. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record SingleOthers(
        @Nullable PooledSingle whole,
        @Nullable Map<String, @Nullable PooledSingle> dimensions,
        @Nullable Map<String, @Nullable PooledSingle> items) {
    public SingleOthers {
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
