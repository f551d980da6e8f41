package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums of (O - F) / m over those scored in the whole questionnaire, per item and per dimension key, scale points.
 *
 * @param items null unless every item of the node is shown
 * @param dimensions null unless every dimension of the node is shown
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedContributions(
        @Nullable Map<String, Double> items, @Nullable Map<String, Double> dimensions) {
    static final PublishedContributions NONE = new PublishedContributions(null, null);

    public PublishedContributions {
        items = items == null ? null : Ordered.copy(items);
        dimensions = dimensions == null ? null : Ordered.copy(dimensions);
    }
}
