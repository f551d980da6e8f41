package opplevd.report.sickleave;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/** The sick leave of municipalities, as it is stored. */
@Singleton
class SickLeaves {
    private final TransactionOperations<Connection> transactions;
    private final AuditLog audit;

    SickLeaves(TransactionOperations<Connection> transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The database did not take a change; nothing of it was stored. */
    static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotStored(SQLException cause) {
            super("sick leave was not read or changed", cause);
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
    Map<String, List<SickMonth>> of(String municipalityId) {
        Map<String, List<SickMonth>> byPlace = new LinkedHashMap<>();
        within(connection -> Query.of("""
                                SELECT place_id, month, absent, possible, percent, employees FROM sick_leave
                                WHERE municipality_id = :municipality ORDER BY place_id, month
                                """).with("municipality", municipalityId).list(connection, SickLeaves::month))
                .forEach(month -> byPlace.computeIfAbsent(month.placeId(), id -> new ArrayList<>())
                        .add(month));
        return byPlace;
    }

    /** Takes in all of these months; a month that was there before is replaced. */
    void put(SignedIn who, String municipalityId, List<SickMonth> months) {
        within(connection -> {
            for (SickMonth month : months) {
                Query.of("""
                                INSERT INTO sick_leave (municipality_id, place_id, month, absent, possible, percent, employees)
                                VALUES (:municipality, :place, :month, :absent, :possible, :percent, :employees) AS new
                                ON DUPLICATE KEY UPDATE absent = new.absent, possible = new.possible,
                                    percent = new.percent, employees = new.employees
                                """)
                        .with("municipality", municipalityId)
                        .with("place", month.placeId())
                        .with("month", month.month().atDay(1))
                        .with("absent", month.hasDays() ? month.absent() : null)
                        .with("possible", month.hasDays() ? month.possible() : null)
                        .with("percent", month.hasDays() ? null : month.percent())
                        .with("employees", month.employees())
                        .run(connection);
            }
            audit.record(who, "sick-leave-brought-in", municipalityId, municipalityId);
            return true;
        });
    }

    private static SickMonth month(ResultSet row) throws SQLException {
        return new SickMonth(
                row.getString("place_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                number(row, "absent"),
                number(row, "possible"),
                number(row, "percent"),
                Query.number(row, "employees"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
