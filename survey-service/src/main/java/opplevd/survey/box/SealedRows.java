package opplevd.survey.box;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import org.jspecify.annotations.Nullable;

/** The table of sealed rows, a statement a method. Each is a transaction of its own. */
@Singleton
class SealedRows {
    private final DataSource database;

    SealedRows(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /**
     * Saves a row if the part is open, in one statement that waits for a closing under way and makes a later one wait:
     * the fence. An existing row is replaced only when it still carries the nonce that was read.
     *
     * @param read the nonce that was read; the row's own when none was there
     * @return 0 when nothing was changed (not open, or another save came first), 1 inserted, 2 replaced
     */
    int save(String partId, SealedRow row, byte @Nullable [] read) throws SQLException {
        String sql = """
                INSERT INTO sealed_response (part_id, nullifier, unit_id, nonce, sealed)
                SELECT id, ?, ?, ?, ? FROM round_part WHERE id = ? AND state = 'OPEN' FOR SHARE
                ON DUPLICATE KEY UPDATE
                    sealed = IF(sealed_response.nonce = ?, VALUES(sealed), sealed_response.sealed),
                    nonce = IF(sealed_response.nonce = ?, VALUES(nonce), sealed_response.nonce)
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, row.nullifier());
            statement.setString(2, row.unitId());
            statement.setBytes(3, row.nonce());
            statement.setBytes(4, row.sealed());
            statement.setString(5, partId);
            statement.setBytes(6, read);
            statement.setBytes(7, read);
            return statement.executeUpdate();
        }
    }

    /** Deletes a row if the part is open; with a nonce, only the row that carries it. @return is it gone now, by us or before? */
    boolean delete(String partId, byte[] nullifier, byte @Nullable [] read) throws SQLException {
        String fence = "SELECT 1 FROM round_part WHERE id = ? AND state = 'OPEN' FOR SHARE";
        String sql = "DELETE FROM sealed_response WHERE part_id = ? AND nullifier = ? AND (? IS NULL OR nonce = ?)";
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement open = connection.prepareStatement(fence);
                    PreparedStatement delete = connection.prepareStatement(sql)) {
                open.setString(1, partId);
                boolean isOpen;
                try (ResultSet found = open.executeQuery()) {
                    isOpen = found.next();
                }
                if (isOpen) {
                    delete.setString(1, partId);
                    delete.setBytes(2, nullifier);
                    delete.setBytes(3, read);
                    delete.setBytes(4, read);
                    delete.executeUpdate();
                }
                connection.commit();
                return isOpen;
            } finally {
                // after a failure: hand the connection back clean
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    Optional<SealedRow> find(String partId, byte[] nullifier) throws SQLException {
        String sql = "SELECT unit_id, nonce, sealed FROM sealed_response WHERE part_id = ? AND nullifier = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            statement.setBytes(2, nullifier);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new SealedRow(nullifier, row.getString(1), row.getBytes(2), row.getBytes(3)))
                        : Optional.empty();
            }
        }
    }

    /** Which of these nullifiers have a row? */
    List<ByteBuffer> existing(String partId, Collection<ByteBuffer> nullifiers) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Query.of("SELECT nullifier FROM sealed_response WHERE part_id = :part AND nullifier IN (:some)")
                    .with("part", partId)
                    .with("some", nullifiers.stream().map(ByteBuffer::array).toList())
                    .list(connection, row -> ByteBuffer.wrap(row.getBytes(1)));
        }
    }

    /** Is the part open now? */
    boolean open(String partId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT 1 FROM round_part WHERE id = ? AND state = 'OPEN'")) {
            statement.setString(1, partId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Responses per unit id; units without any are missing. */
    Map<String, Long> countPerUnit(String partId) throws SQLException {
        String sql = "SELECT unit_id, COUNT(*) FROM sealed_response WHERE part_id = ? GROUP BY unit_id";
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    /** The next rows after a nullifier, in its order; from the beginning after an empty one. */
    List<SealedRow> page(String partId, byte[] after, int most) throws SQLException {
        String sql = """
                SELECT nullifier, unit_id, nonce, sealed FROM sealed_response
                WHERE part_id = ? AND nullifier > ? ORDER BY nullifier LIMIT ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            statement.setBytes(2, after);
            statement.setInt(3, most);
            List<SealedRow> page = new ArrayList<>(most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(new SealedRow(row.getBytes(1), row.getString(2), row.getBytes(3), row.getBytes(4)));
                }
            }
            return page;
        }
    }

    /** Deletes some rows of a part that closing has published and read back; of no other. @return how many */
    int deleteSome(String partId, int most) throws SQLException {
        String sql = """
                DELETE FROM sealed_response WHERE part_id = ?
                  AND EXISTS (SELECT 1 FROM closing WHERE closing.part_id = ? AND closing.verified)
                ORDER BY nullifier LIMIT ?
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            statement.setString(2, partId);
            statement.setInt(3, most);
            return statement.executeUpdate();
        }
    }
}
