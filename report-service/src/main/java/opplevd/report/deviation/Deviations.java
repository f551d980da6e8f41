package opplevd.report.deviation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/** The deviations of municipalities, and where they report them, as they are stored. */
@Singleton
class Deviations {
    private final TransactionOperations<Connection> transactions;
    private final AuditLog audit;

    Deviations(TransactionOperations<Connection> transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The database did not take a change; nothing of it was stored. */
    static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotStored(SQLException cause) {
            super("deviations were not read or changed", cause);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T within(Work<T> work) {
        return transactions.executeWrite(status -> {
            try {
                return work.on(status.getConnection());
            } catch (SQLException refused) {
                throw new NotStored(refused);
            }
        });
    }

    /** The series of a municipality and its units, by place, each in the order of time. */
    Map<String, List<DeviationMonth>> of(String municipalityId) {
        Map<String, List<DeviationMonth>> byPlace = new LinkedHashMap<>();
        within(connection -> Query.of("""
                                SELECT place_id, month, reported, handled FROM deviation_count
                                WHERE municipality_id = :municipality ORDER BY place_id, month
                                """)
                        .with("municipality", municipalityId)
                        .list(
                                connection,
                                row -> new DeviationMonth(
                                        row.getString("place_id"),
                                        YearMonth.from(row.getDate("month").toLocalDate()),
                                        row.getInt("reported"),
                                        Query.number(row, "handled"))))
                .forEach(month -> byPlace.computeIfAbsent(month.placeId(), id -> new ArrayList<>())
                        .add(month));
        return byPlace;
    }

    /** Takes in all of these months; a month that was there before is replaced. */
    void put(SignedIn who, String municipalityId, List<DeviationMonth> months) {
        within(connection -> {
            for (DeviationMonth month : months) {
                Query.of("""
                                INSERT INTO deviation_count (municipality_id, place_id, month, reported, handled)
                                VALUES (:municipality, :place, :month, :reported, :handled) AS new
                                ON DUPLICATE KEY UPDATE reported = new.reported, handled = new.handled
                                """)
                        .with("municipality", municipalityId)
                        .with("place", month.placeId())
                        .with("month", month.month().atDay(1))
                        .with("reported", month.reported())
                        .with("handled", month.handled())
                        .run(connection);
            }
            audit.record(who, "deviations-brought-in", municipalityId, municipalityId);
            return true;
        });
    }

    /** The address of the municipality's own system; empty where it has not said. */
    String system(String municipalityId) {
        return within(
                connection -> Query.of("SELECT address FROM deviation_system WHERE municipality_id = :municipality")
                        .with("municipality", municipalityId)
                        .first(connection, row -> row.getString("address"))
                        .orElse(""));
    }

    void putSystem(SignedIn who, String municipalityId, String address) {
        within(connection -> {
            Query.of("""
                            INSERT INTO deviation_system (municipality_id, address) VALUES (:municipality, :address) AS new
                            ON DUPLICATE KEY UPDATE address = new.address
                            """)
                    .with("municipality", municipalityId)
                    .with("address", address)
                    .run(connection);
            audit.record(who, "deviation-system", municipalityId, municipalityId);
            return true;
        });
    }
}
