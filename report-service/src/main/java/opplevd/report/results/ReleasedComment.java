package opplevd.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A comment that a moderator has released.
 *
 * @param theme content, conditions, manner or other: what the moderator found it to be about
 * @param language the language that was answered in
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReleasedComment(String text, String theme, String language) {
    public ReleasedComment {
        if (text == null || text.isBlank() || theme == null || language == null) {
            throw new IllegalArgumentException("a comment needs a text, a theme and a language");
        }
    }
}
