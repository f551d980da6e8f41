package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.round.Reminders;

/** Which sendings are under way in which parts: begun once each, paused and resumed; and reminders whose time has come. */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope, or by the clock for every part")
class Sendings {
    private final DataSource database;
    private final Reminders reminders;
    private final Clock clock;

    Sendings(DataSource database, Reminders reminders, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.reminders = reminders;
        this.clock = clock;
    }

    /** A sending that has begun. */
    record Sending(String partId, Kind kind, boolean paused, boolean filled, String filledTo, Instant startedAt) {}

    /** Begins; false when it had begun before or the part is not open. A sending of invitations goes on with new recipients. */
    boolean start(String partId, Kind kind) {
        return Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return start(connection, partId, kind);
                    }
                })
                == 1;
    }

    private int start(Connection connection, String partId, Kind kind) throws SQLException {
        return Query.of("""
                        INSERT INTO message_sending (part_id, kind, state, started_at)
                        SELECT id, :kind, 'RUNNING', :now FROM round_part WHERE id = :part AND state = 'OPEN'
                        ON DUPLICATE KEY UPDATE filled = IF(:kind = 'INVITATION', FALSE, message_sending.filled)
                        """)
                .with("kind", kind.name())
                .with("now", clock.instant())
                .with("part", partId)
                .run(connection);
    }

    void pause(String partId, Kind kind) {
        move(partId, kind, "PAUSED");
    }

    void resume(String partId, Kind kind) {
        move(partId, kind, "RUNNING");
    }

    private void move(String partId, Kind kind, String state) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("UPDATE message_sending SET state = :state WHERE part_id = :part AND kind = :kind")
                        .with("state", state)
                        .with("part", partId)
                        .with("kind", kind.name())
                        .run(connection);
            }
        });
    }

    Optional<Sending> find(String partId, Kind kind) {
        return of(partId).stream().filter(sending -> sending.kind() == kind).findFirst();
    }

    /** Whether everybody whom it is for has been put into the outbox, and nothing is left there. */
    boolean ended(Sending sending) {
        return sending.filled()
                && Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return Query.of("SELECT 1 FROM outbox WHERE part_id = :part AND kind = :kind LIMIT 1")
                                .with("part", sending.partId())
                                .with("kind", sending.kind().name())
                                .first(connection, row -> true)
                                .isEmpty();
                    }
                });
    }

    List<Sending> of(String partId) {
        return listed("WHERE part_id = :part", partId);
    }

    /** Begun, running, and not yet wholly in the outbox. */
    List<Sending> toFill() {
        return listed("WHERE state = 'RUNNING' AND NOT filled AND :part IS NOT NULL", "");
    }

    private List<Sending> listed(String where, String partId) {
        String sql = "SELECT part_id, kind, state, filled, filled_to, started_at FROM message_sending " + where
                + " ORDER BY part_id, kind";
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of(sql)
                        .with("part", partId)
                        .list(
                                connection,
                                row -> new Sending(
                                        row.getString(1),
                                        Kind.valueOf(row.getString(2)),
                                        row.getString(3).equals("PAUSED"),
                                        row.getBoolean(4),
                                        row.getString(5),
                                        Objects.requireNonNull(Query.instant(row, "started_at"))));
            }
        });
    }

    /** What the clock begins: invitations of parts that opened and want it, and reminders that are due. */
    void startDue() {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                List<String> opened = Query.of("""
                                SELECT p.id FROM message_plan m JOIN round_part p ON p.id = m.part_id AND p.state = 'OPEN'
                                LEFT JOIN message_sending s ON s.part_id = p.id AND s.kind = 'INVITATION'
                                WHERE m.at_opening AND s.part_id IS NULL
                                """).list(connection, row -> row.getString(1));
                for (String part : opened) {
                    start(connection, part, Kind.INVITATION);
                }
                for (Reminders.Due due : reminders.due(connection, clock.instant())) {
                    remind(connection, due);
                }
                return opened.size();
            }
        });
    }

    /**
     * A reminder whose day came before anybody was invited is passed over; one whose day comes while the mailing before it
     * is not finished waits, or it would remind people of what they have not got.
     */
    private void remind(Connection connection, Reminders.Due due) throws SQLException {
        Kind kind = Kind.reminder(due.number());
        Query.of("""
                        INSERT IGNORE INTO message_sending (part_id, kind, state, started_at)
                        SELECT part_id, :kind, 'RUNNING', :now FROM message_sending
                        WHERE part_id = :part AND kind = 'INVITATION' AND started_at < :at
                          AND NOT EXISTS (SELECT 1 FROM message_sending b
                              WHERE b.part_id = :part AND b.kind IN (:before) AND NOT b.filled)
                          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.part_id = :part AND o.kind IN (:before))
                        """)
                .with("kind", kind.name())
                .with("before", kind.before().stream().map(Kind::name).toList())
                .with("now", clock.instant())
                .with("part", due.partId())
                .with("at", due.at())
                .run(connection);
    }
}
