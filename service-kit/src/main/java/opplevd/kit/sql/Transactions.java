package opplevd.kit.sql;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs statements together: all of what they change is stored, or nothing. */
@Singleton
public final class Transactions {
    private final TransactionOperations<Connection> transactions;

    Transactions(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /** What is done on one connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The database did not do it; nothing of it was stored. */
    public static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotDone(SQLException cause) {
            super("the database did not read or change anything", cause);
        }
    }

    /** Reads, and may change nothing. */
    public <T> T read(Work<T> work) {
        return transactions.executeRead(status -> done(work, status.getConnection()));
    }

    /** Changes all of it, or nothing. */
    public <T> T change(Work<T> work) {
        return transactions.executeWrite(status -> done(work, status.getConnection()));
    }

    private static <T> T done(Work<T> work, Connection connection) {
        try {
            return work.on(connection);
        } catch (SQLException refused) {
            throw new NotDone(refused);
        }
    }
}
