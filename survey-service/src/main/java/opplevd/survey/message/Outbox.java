package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
                // each sending's own first rows by the index, so that neither a long nor a paused one makes this slow
                List<String> ids = Query.of("""
                                SELECT o.id FROM message_sending s
                                JOIN round_part p ON p.id = s.part_id AND p.state = 'OPEN'
                                JOIN LATERAL (
                                    SELECT id, next_attempt_at FROM outbox
                                    WHERE part_id = s.part_id AND kind = s.kind AND channel = :channel
                                      AND next_attempt_at <= :now AND (claimed_until IS NULL OR claimed_until < :now)
                                    ORDER BY next_attempt_at, id LIMIT :most
                                ) o
                                WHERE s.state = 'RUNNING' ORDER BY o.next_attempt_at, o.id LIMIT :most
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

    /** The rows go, and their units' numbers grow: one transaction. What is gone already was counted then. */
    void end(List<Ended> ended) {
        if (ended.isEmpty()) {
            return;
        }
        List<String> ids = ended.stream().map(one -> one.row().id()).toList();
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Set<String> there = new HashSet<>(Query.of("SELECT id FROM outbox WHERE id IN (:ids) FOR UPDATE")
                            .with("ids", ids)
                            .list(connection, row -> row.getString(1)));
                    count(
                            connection,
                            ended.stream()
                                    .filter(one -> there.contains(one.row().id()))
                                    .toList());
                    int gone = Query.of("DELETE FROM outbox WHERE id IN (:ids)")
                            .with("ids", ids)
                            .run(connection);
                    connection.commit();
                    return gone;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private record Tally(String partId, Kind kind, String unitId, Counted as) {}

    private static void count(Connection connection, List<Ended> ended) throws SQLException {
        Map<Tally, Long> tallies = ended.stream()
                .collect(Collectors.groupingBy(
                        one -> new Tally(one.row().partId(), one.row().kind(), one.unitId(), one.as()),
                        Collectors.counting()));
        for (Map.Entry<Tally, Long> tally : tallies.entrySet()) {
            String column = tally.getKey().as().column();
            Query.of("UPDATE message_count SET " + column + " = " + column
                            + " + :more WHERE part_id = :part AND kind = :kind AND unit_id = :unit")
                    .with("more", tally.getValue())
                    .with("part", tally.getKey().partId())
                    .with("kind", tally.getKey().kind().name())
                    .with("unit", tally.getKey().unitId())
                    .run(connection);
        }
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

    /** Untouched: as if they had not been claimed. */
    void release(Collection<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("UPDATE outbox SET claimed_by = NULL, claimed_until = NULL WHERE id IN (:ids)")
                        .with("ids", rows.stream().map(OutboxRow::id).toList())
                        .run(connection);
            }
        });
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
