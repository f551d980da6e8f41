package opplevd.survey.questionnaire;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/** The questionnaires that municipalities, networks and the programme have published. */
@Singleton
public class PublishedQuestionnaires {
    private static final String SELECT = """
            SELECT p.id, p.municipality_id, p.network_key, p.questionnaire_key, p.number, p.previous_id, p.trial,
                   p.published_by_name, p.published_at, p.version_id, v.version, v.hash, v.document, v.frozen_at
            FROM questionnaire_published p JOIN questionnaire_version v ON v.id = p.version_id
            """;
    private static final String HELD = """
            WHERE ((p.municipality_id <> '' AND p.municipality_id IN (:municipalities))
                OR (p.municipality_id = '' AND (p.network_key IN (:networks) OR :everyone)))
            """;
    /** A municipality's own, those of networks whose rounds it takes part in, and everyone's. */
    private static final String USABLE = """
            WHERE (p.municipality_id IN (:municipalities)
                OR (p.municipality_id = '' AND p.network_key = '')
                OR (p.municipality_id = '' AND p.network_key IN (
                    SELECT r.network_key FROM round r JOIN round_part rp ON rp.round_id = r.id
                    WHERE rp.municipality_id IN (:municipalities))))
            """;

    private static final String LATEST_FIRST = "ORDER BY p.questionnaire_key, p.published_at DESC, p.id DESC";

    private final QuestionnaireVersions versions;

    PublishedQuestionnaires(QuestionnaireVersions versions) {
        this.versions = versions;
    }

    /** What these may continue, by key, the latest first. */
    public List<Published> all(Connection connection, Holders holders) throws SQLException {
        return held(holders, LATEST_FIRST).list(connection, PublishedQuestionnaires::published);
    }

    public Optional<Published> find(Connection connection, Holders holders, String id) throws SQLException {
        return held(holders, "AND p.id = :id").with("id", id).first(connection, PublishedQuestionnaires::published);
    }

    private static Query held(Holders holders, String more) {
        return Query.of(SELECT + HELD + more)
                .with("municipalities", holders.scope().ids())
                .with("networks", holders.networks())
                .with("everyone", holders.everyone());
    }

    /** What rounds of these municipalities can ask besides the library, by key, the latest first. */
    public List<Published> usable(Connection connection, MunicipalityScope scope) throws SQLException {
        return Query.of(SELECT + USABLE + LATEST_FIRST)
                .with("municipalities", scope.ids())
                .list(connection, PublishedQuestionnaires::published);
    }

    /**
     * One that rounds of these municipalities can ask.
     *
     * @param id of the published one, or of its version
     */
    public Optional<Published> usable(Connection connection, MunicipalityScope scope, String id) throws SQLException {
        return Query.of(SELECT + USABLE + "AND (p.id = :id OR p.version_id = :id) " + LATEST_FIRST)
                .with("municipalities", scope.ids())
                .with("id", id)
                .first(connection, PublishedQuestionnaires::published);
    }

    /**
     * Freezes a draft under the holder's next number.
     *
     * @throws SQLException with error 1062 when somebody else took the number at the same time
     */
    public Published publish(Connection connection, QuestionnaireDraft draft, SignedIn by, Instant now)
            throws SQLException {
        QuestionnaireVersion version = versions.freeze(connection, draft.questionnaire(), now);
        Holder holder = draft.holder();
        int number = Query.of("""
                        SELECT COALESCE(MAX(number), 0) + 1 FROM questionnaire_published
                        WHERE municipality_id = :municipality AND network_key = :network AND questionnaire_key = :key
                        """)
                .with("municipality", holder.municipalityId())
                .with("network", holder.network())
                .with("key", draft.questionnaire().key())
                .first(connection, row -> row.getInt(1))
                .orElse(1);
        Published published = new Published(
                Uuid7.next(),
                holder,
                number,
                version,
                version.questionnaire().hash(),
                draft.previousId(),
                draft.trial(),
                draft.changedBy(),
                now);
        Query.of("""
                        INSERT INTO questionnaire_published
                            (id, municipality_id, network_key, questionnaire_key, number, version_id, previous_id, trial,
                             published_by, published_by_name, published_at)
                        VALUES (:id, :municipality, :network, :key, :number, :version, :previous, :trial,
                                :by, :name, :now)
                        """)
                .with("id", published.id())
                .with("municipality", holder.municipalityId())
                .with("network", holder.network())
                .with("key", version.questionnaire().key())
                .with("number", number)
                .with("version", version.id())
                .with("previous", draft.previousId())
                .with("trial", draft.trial())
                .with("by", by.subject())
                .with("name", draft.changedBy())
                .with("now", now)
                .run(connection);
        return published;
    }

    private static Published published(ResultSet row) throws SQLException {
        QuestionnaireVersion version = new QuestionnaireVersion(
                row.getString("version_id"),
                row.getInt("version"),
                QuestionnaireYaml.read(row.getString("questionnaire_key"), row.getString("document")),
                Objects.requireNonNull(Query.instant(row, "frozen_at")));
        return new Published(
                row.getString("id"),
                new Holder(row.getString("municipality_id"), row.getString("network_key")),
                row.getInt("number"),
                version,
                row.getString("hash"),
                row.getString("previous_id"),
                row.getString("trial"),
                row.getString("published_by_name"),
                Objects.requireNonNull(Query.instant(row, "published_at")));
    }
}
