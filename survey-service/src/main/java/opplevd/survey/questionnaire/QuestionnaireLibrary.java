package opplevd.survey.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The questionnaires that come with the product, by key. */
public final class QuestionnaireLibrary {
    private QuestionnaireLibrary() {}

    public static Optional<Questionnaire> find(String key) {
        if (!Keys.KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        String file = key + ".yaml";
        try (InputStream in = QuestionnaireLibrary.class.getResourceAsStream("/questionnaires/" + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(QuestionnaireYaml.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
