package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Objects;
import opplevd.quality.NodeStatus;

/** What may be seen of an area where each item has one answer instead of a pair. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record SingleArea(
        PublishedArea.Seen whole, Map<String, PublishedArea.Seen> dimensions, Map<String, PublishedArea.Seen> items) {
    public SingleArea {
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
