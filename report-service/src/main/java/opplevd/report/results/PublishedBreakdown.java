package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was published of a unit, or of an area, by one thing about those who answered: the whole questionnaire alone, and only
 * where the round's plan said so before it opened. One of the three is there.
 *
 * @param language by the language that was answered in (ISO 639)
 * @param age by age or grade, which were asked for: by key of the group
 * @param relation by what somebody is to the one who uses the service
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedBreakdown(
        @Nullable Map<String, ScopeSums> language,
        @Nullable Map<String, ScopeSums> age,
        @Nullable Map<String, ScopeSums> relation) {
    /** Key of those who would rather not tell. */
    public static final String NOT_TOLD = "not-told";

    public PublishedBreakdown {
        if (Stream.of(language, age, relation).filter(Objects::nonNull).count() > 1) {
            throw new IllegalArgumentException("results are told by one thing at most");
        }
        language = language == null ? null : Ordered.copy(language);
        age = age == null ? null : Ordered.copy(age);
        relation = relation == null ? null : Ordered.copy(relation);
    }

    /** By what it is told: language, age or relation. */
    public String by() {
        return age != null ? "age" : relation != null ? "relation" : "language";
    }

    /** The groups in their order, with what is told of them. */
    public Map<String, ScopeSums> groups() {
        return Stream.of(language, age, relation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Map.of());
    }
}
