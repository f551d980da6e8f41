package opplevd.survey.questionnaire;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/** The questionnaires that are being made. */
@Singleton
public class QuestionnaireDrafts {
    private static final String SELECT = """
            SELECT id, municipality_id, network_key, questionnaire_key, previous_id, document, overruled, edition, trial,
                   changed_by_name, changed_at
            FROM questionnaire_draft
            WHERE ((municipality_id <> '' AND municipality_id IN (:municipalities))
                OR (municipality_id = '' AND (network_key IN (:networks) OR :everyone)))
            """;

    QuestionnaireDrafts() {}

    /** The last changed first. */
    public List<QuestionnaireDraft> all(Connection connection, Holders holders) throws SQLException {
        return of(holders, "ORDER BY changed_at DESC, id").list(connection, QuestionnaireDrafts::draft);
    }

    public Optional<QuestionnaireDraft> find(Connection connection, Holders holders, String id) throws SQLException {
        return of(holders, "AND id = :id").with("id", id).first(connection, QuestionnaireDrafts::draft);
    }

    private static Query of(Holders holders, String more) {
        return Query.of(SELECT + more)
                .with("municipalities", holders.scope().ids())
                .with("networks", holders.networks())
                .with("everyone", holders.everyone());
    }

    public void add(Connection connection, QuestionnaireDraft draft, SignedIn by, Instant now) throws SQLException {
        Query.of("""
                        INSERT INTO questionnaire_draft
                            (id, municipality_id, network_key, questionnaire_key, previous_id, document, overruled,
                             edition, trial, made_by, made_at, changed_by, changed_by_name, changed_at)
                        VALUES (:id, :municipality, :network, :key, :previous, :document, :overruled,
                                :edition, :trial, :by, :now, :by, :name, :now)
                        """)
                .with("id", draft.id())
                .with("municipality", draft.holder().municipalityId())
                .with("network", draft.holder().network())
                .with("key", draft.questionnaire().key())
                .with("previous", draft.previousId())
                .with("document", draft.questionnaire().document())
                .with("overruled", String.join(" ", draft.overruled()))
                .with("edition", draft.edition())
                .with("trial", draft.trial())
                .with("by", by.subject())
                .with("name", draft.changedBy())
                .with("now", now)
                .run(connection);
    }

    /**
     * Stores content, overruled warnings and test link, if nobody changed the draft since this edition was read.
     *
     * @return whether it was stored
     */
    public boolean save(Connection connection, QuestionnaireDraft draft, SignedIn by, Instant now) throws SQLException {
        return Query.of("""
                        UPDATE questionnaire_draft
                        SET questionnaire_key = :key, document = :document, overruled = :overruled, trial = :trial,
                            edition = edition + 1, changed_by = :by, changed_by_name = :name, changed_at = :now
                        WHERE id = :id AND municipality_id = :municipality AND edition = :edition
                        """)
                        .with("key", draft.questionnaire().key())
                        .with("document", draft.questionnaire().document())
                        .with("overruled", String.join(" ", draft.overruled()))
                        .with("trial", draft.trial())
                        .with("by", by.subject())
                        .with("name", draft.changedBy())
                        .with("now", now)
                        .with("id", draft.id())
                        .with("municipality", draft.holder().municipalityId())
                        .with("edition", draft.edition())
                        .run(connection)
                == 1;
    }

    /** Whether it was there in this edition, and so is removed. */
    public boolean remove(Connection connection, QuestionnaireDraft draft) throws SQLException {
        return Query.of("""
                        DELETE FROM questionnaire_draft
                        WHERE id = :id AND municipality_id = :municipality AND edition = :edition
                        """)
                        .with("id", draft.id())
                        .with("municipality", draft.holder().municipalityId())
                        .with("edition", draft.edition())
                        .run(connection)
                == 1;
    }

    private static QuestionnaireDraft draft(ResultSet row) throws SQLException {
        Set<String> overruled = new TreeSet<>(List.of(row.getString("overruled").split(" ")));
        overruled.remove("");
        return new QuestionnaireDraft(
                row.getString("id"),
                new Holder(row.getString("municipality_id"), row.getString("network_key")),
                QuestionnaireYaml.read(row.getString("questionnaire_key"), row.getString("document")),
                row.getString("previous_id"),
                overruled,
                row.getInt("edition"),
                row.getString("trial"),
                row.getString("changed_by_name"),
                Objects.requireNonNull(Query.instant(row, "changed_at")));
    }
}
