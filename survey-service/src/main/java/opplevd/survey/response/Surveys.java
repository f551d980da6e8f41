package opplevd.survey.response;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.TimeZone;
import javax.sql.DataSource;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.survey.box.Retried;
import opplevd.survey.invitation.Link;
import opplevd.survey.questionnaire.LanguageApprovals;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import org.jspecify.annotations.Nullable;

/** What is asked behind a link, and on whose behalf? Remembered for a minute; whether one may answer is not remembered. */
@Singleton
class Surveys {
    private static final int MOST = 10_000;

    private final DataSource database;
    private final LanguageApprovals approvals;
    private final Cache<Key, Survey> remembered = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    // a version never changes
    private final Cache<String, Questionnaire> versions =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Key(String partId, String unitId, String versionId) {}

    Surveys(DataSource database, LanguageApprovals approvals) {
        this.approvals = approvals;
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @AcrossMunicipalities("a resident is known by the link alone, which leads to one unit of one part")
    Survey of(Link link) {
        Key key = new Key(link.partId(), link.unitId(), link.versionId());
        Survey known = remembered.getIfPresent(key);
        if (known == null) {
            known = Retried.run(() -> read(key));
            if (link.state() != Link.State.EARLY) {
                // before the opening a plan can still change
                remembered.put(key, known);
            }
        }
        return known;
    }

    private Survey read(Key key) throws SQLException {
        String sql = """
                SELECT m.name, u.name, r.opens_at, COALESCE(p.extended_to, r.closes_at), p.contact, v.document, r.layout,
                       p.municipality_id, v.hash, r.breakdown, r.asked
                FROM round_part p
                JOIN round r ON r.id = p.round_id
                JOIN municipality m ON m.id = p.municipality_id
                JOIN unit u ON u.id = ?
                JOIN questionnaire_version v ON v.id = ?
                WHERE p.id = ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key.unitId());
            statement.setString(2, key.versionId());
            statement.setString(3, key.partId());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.notFound();
                }
                Questionnaire asked = questionnaire(key.versionId(), row.getString(6));
                Breakdown breakdown = Breakdown.valueOf(row.getString(10));
                return new Survey(
                        row.getString(1),
                        row.getString(2),
                        asked,
                        Walk.of(asked, Layout.valueOf(row.getString(7)), breakdown),
                        instant(row, 3),
                        instant(row, 4),
                        approvals.approved(connection, row.getString(8), row.getString(9)),
                        row.getString(5),
                        breakdown,
                        Asked.valueOf(row.getString(11)));
            }
        }
    }

    private Questionnaire questionnaire(String versionId, String document) {
        return versions.get(versionId, id -> QuestionnaireYaml.read("questionnaire.yaml", document));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column, Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        return at == null ? null : at.toInstant();
    }
}
