package opplevd.survey.publication;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.survey.box.Retried;

/**
 * Comments staged by a run of closing. They count only when their run is the one that published, which one row of
 * {@code closing} says; what other runs staged is dropped.
 */
@Singleton
@AcrossMunicipalities("closing works on one part, which belongs to one municipality")
class StagedComments {
    /** At most 2 kB each: below 1 MB a transaction. */
    static final int BATCH = 200;

    private final DataSource database;

    StagedComments(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** Stages a batch in the order given; the same batch tried again after a lost reply is one batch. */
    void stage(String partId, String runId, List<StagedComment> batch) {
        List<String> ids =
                batch.stream().map(comment -> UUID.randomUUID().toString()).toList();
        Retried.run(() -> insert(partId, runId, ids, batch));
    }

    /** Drops what runs other than the last one have staged. */
    void dropAllButLast(String partId) {
        String sql = """
                DELETE FROM comment WHERE part_id = ?
                  AND run_id <> (SELECT closing.run_id FROM closing WHERE closing.part_id = ?)
                ORDER BY run_id, id LIMIT ?
                """;
        while (Retried.run(() -> delete(sql, partId)) > 0) {
            // the next batch
        }
    }

    private int insert(String partId, String runId, List<String> ids, List<StagedComment> batch) throws SQLException {
        String sql = """
                INSERT INTO comment (part_id, run_id, id, unit_id, language, text) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE id = id
                """;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < batch.size(); i++) {
                    StagedComment comment = batch.get(i);
                    statement.setString(1, partId);
                    statement.setString(2, runId);
                    statement.setString(3, ids.get(i));
                    statement.setString(4, comment.unitId());
                    statement.setString(5, comment.language());
                    statement.setString(6, comment.text());
                    statement.addBatch();
                }
                statement.executeBatch();
                connection.commit();
                return batch.size();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private int delete(String sql, String partId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            statement.setString(2, partId);
            statement.setInt(3, BATCH);
            return statement.executeUpdate();
        }
    }
}
