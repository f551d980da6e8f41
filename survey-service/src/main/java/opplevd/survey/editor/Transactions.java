package opplevd.survey.editor;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reads or changes in one short transaction: all of it, or nothing. */
@Singleton
class Transactions {
    private final DataSource database;

    Transactions(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** What is done with the connection. */
    interface Deed<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T run(Deed<T> deed) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = deed.with(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            throw new NotDone(refused);
        }
    }

    /** The database did not do it; nothing was stored. */
    static final class NotDone extends RuntimeException {
        NotDone(SQLException cause) {
            super("a questionnaire was not read or stored", cause);
        }

        /** Whether somebody else took the same place at the same time. */
        boolean taken() {
            return getCause() instanceof SQLException refused && refused.getErrorCode() == 1062;
        }
    }
}
