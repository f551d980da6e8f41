package opplevd.survey.progress;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.Readiness;
import opplevd.survey.round.Reminder;
import opplevd.survey.round.Reminders;
import org.jspecify.annotations.Nullable;

/** What a part lacks: numbers and names of units, never of persons. */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope")
class Facts {
    private final DataSource database;
    private final Reminders reminders;
    private final Readiness readiness;

    Facts(DataSource database, Reminders reminders, Readiness readiness) {
        this.readiness = readiness;
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.reminders = reminders;
    }

    /**
     * A part's facts.
     *
     * @param invitations that hold
     * @param unsent of these with an address that no message is queued to yet
     * @param undeliverable whose address does not exist
     * @param unreachable names of units with neither invitations nor a link of their own
     * @param reminders the first one first: when it began, else when it is planned
     */
    record Of(long invitations, long unsent, long undeliverable, List<String> unreachable, List<Reminder> reminders) {
        Optional<Reminder> next(Instant now) {
            return reminders.stream()
                    .filter(reminder -> reminder.at().isAfter(now))
                    .findFirst();
        }
    }

    /** Why and when a part was closed before its time. */
    record Stopped(@Nullable Instant at, String reason) {}

    Of of(ReachedPart part) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                List<Long> numbers = numbers(connection, part.id());
                return new Of(
                        numbers.get(0),
                        numbers.get(1),
                        numbers.get(2),
                        unreachable(connection, part.id()),
                        reminders(connection, part));
            }
        });
    }

    /** The code by which reports name a municipality: the latest. */
    Optional<String> code(String municipalityId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT code FROM municipality_code WHERE municipality_id = :municipality
                                ORDER BY valid_to IS NOT NULL, valid_from DESC, code LIMIT 1
                                """).with("municipality", municipalityId).first(connection, row -> row.getString(1));
            }
        });
    }

    private List<Reminder> reminders(Connection connection, ReachedPart part) throws SQLException {
        Map<Integer, Instant> times = new TreeMap<>();
        for (Reminder planned : reminders.of(connection, part.roundId())) {
            times.put(planned.number(), planned.at());
        }
        times.putAll(reminders.begun(connection, part.id()));
        return times.entrySet().stream()
                .map(one -> new Reminder(part.roundId(), one.getKey(), one.getValue()))
                .toList();
    }

    private static List<Long> numbers(Connection connection, String partId) throws SQLException {
        String sql = """
                SELECT COUNT(*),
                    COALESCE(SUM(NOT i.queued AND NOT i.undeliverable AND (c.email IS NOT NULL OR c.phone IS NOT NULL)), 0),
                    COALESCE(SUM(i.undeliverable), 0)
                FROM invitation i LEFT JOIN invitation_contact c ON c.invitation_id = i.id
                WHERE i.part_id = :part AND NOT i.mistaken
                """;
        return Query.of(sql)
                .with("part", partId)
                .first(connection, row -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                .orElseThrow();
    }

    private static List<String> unreachable(Connection connection, String partId) throws SQLException {
        return new ArrayList<>(Query.of("""
                        SELECT u.name FROM round_unit ru JOIN unit u ON u.id = ru.unit_id
                        WHERE ru.part_id = :part
                          AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.part_id = ru.part_id AND i.unit_id = ru.unit_id)
                          AND NOT EXISTS (SELECT 1 FROM open_link o WHERE o.part_id = ru.part_id AND o.unit_id = ru.unit_id)
                        ORDER BY u.name
                        """).with("part", partId).list(connection, row -> row.getString(1)));
    }

    /** Whether employees are asked and it is not said when that was discussed with whom of the unions: it can't open before. */
    boolean lacksTalks(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return readiness.of(connection, partId).contains(Readiness.Obstacle.UNION_TALKS);
            }
        });
    }

    /** Ids of those of the parts whose municipality has said that its units are right. */
    Set<String> confirmed(List<String> partIds) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return new TreeSet<>(
                        Query.of("SELECT id FROM round_part WHERE id IN (:parts) AND confirmed_at IS NOT NULL")
                                .with("parts", partIds)
                                .list(connection, row -> row.getString(1)));
            }
        });
    }

    /** Empty when nobody gave a reason. */
    Optional<Stopped> stopped(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT closed_at, stopped_reason FROM round_part
                                WHERE id = :part AND state IN ('CLOSED', 'PUBLISHED') AND stopped_reason IS NOT NULL
                                """)
                        .with("part", partId)
                        .first(connection, row -> new Stopped(Query.instant(row, "closed_at"), row.getString(2)));
            }
        });
    }

    /** How many units a municipality in scope has that are not closed. */
    boolean anyUnit(Iterable<String> municipalities) {
        List<String> ids = new ArrayList<>();
        municipalities.forEach(ids::add);
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("SELECT 1 FROM unit WHERE municipality_id IN (:municipalities) LIMIT 1")
                        .with("municipalities", ids)
                        .first(connection, row -> true)
                        .orElse(false);
            }
        });
    }
}
