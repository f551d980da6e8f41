package opplevd.survey.questionnaire;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;

/**
 * What does a test link show? A library's questionnaire by its key, a draft or a published one by the random name of its
 * link. Nothing is ever answered there.
 */
@Singleton
public class Trials {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern RANDOM_NAME = Pattern.compile("[A-Za-z0-9_-]{22}");

    Trials() {}

    /** A name that nobody guesses: 128 random bits. */
    public static String name() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    @AcrossMunicipalities("whoever has the random name of a test link may read what is asked; nothing else is there")
    public Optional<Trial> find(Connection connection, String name) throws SQLException {
        Optional<Trial> library = QuestionnaireLibrary.find(name).map(one -> new Trial(one, ""));
        if (library.isPresent() || !RANDOM_NAME.matcher(name).matches()) {
            return library;
        }
        return Query.of("""
                        SELECT d.questionnaire_key, d.document, m.name FROM questionnaire_draft d
                        LEFT JOIN municipality m ON m.id = d.municipality_id WHERE d.trial = :name
                        UNION ALL
                        SELECT p.questionnaire_key, v.document, m.name FROM questionnaire_published p
                        JOIN questionnaire_version v ON v.id = p.version_id
                        LEFT JOIN municipality m ON m.id = p.municipality_id WHERE p.trial = :name
                        """).with("name", name).first(connection, row -> {
            String municipality = row.getString(3);
            return new Trial(
                    QuestionnaireYaml.read(row.getString(1), row.getString(2)),
                    municipality == null ? "" : municipality);
        });
    }

    /**
     * What is tried.
     *
     * @param municipality name of the municipality whose it is; "" for everyone's
     */
    public record Trial(Questionnaire questionnaire, String municipality) {}
}
