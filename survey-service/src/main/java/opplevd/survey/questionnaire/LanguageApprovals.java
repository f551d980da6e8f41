package opplevd.survey.questionnaire;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/**
 * Which draft translations may residents of a municipality be offered? Only those that somebody named there has approved,
 * for exactly this content.
 */
@Singleton
public class LanguageApprovals {
    /** Languages whose texts are a draft until a municipality approves them. */
    public static final Set<String> DRAFTS = Set.of("se");

    LanguageApprovals() {}

    /** The draft languages that residents of the municipality may be offered for the content with this hash. */
    public Set<String> approved(Connection connection, String municipalityId, String hash) throws SQLException {
        return new TreeSet<>(Query.of("""
                        SELECT language FROM language_approval WHERE municipality_id = :municipality AND hash = :hash
                        """)
                .with("municipality", municipalityId)
                .with("hash", hash)
                .list(connection, row -> row.getString(1)));
    }

    /** All approvals of these municipalities for this content. */
    public List<LanguageApproval> all(Connection connection, MunicipalityScope scope, String hash) throws SQLException {
        return Query.of("""
                        SELECT municipality_id, hash, language, name, approved_at FROM language_approval
                        WHERE municipality_id IN (:municipalities) AND hash = :hash ORDER BY approved_at
                        """)
                .with("municipalities", scope.ids())
                .with("hash", hash)
                .list(connection, LanguageApprovals::approval);
    }

    /** The first approval stands. */
    public void add(Connection connection, LanguageApproval approval, SignedIn by) throws SQLException {
        Query.of("""
                        INSERT IGNORE INTO language_approval
                            (municipality_id, hash, language, name, approved_by, approved_at)
                        VALUES (:municipality, :hash, :language, :name, :by, :at)
                        """)
                .with("municipality", approval.municipalityId())
                .with("hash", approval.hash())
                .with("language", approval.language())
                .with("name", approval.name())
                .with("by", by.subject())
                .with("at", approval.approvedAt())
                .run(connection);
    }

    /** Somebody takes it back: residents are not offered the language any more. */
    public void remove(Connection connection, String municipalityId, String hash, String language) throws SQLException {
        Query.of("""
                        DELETE FROM language_approval
                        WHERE municipality_id = :municipality AND hash = :hash AND language = :language
                        """)
                .with("municipality", municipalityId)
                .with("hash", hash)
                .with("language", language)
                .run(connection);
    }

    private static LanguageApproval approval(ResultSet row) throws SQLException {
        return new LanguageApproval(
                row.getString("municipality_id"),
                row.getString("hash"),
                row.getString("language"),
                row.getString("name"),
                Objects.requireNonNull(Query.instant(row, "approved_at")));
    }
}
