package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Box;
import opplevd.survey.box.Retried;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Readiness;
import opplevd.survey.round.Reminder;
import opplevd.survey.round.Reminders;

/** How many are reached, and how far has sending come? Numbers per unit, never names. */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope")
class Numbers {
    private final DataSource database;
    private final Reminders reminders;
    private final Box box;

    Numbers(DataSource database, Reminders reminders, Box box) {
        this.box = box;
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.reminders = reminders;
    }

    /** A unit's numbers of one kind; the unit is "" in a sum. */
    public record Count(Kind kind, String unit, long queued, long sent, long skipped, long bounced, long failed) {
        public long waiting() {
            return Math.max(0, queued - sent - skipped - bounced - failed);
        }

        Count plus(Count other) {
            return new Count(
                    kind,
                    "",
                    queued + other.queued,
                    sent + other.sent,
                    skipped + other.skipped,
                    bounced + other.bounced,
                    failed + other.failed);
        }
    }

    /** How many get a reminder as things are, and of how many. */
    public record Reminded(long unanswered, long of) {}

    /** What a part's messages are about: whom to ask, who gives one response, its units' and areas' names, and which variants are needed. */
    record About(String contact, Asked each, Set<String> service, boolean usual, boolean neutral) {
        /** Whether texts are neutral, of which both may be needed. */
        List<Boolean> variants() {
            return neutral ? usual ? List.of(false, true) : List.of(true) : List.of(false);
        }
    }

    /**
     * From the numbers of responses that everybody who follows the round sees, not by asking the box about each of the invited: else
     * taking out one of them and looking again would say whether that one had answered. Units too small for figures are left out.
     */
    Reminded reminded(String partId) {
        Map<String, Long> responses = box.counts(partId);
        Map<String, Long> reached = reachedPerUnit(partId);
        long unanswered = reached.entrySet().stream()
                .mapToLong(unit -> Math.max(0, unit.getValue() - responses.getOrDefault(unit.getKey(), 0L)))
                .sum();
        return new Reminded(
                unanswered, reached.values().stream().mapToLong(Long::longValue).sum());
    }

    private Map<String, Long> reachedPerUnit(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Map<String, Long> reached = new TreeMap<>();
                Query.of("""
                                SELECT i.unit_id, COUNT(*) FROM invitation i JOIN invitation_contact c ON c.invitation_id = i.id
                                WHERE i.part_id = :part AND NOT i.mistaken AND NOT i.undeliverable
                                  AND (c.email IS NOT NULL OR c.phone IS NOT NULL)
                                GROUP BY i.unit_id HAVING COUNT(*) >= :fewest
                                """)
                        .with("part", partId)
                        .with("fewest", Readiness.FEWEST)
                        .list(connection, row -> reached.put(row.getString(1), row.getLong(2)));
                return reached;
            }
        });
    }

    List<Count> perUnit(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT n.kind, u.name, n.queued, n.sent, n.skipped, n.bounced, n.failed
                                FROM message_count n JOIN unit u ON u.id = n.unit_id
                                WHERE n.part_id = :part ORDER BY n.kind, u.name
                                """)
                        .with("part", partId)
                        .list(
                                connection,
                                row -> new Count(
                                        Kind.valueOf(row.getString(1)),
                                        row.getString(2),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7)));
            }
        });
    }

    /** Invitations that could be reached and are not in the outbox yet. */
    boolean newcomers(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT 1 FROM invitation i JOIN invitation_contact c ON c.invitation_id = i.id
                                WHERE i.part_id = :part AND NOT i.queued AND NOT i.mistaken AND NOT i.undeliverable
                                  AND (c.email IS NOT NULL OR c.phone IS NOT NULL) LIMIT 1
                                """)
                        .with("part", partId)
                        .first(connection, row -> true)
                        .orElse(false);
            }
        });
    }

    Map<Integer, Instant> planned(String roundId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Map<Integer, Instant> planned = new TreeMap<>();
                for (Reminder reminder : reminders.of(connection, roundId)) {
                    planned.put(reminder.number(), reminder.at());
                }
                return planned;
            }
        });
    }

    About about(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return about(connection, partId);
            }
        });
    }

    private static About about(Connection connection, String partId) throws SQLException {
        String contact = Query.of("SELECT contact FROM round_part WHERE id = :part")
                .with("part", partId)
                .first(connection, row -> row.getString(1))
                .orElse("");
        Set<String> service = new TreeSet<>();
        Set<Boolean> sensitive = new TreeSet<>();
        Map<String, Boolean> versions = new TreeMap<>();
        Query.of("""
                        SELECT u.name, v.id, v.document FROM round_unit ru JOIN unit u ON u.id = ru.unit_id
                        JOIN questionnaire_version v ON v.id = ru.version_id WHERE ru.part_id = :part
                        """).with("part", partId).list(connection, row -> {
            service.add(row.getString(1));
            String document = row.getString(3);
            return sensitive.add(versions.computeIfAbsent(
                    row.getString(2),
                    id -> QuestionnaireYaml.read("questionnaire.yaml", document).sensitive()));
        });
        Asked each = Query.of("SELECT r.asked FROM round r JOIN round_part p ON p.round_id = r.id WHERE p.id = :part")
                .with("part", partId)
                .first(connection, row -> Asked.valueOf(row.getString(1)))
                .orElse(Asked.PERSON);
        return new About(contact, each, service, !sensitive.equals(Set.of(true)), sensitive.contains(true));
    }
}
