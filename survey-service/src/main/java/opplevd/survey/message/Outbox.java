package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/** What waits to be sent. A row is claimed before it is read and goes when its message has been taken. */
@Singleton
@AcrossMunicipalities("the worker sends for every municipality; each row belongs to one part")
class Outbox {
    /** Longer than sending a batch ever takes: the worker stops well before. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final DataSource database;
    private final Clock clock;

    Outbox(DataSource database, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.clock = clock;
    }

    /** Claims some rows of a channel that are due and whose sending runs; nobody else gets them while the claim holds. */
    List<OutboxRow> claim(Channel channel, int most) {
        Instant now = clock.instant();
        String claim = UUID.randomUUID().toString();
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                List<String> ids = Query.of("""
                                SELECT o.id FROM outbox o
                                JOIN message_sending s ON s.part_id = o.part_id AND s.kind = o.kind AND s.state = 'RUNNING'
                                WHERE o.channel = :channel AND o.next_attempt_at <= :now
                                  AND (o.claimed_until IS NULL OR o.claimed_until < :now)
                                ORDER BY o.next_attempt_at, o.id LIMIT :most
                                """)
                        .with("channel", channel.name())
                        .with("now", now)
                        .with("most", most)
                        .list(connection, row -> row.getString(1));
                if (ids.isEmpty()) {
                    return List.of();
                }
                Query.of("""
                                UPDATE outbox SET claimed_by = :claim, claimed_until = :until
                                WHERE id IN (:ids) AND (claimed_until IS NULL OR claimed_until < :now)
                                """)
                        .with("claim", claim)
                        .with("until", now.plus(CLAIM))
                        .with("now", now)
                        .with("ids", ids)
                        .run(connection);
                return claimed(connection, claim);
            }
        });
    }

    private static List<OutboxRow> claimed(Connection connection, String claim) throws SQLException {
        return Query.of("""
                        SELECT id, part_id, kind, channel, recipient, attempts FROM outbox
                        WHERE claimed_by = :claim ORDER BY id
                        """)
                .with("claim", claim)
                .list(
                        connection,
                        row -> new OutboxRow(
                                row.getString(1),
                                row.getString(2),
                                Kind.valueOf(row.getString(3)),
                                Channel.valueOf(row.getString(4)),
                                row.getBytes(5),
                                row.getInt(6)));
    }

    /** The row goes, and its unit's number of that kind grows: one transaction. */
    void done(OutboxRow row, String unitId, Counted as) {
        String count = "UPDATE message_count SET " + as.column() + " = " + as.column()
                + " + 1 WHERE part_id = :part AND kind = :kind AND unit_id = :unit";
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    int gone = Query.of("DELETE FROM outbox WHERE id = :id")
                            .with("id", row.id())
                            .run(connection);
                    if (gone == 1) {
                        Query.of(count)
                                .with("part", row.partId())
                                .with("kind", row.kind().name())
                                .with("unit", unitId)
                                .run(connection);
                    }
                    connection.commit();
                    return gone;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    /** The same message by another channel, at once. */
    void reroute(OutboxRow row, Channel channel) {
        change(row, channel, 0, Duration.ZERO);
    }

    /** Again later, each time after a longer while. */
    void later(OutboxRow row) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(2 * row.attempts(), 10));
        change(row, row.channel(), row.attempts() + 1, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** Untouched: as if it had not been claimed. */
    void release(OutboxRow row) {
        change(row, row.channel(), row.attempts(), Duration.ZERO);
    }

    private void change(OutboxRow row, Channel channel, int attempts, Duration pause) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                UPDATE outbox SET channel = :channel, attempts = :attempts, next_attempt_at = :next,
                                    claimed_by = NULL, claimed_until = NULL WHERE id = :id
                                """)
                        .with("channel", channel.name())
                        .with("attempts", attempts)
                        .with("next", clock.instant().plus(pause))
                        .with("id", row.id())
                        .run(connection);
            }
        });
    }

    /** Nothing more is sent to parts that are not open. @return how many rows went */
    int dropClosed() {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                DELETE FROM outbox WHERE part_id IN (SELECT id FROM round_part WHERE state <> 'OPEN')
                                LIMIT 1000
                                """).run(connection);
            }
        });
    }

    /** How a message ended, as a number. */
    enum Counted {
        SENT("sent"),
        SKIPPED("skipped"),
        BOUNCED("bounced"),
        FAILED("failed");

        private final String column;

        Counted(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }
}
