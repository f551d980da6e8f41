package opplevd.report.steering;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.kit.sql.Transactions;

/** The decisions of steering groups, as they are stored; none is changed afterwards. */
@Singleton
class Decisions {
    private final Transactions transactions;
    private final AuditLog audit;

    Decisions(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The latest first. */
    List<Decision> of(String municipalityId) {
        return transactions.read(connection -> Query.of("""
                                SELECT decided_on, text, parties, present, noted_by FROM steering_decision
                                WHERE municipality_id = :municipality ORDER BY decided_on DESC, id DESC LIMIT 200
                                """)
                .with("municipality", municipalityId)
                .list(
                        connection,
                        row -> new Decision(
                                row.getDate("decided_on").toLocalDate(),
                                row.getString("text"),
                                parties(row.getString("parties")),
                                row.getString("present"),
                                row.getString("noted_by"))));
    }

    private static Set<Party> parties(String stored) {
        return Arrays.stream(stored.split(","))
                .map(Party::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
    }

    void add(SignedIn who, String municipalityId, Decision decision) {
        String id = UUID.randomUUID().toString();
        transactions.change(connection -> {
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
                    .run(connection);
            audit.record(who, "steering-decision", id, municipalityId);
            return true;
        });
    }
}
