package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.digest.Sha256;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.survey.box.Retried;
import org.jspecify.annotations.Nullable;

/** How far has the closing of a part come? Every change of it is one short transaction. */
@Singleton
@AcrossMunicipalities("closing works on one part, which belongs to one municipality")
class ClosingStates {
    private final DataSource database;
    private final Publications publications;

    ClosingStates(DataSource database, Publications publications) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.publications = publications;
    }

    /**
     * Where closing is.
     *
     * @param published the SHA-256 of the published document, from step (d) on
     */
    record State(Optional<byte[]> published, boolean verified, boolean finished) {}

    /** Step (a): from here on nothing is saved. Waits for saves under way. An open part only; again is the same. */
    void close(String partId) {
        close(partId, null);
    }

    /** Step (a) by somebody who may say why; false when it was closed already. */
    boolean close(String partId, @Nullable String reason) {
        return close("""
                UPDATE round_part SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(3), stopped_reason = ?
                WHERE id = ? AND state = 'OPEN'
                """, partId, reason, partId);
    }

    /** Step (a) by the clock: not if somebody has extended the part meanwhile; false then, or when it was closed already. */
    boolean closeOverdue(String partId) {
        return close("""
                UPDATE round_part JOIN round ON round.id = round_part.round_id
                SET round_part.state = 'CLOSED', round_part.closed_at = UTC_TIMESTAMP(3)
                WHERE round_part.id = ? AND round_part.state = 'OPEN'
                  AND COALESCE(round_part.extended_to, round.closes_at) <= UTC_TIMESTAMP(3)
                """, partId, partId);
    }

    private boolean close(String sql, String partId, @Nullable Object... values) {
        return Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return within(connection, () -> {
                            int closed = update(connection, sql, values);
                            if (closed > 0) {
                                update(connection, "INSERT IGNORE INTO closing (part_id) VALUES (?)", partId);
                            }
                            return closed;
                        });
                    }
                })
                > 0;
    }

    /** Empty when the part was never closed. */
    Optional<State> of(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(
                            "SELECT document_hash, verified, finished FROM closing WHERE part_id = ?")) {
                statement.setString(1, partId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new State(
                                    Optional.ofNullable(row.getBytes(1)), row.getBoolean(2), row.getBoolean(3)))
                            : Optional.empty();
                }
            }
        });
    }

    /** From here on only this run can publish: an earlier one that still lives somewhere comes too late. */
    void begin(String partId, String runId) {
        Retried.run(() ->
                alone("UPDATE closing SET run_id = ? WHERE part_id = ? AND document_hash IS NULL", runId, partId));
    }

    /**
     * Step (d): what the run staged becomes the publication, with its place in the feed and the part's state, or nothing
     * does; false when another run came first.
     */
    boolean publish(String partId, String runId, PublishedPart publication) {
        byte[] hash = hash(publication.document());
        return Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return within(connection, () -> {
                            // the first statement locks: of two runs one waits, and then finds that it is done
                            int first = update(
                                    connection,
                                    "UPDATE closing SET document_hash = ? WHERE part_id = ? AND run_id = ? AND document_hash IS NULL",
                                    hash,
                                    partId,
                                    runId);
                            if (first == 1) {
                                update(
                                        connection,
                                        "UPDATE round_part SET state = 'PUBLISHED' WHERE id = ? AND state = 'CLOSED'",
                                        partId);
                                publications.publishStaged(connection, publication, runId);
                            }
                            return first;
                        });
                    }
                })
                == 1;
    }

    /** Step (e): is what stands in the feed the same, byte for byte, as what was to be published? Notes it if so. */
    boolean verify(String partId, String publicationId, byte[] hash) {
        Optional<String> stored = publications.document(publicationId, 1);
        boolean same = stored.isPresent() && Arrays.equals(hash, hash(stored.get()));
        if (same) {
            Retried.run(() -> alone("UPDATE closing SET verified = TRUE WHERE part_id = ?", partId));
        }
        return same;
    }

    /** After step (g): nothing is left to do. */
    void finish(String partId) {
        Retried.run(() -> alone("UPDATE closing SET finished = TRUE WHERE part_id = ?", partId));
    }

    /** Parts whose closing is not finished. */
    List<String> unfinished() {
        return ids("SELECT part_id FROM closing WHERE NOT finished ORDER BY part_id");
    }

    /** Open parts whose last moment has passed. */
    List<String> overdue() {
        return ids("""
                SELECT p.id FROM round_part p JOIN round r ON r.id = p.round_id
                WHERE p.state = 'OPEN' AND COALESCE(p.extended_to, r.closes_at) <= UTC_TIMESTAMP(3) ORDER BY p.id
                """);
    }

    private List<String> ids(String sql) {
        return Retried.run(() -> {
            List<String> ids = new ArrayList<>();
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        });
    }

    private int alone(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return update(connection, sql, values);
        }
    }

    private static int within(Connection connection, Retried.Work<Integer> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            int done = work.run();
            connection.commit();
            return done;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    static byte[] hash(String document) {
        return Sha256.of(document);
    }
}
