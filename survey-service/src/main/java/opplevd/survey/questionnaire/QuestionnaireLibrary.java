package opplevd.survey.questionnaire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The questionnaires that come with the product, by key. */
public final class QuestionnaireLibrary {
    /** In the order that a coordinator chooses from: a service's questionnaires stand together. */
    private static final List<String> KEYS = List.of(
            "kindergarten-parents",
            "school-parents",
            "school-pupils",
            "school-pupils-under-13",
            "after-school-parents",
            "home-care-users",
            "home-care-next-of-kin",
            "nursing-home-residents",
            "nursing-home-next-of-kin",
            "social-services-users",
            "cleaning-users",
            "technical-services-inhabitants",
            "municipality-inhabitants",
            "staff");

    private static final List<Questionnaire> ALL =
            KEYS.stream().map(QuestionnaireLibrary::read).toList();
    private static final Set<String> ASKED =
            ALL.stream().map(one -> one.asked().hash()).collect(Collectors.toUnmodifiableSet());

    private QuestionnaireLibrary() {}

    /** Every questionnaire, in the order that a coordinator chooses from. */
    public static List<Questionnaire> all() {
        return ALL;
    }

    /** Whether a questionnaire asks just what one of the library asks. */
    public static boolean asks(Questionnaire questionnaire) {
        return ASKED.contains(questionnaire.asked().hash());
    }

    public static Optional<Questionnaire> find(String key) {
        return ALL.stream()
                .filter(questionnaire -> questionnaire.key().equals(key))
                .findFirst();
    }

    /** The parts of quality, which all of them ask about. */
    public static List<Dimension> dimensions() {
        return ALL.getFirst().dimensions();
    }

    private static Questionnaire read(String key) {
        String file = key + ".yaml";
        try (InputStream in = QuestionnaireLibrary.class.getResourceAsStream("/questionnaires/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the classpath: questionnaires/" + file);
            }
            return QuestionnaireYaml.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
