package opplevd.survey.questionnaire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that somebody published: frozen content, and whose it is.
 *
 * @param number 1, 2, ... within the holder's questionnaires of this key
 * @param version the content, which rounds ask
 * @param hash SHA-256 (hex) of the content
 * @param previousId the published one that it continues
 * @param trial name of its test link
 * @param publishedBy name of whoever published it
 */
public record Published(
        String id,
        Holder holder,
        int number,
        QuestionnaireVersion version,
        String hash,
        @Nullable String previousId,
        String trial,
        String publishedBy,
        Instant publishedAt) {

    public Questionnaire questionnaire() {
        return version.questionnaire();
    }
}
