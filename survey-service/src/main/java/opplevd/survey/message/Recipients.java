package opplevd.survey.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;
import opplevd.survey.box.RoundKey;
import opplevd.survey.invitation.Contact;
import opplevd.survey.questionnaire.LanguageApprovals;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Asked;

/** Who is it that a message goes to, read when it is sent; and what recipients asked not to get. */
@Singleton
@AcrossMunicipalities("a recipient is known by one invitation, which belongs to one unit of one part")
class Recipients {
    private final DataSource database;
    private final KeyRing keys;
    private final LanguageApprovals approvals;
    // a version never changes
    private final Cache<String, Content> versions =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private record Content(int minutes, boolean neutral) {}

    Recipients(DataSource database, KeyRing keys, LanguageApprovals approvals) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.keys = keys;
        this.approvals = approvals;
    }

    Optional<Recipient> find(String invitationId, Kind kind) {
        return Optional.ofNullable(find(List.of(invitationId), kind).get(invitationId));
    }

    /** By the invitation's id; whose invitation or address is gone is missing. */
    Map<String, Recipient> find(Collection<String> invitationIds, Kind kind) {
        return Retried.run(() -> {
            Map<List<String>, Set<String>> approved = new HashMap<>();
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT i.id, i.part_id, i.unit_id, i.mistaken OR i.undeliverable AS gone,
                                    c.name, c.email, c.phone, c.language,
                                    p.state, p.contact, p.municipality_id, COALESCE(p.extended_to, r.closes_at) AS closes,
                                    m.name AS municipality, u.name AS unit, r.asked, v.id AS version, v.hash,
                                    COALESCE(s.state, 'PAUSED') AS sending
                                FROM invitation i
                                JOIN invitation_contact c ON c.invitation_id = i.id
                                JOIN round_part p ON p.id = i.part_id
                                JOIN round r ON r.id = p.round_id
                                JOIN municipality m ON m.id = p.municipality_id
                                JOIN unit u ON u.id = i.unit_id
                                JOIN round_unit ru ON ru.part_id = i.part_id AND ru.unit_id = i.unit_id
                                JOIN questionnaire_version v ON v.id = ru.version_id
                                LEFT JOIN message_sending s ON s.part_id = i.part_id AND s.kind = :kind
                                WHERE i.id IN (:ids)
                                """)
                        .with("ids", invitationIds)
                        .with("kind", kind.name())
                        .list(connection, row -> recipient(connection, row, approved))
                        .stream()
                        .collect(Collectors.toMap(Recipient::invitationId, one -> one));
            }
        });
    }

    /** @param approved what was asked for the rows before, by municipality and content */
    private Recipient recipient(Connection connection, ResultSet row, Map<List<String>, Set<String>> approved)
            throws SQLException {
        Content asked = content(connection, row.getString("version"));
        List<String> content = List.of(row.getString("municipality_id"), row.getString("hash"));
        Set<String> languages = approved.get(content);
        if (languages == null) {
            languages = approvals.approved(connection, content.get(0), content.get(1));
            approved.put(content, languages);
        }
        return new Recipient(
                row.getString("id"),
                row.getString("part_id"),
                row.getString("unit_id"),
                row.getString("municipality_id"),
                new Contact(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getString("language"),
                        null,
                        null,
                        null),
                new Occasion(
                        row.getString("municipality"),
                        row.getString("unit"),
                        Query.instant(row, "closes"),
                        row.getString("contact"),
                        asked.minutes(),
                        Asked.valueOf(row.getString("asked")),
                        asked.neutral()),
                row.getString("state").equals("OPEN"),
                row.getString("sending").equals("PAUSED"),
                row.getBoolean("gone"),
                languages);
    }

    private Content content(Connection connection, String version) throws SQLException {
        Content known = versions.getIfPresent(version);
        if (known == null) {
            String document = Query.of("SELECT document FROM questionnaire_version WHERE id = :id")
                    .with("id", version)
                    .first(connection, row -> row.getString(1))
                    .orElseThrow();
            Questionnaire questionnaire = QuestionnaireYaml.read("questionnaire.yaml", document);
            known = new Content(Math.max(1, questionnaire.items().size() / 2), questionnaire.sensitive());
            versions.put(version, known);
        }
        return known;
    }

    /** No more reminders. Again is the same. */
    void wishNoReminders(String partId, String invitationId) {
        byte[] wish = keys.of(partId).wish(invitationId);
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("INSERT IGNORE INTO no_reminder (part_id, wish) VALUES (:part, :wish)")
                        .with("part", partId)
                        .with("wish", wish)
                        .run(connection);
            }
        });
    }

    /** Which of these invitations of a part wish no reminders? */
    Set<String> wishingNoReminders(String partId, Collection<String> invitationIds) {
        RoundKey key = keys.of(partId);
        Map<ByteBuffer, String> byWish = new HashMap<>();
        invitationIds.forEach(id -> byWish.put(ByteBuffer.wrap(key.wish(id)), id));
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Set.copyOf(Query.of("SELECT wish FROM no_reminder WHERE part_id = :part AND wish IN (:wishes)")
                        .with("part", partId)
                        .with(
                                "wishes",
                                byWish.keySet().stream().map(ByteBuffer::array).toList())
                        .list(connection, row -> Objects.requireNonNull(byWish.get(ByteBuffer.wrap(row.getBytes(1))))));
            }
        });
    }

    /** Not meant for this person: no more messages, and no longer among the invited. Again is the same. */
    void mistaken(String invitationId) {
        ineligible(invitationId, "mistaken");
    }

    /** Nobody can be reached there: no longer among the invited. Again is the same. */
    void undeliverable(String invitationId) {
        ineligible(invitationId, "undeliverable");
    }

    private void ineligible(String invitationId, String column) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    int now = Query.of("UPDATE invitation SET " + column + " = TRUE WHERE id = :id"
                                    + " AND NOT mistaken AND NOT undeliverable")
                            .with("id", invitationId)
                            .run(connection);
                    if (now == 1) {
                        Query.of("""
                                        UPDATE round_unit ru JOIN invitation i ON i.part_id = ru.part_id AND i.unit_id = ru.unit_id
                                        SET ru.invited = ru.invited - 1 WHERE i.id = :id AND ru.invited > 0
                                        """).with("id", invitationId).run(connection);
                    }
                    connection.commit();
                    return now;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }
}
