package opplevd.survey.comment;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import org.jspecify.annotations.Nullable;

/** The comments of a published part, what has been decided about them, and which units are done. */
@Singleton
public class Comments {
    /** Only what the run of closing that published has staged. */
    private static final String PUBLISHED = """
            FROM comment c JOIN closing k ON k.part_id = c.part_id AND k.run_id = c.run_id AND k.verified
            LEFT JOIN comment_decision d ON d.part_id = c.part_id AND d.comment_id = c.id
            """;

    private static final String COLUMNS =
            "SELECT c.id, c.unit_id, c.language, c.text, d.decision, d.text AS shown, d.theme ";

    private final DataSource database;

    Comments(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Every unit of a part that has, or had, comments, by name. */
    public List<UnitComments> units(String partId) {
        return read("""
                SELECT u.id, u.code, u.name, u.owner, COALESCE(r.comments, x.comments, 0) AS comments,
                    COALESCE(r.comments, x.decided, 0) AS decided, COALESCE(r.shown, x.shown, 0) AS shown,
                    r.unit_id IS NOT NULL AS done
                FROM round_unit ru JOIN unit u ON u.id = ru.unit_id
                LEFT JOIN comment_release r ON r.part_id = ru.part_id AND r.unit_id = ru.unit_id
                LEFT JOIN (
                    SELECT c.unit_id, COUNT(*) AS comments, COUNT(d.decision) AS decided,
                        SUM(d.decision IN ('APPROVED', 'REDACTED')) AS shown
                """ + PUBLISHED + """
                    WHERE c.part_id = :part GROUP BY c.unit_id) x ON x.unit_id = ru.unit_id
                WHERE ru.part_id = :part AND (r.unit_id IS NOT NULL OR x.unit_id IS NOT NULL)
                ORDER BY u.name, u.code
                """, partId, null, Comments::unit);
    }

    /** The comments of a unit in the order that closing drew; empty when the unit is done. */
    List<ReadComment> of(String partId, String unitId) {
        return read(COLUMNS + PUBLISHED + """
                WHERE c.part_id = :part AND c.unit_id = :unit ORDER BY c.id
                """, partId, unitId, Comments::comment);
    }

    /** What somebody must be told, of all units, in the order that closing drew. */
    List<ReadComment> passedOn(String partId) {
        return read(COLUMNS + PUBLISHED + """
                WHERE c.part_id = :part AND d.decision = 'PASSED_ON' ORDER BY c.id
                """, partId, null, Comments::comment);
    }

    /** The first comments of these units that nobody has decided, unit by unit. */
    List<ReadComment> undecided(String partId, Collection<String> unitIds, int most) {
        return unitIds.isEmpty()
                ? List.of()
                : Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return Query.of(COLUMNS + PUBLISHED + """
                                JOIN unit u ON u.id = c.unit_id
                                WHERE c.part_id = :part AND c.unit_id IN (:units) AND d.decision IS NULL
                                ORDER BY u.name, u.code, c.id LIMIT :most
                                """)
                                .with("part", partId)
                                .with("units", unitIds)
                                .with("most", most)
                                .list(connection, Comments::comment);
                    }
                });
    }

    /** Those of a unit that are decided, from a place on. */
    List<ReadComment> decided(String partId, String unitId, int from, int most) {
        return of(partId, unitId).stream()
                .filter(comment -> comment.decision() != null)
                .skip(from)
                .limit(most)
                .toList();
    }

    /** The comments with these ids; those that are gone are left out. */
    List<ReadComment> named(String partId, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return Query.of(COLUMNS + PUBLISHED
                                        + "WHERE c.part_id = :part AND c.id IN (:ids) ORDER BY c.id")
                                .with("part", partId)
                                .with("ids", ids)
                                .list(connection, Comments::comment);
                    }
                });
    }

    /** The account that reads a part's comments. */
    Optional<String> moderator(String partId) {
        return read(
                        "SELECT account_id FROM comment_moderator WHERE part_id = :part",
                        partId,
                        null,
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    void appoint(String partId, String accountId) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                INSERT INTO comment_moderator (part_id, account_id) VALUES (:part, :account)
                                ON DUPLICATE KEY UPDATE account_id = :account
                                """)
                        .with("part", partId)
                        .with("account", accountId)
                        .run(connection);
            }
        });
    }

    /** Decides, or decides otherwise: all of them, or none. */
    void decide(String partId, List<Decided> all) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    for (Decided one : all) {
                        decide(connection, partId, one);
                    }
                    connection.commit();
                    return all.size();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    /** Nothing is kept about a comment that is deleted meanwhile. */
    private static void decide(Connection connection, String partId, Decided one) throws SQLException {
        Query.of("""
                        INSERT INTO comment_decision (part_id, comment_id, decision, theme, text)
                        SELECT c.part_id, c.id, :decision, :theme, :text FROM comment c
                        WHERE c.part_id = :part AND c.id = :comment LIMIT 1
                        ON DUPLICATE KEY UPDATE decision = :decision, theme = :theme, text = :text
                        """)
                .with("part", partId)
                .with("comment", one.comment().id())
                .with("decision", one.decision().name())
                .with("theme", one.theme().name())
                .with("text", one.shown())
                .run(connection);
    }

    /** Marks a unit as done and deletes its texts, in the caller's transaction; false when it was done already. */
    boolean finish(
            Connection connection, String partId, UnitComments unit, int shown, @Nullable String record, Instant at)
            throws SQLException {
        int first = Query.of("""
                        INSERT IGNORE INTO comment_release (part_id, unit_id, publication_id, comments, shown, released_at)
                        VALUES (:part, :unit, :record, :comments, :shown, :at)
                        """)
                .with("part", partId)
                .with("unit", unit.unitId())
                .with("record", record)
                .with("comments", unit.comments())
                .with("shown", shown)
                .with("at", at)
                .run(connection);
        Query.of("""
                        DELETE d FROM comment_decision d JOIN comment c ON c.part_id = d.part_id AND c.id = d.comment_id
                        WHERE c.part_id = :part AND c.unit_id = :unit
                        """).with("part", partId).with("unit", unit.unitId()).run(connection);
        Query.of("DELETE FROM comment WHERE part_id = :part AND unit_id = :unit")
                .with("part", partId)
                .with("unit", unit.unitId())
                .run(connection);
        return first == 1;
    }

    private <T> List<T> read(String sql, String partId, @Nullable String unitId, Query.Row<T> row) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of(sql).with("part", partId).with("unit", unitId).list(connection, row);
            }
        });
    }

    private static UnitComments unit(ResultSet row) throws SQLException {
        return new UnitComments(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("owner"),
                row.getInt("comments"),
                row.getInt("decided"),
                row.getInt("shown"),
                row.getBoolean("done"));
    }

    private static ReadComment comment(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        String theme = row.getString("theme");
        return new ReadComment(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("language"),
                row.getString("text"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("shown"),
                theme == null ? null : Theme.valueOf(theme));
    }
}
