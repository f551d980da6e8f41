package opplevd.survey.questionnaire;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;

/** The frozen questionnaires. */
@Singleton
@AcrossMunicipalities("what is asked belongs to nobody, and is the same for all who ask it")
public class QuestionnaireVersions {
    private static final String COLUMNS = "id, questionnaire_key, version, document, frozen_at";

    QuestionnaireVersions() {}

    public Optional<QuestionnaireVersion> find(Connection connection, String id) throws SQLException {
        return Query.of("SELECT " + COLUMNS + " FROM questionnaire_version WHERE id = :id")
                .with("id", id)
                .first(connection, QuestionnaireVersions::version);
    }

    /** The version that asks this: the one there is, else a new one with the next number. */
    public QuestionnaireVersion freeze(Connection connection, Questionnaire written, Instant now) throws SQLException {
        Questionnaire questionnaire = written.asked();
        Optional<QuestionnaireVersion> known = Query.of("SELECT " + COLUMNS + """
                         FROM questionnaire_version WHERE questionnaire_key = :key AND hash = :hash
                        """)
                .with("key", questionnaire.key())
                .with("hash", questionnaire.hash())
                .first(connection, QuestionnaireVersions::version);
        if (known.isPresent()) {
            return known.get();
        }
        int number = Query.of("""
                        SELECT COALESCE(MAX(version), 0) + 1 FROM questionnaire_version
                        WHERE questionnaire_key = :key
                        """)
                .with("key", questionnaire.key())
                .first(connection, row -> row.getInt(1))
                .orElse(1);
        QuestionnaireVersion frozen = new QuestionnaireVersion(Uuid7.next(), number, questionnaire, now);
        Query.of("""
                        INSERT INTO questionnaire_version (id, questionnaire_key, version, hash, document, frozen_at)
                        VALUES (:id, :key, :version, :hash, :document, :now)
                        """)
                .with("id", frozen.id())
                .with("key", questionnaire.key())
                .with("version", number)
                .with("hash", questionnaire.hash())
                .with("document", questionnaire.document())
                .with("now", now)
                .run(connection);
        return frozen;
    }

    private static QuestionnaireVersion version(ResultSet row) throws SQLException {
        return new QuestionnaireVersion(
                row.getString("id"),
                row.getInt("version"),
                QuestionnaireYaml.read(row.getString("questionnaire_key"), row.getString("document")),
                Objects.requireNonNull(Query.instant(row, "frozen_at")));
    }
}
