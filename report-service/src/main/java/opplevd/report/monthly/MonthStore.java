package opplevd.report.monthly;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/** Monthly figures of municipalities and their units, as they are stored: each change is one transaction with its entry in the audit log. */
@Singleton
public class MonthStore {
    private final TransactionOperations<Connection> transactions;
    private final AuditLog audit;

    MonthStore(TransactionOperations<Connection> transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The database did not take a change; nothing of it was stored. */
    static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotStored(SQLException cause) {
            super("monthly figures were not read or changed", cause);
        }
    }

    /** Something that is read. */
    public interface Reading<T> {
        T on(Connection connection) throws SQLException;
    }

    public <T> T read(Reading<T> reading) {
        return transactions.executeWrite(status -> {
            try {
                return reading.on(status.getConnection());
            } catch (SQLException refused) {
                throw new NotStored(refused);
            }
        });
    }

    /** The months that a query finds, by place, in the query's order. */
    public <M extends OfMonth> Map<String, List<M>> byPlace(Query query, Query.Row<M> row) {
        Map<String, List<M>> byPlace = new LinkedHashMap<>();
        read(connection -> query.list(connection, row))
                .forEach(month -> byPlace.computeIfAbsent(month.placeId(), id -> new ArrayList<>())
                        .add(month));
        return byPlace;
    }

    /** Stores all of these, or nothing, and that somebody did. */
    public <T> void put(SignedIn who, String action, String municipalityId, List<T> things, Function<T, Query> query) {
        read(connection -> {
            for (T thing : things) {
                query.apply(thing).run(connection);
            }
            audit.record(who, action, municipalityId, municipalityId);
            return true;
        });
    }
}
