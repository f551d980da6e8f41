package opplevd.report.steering;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/** The decisions of steering groups, as they are stored; none is changed afterwards. */
@Singleton
class Decisions {
    private final TransactionOperations<Connection> transactions;
    private final AuditLog audit;

    Decisions(TransactionOperations<Connection> transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The database did not take a change; nothing of it was stored. */
    static final class NotStored extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotStored(SQLException cause) {
            super("decisions were not read or changed", cause);
        }
    }

    /** The latest first. */
    List<Decision> of(String municipalityId) {
        return transactions.executeRead(status -> {
            try {
                return Query.of("""
                                SELECT decided_on, text, parties, present, noted_by FROM steering_decision
                                WHERE municipality_id = :municipality ORDER BY decided_on DESC, id DESC LIMIT 200
                                """)
                        .with("municipality", municipalityId)
                        .list(
                                status.getConnection(),
                                row -> new Decision(
                                        row.getDate("decided_on").toLocalDate(),
                                        row.getString("text"),
                                        parties(row.getString("parties")),
                                        row.getString("present"),
                                        row.getString("noted_by")));
            } catch (SQLException refused) {
                throw new NotStored(refused);
            }
        });
    }

    private static Set<Party> parties(String stored) {
        return Arrays.stream(stored.split(","))
                .map(Party::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
    }

    void add(SignedIn who, String municipalityId, Decision decision) {
        String id = UUID.randomUUID().toString();
        transactions.executeWrite(status -> {
            try {
                Query.of("""
                                INSERT INTO steering_decision (id, municipality_id, decided_on, text, parties, present, noted_by)
                                VALUES (:id, :municipality, :on, :text, :parties, :present, :by)
                                """)
                        .with("id", id)
                        .with("municipality", municipalityId)
                        .with("on", decision.on())
                        .with("text", decision.text())
                        .with(
                                "parties",
                                decision.inOrder().stream().map(Party::name).collect(Collectors.joining(",")))
                        .with("present", decision.present())
                        .with("by", decision.notedBy())
                        .run(status.getConnection());
                audit.record(who, "steering-decision", id, municipalityId);
                return true;
            } catch (SQLException refused) {
                throw new NotStored(refused);
            }
        });
    }
}
