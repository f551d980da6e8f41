package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Objects;

/** What was published of a unit where each item has one answer instead of a pair: the same tree as for pairs, scope by scope. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record SingleUnit(SingleSums whole, Map<String, SingleSums> dimensions, Map<String, SingleSums> items) {
    public SingleUnit {
        Objects.requireNonNull(whole, "single.whole is missing");
        dimensions = Ordered.copy(dimensions);
        items = Ordered.copy(items);
    }
}
