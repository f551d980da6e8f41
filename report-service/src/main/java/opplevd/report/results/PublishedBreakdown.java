package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a unit by one thing about those who answered: the whole questionnaire alone, and only where the round's
 * plan said so before it opened.
 *
 * @param language by the language that was answered in (ISO 639)
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedBreakdown(@Nullable Map<String, ScopeSums> language) {
    public PublishedBreakdown {
        language = language == null ? Map.of() : Ordered.copy(language);
    }

    /** The languages in which somebody answered, with what is told of them. */
    public Map<String, ScopeSums> languages() {
        return language == null ? Map.of() : language;
    }
}
