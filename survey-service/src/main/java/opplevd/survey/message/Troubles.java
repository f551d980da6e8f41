package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/** Which channels can't be reached, and when are they tried again? Known to all instances and shown on the page. */
@Singleton
class Troubles {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final DataSource database;
    private final Clock clock;

    Troubles(DataSource database, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.clock = clock;
    }

    /** What is wrong with a channel, as a message key below {@code message.trouble.} */
    public record Trouble(Channel channel, String what, int times, Instant nextTryAt) {}

    List<Trouble> all() {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("SELECT channel, trouble, times, next_try_at FROM message_channel ORDER BY channel")
                        .list(
                                connection,
                                row -> new Trouble(
                                        Channel.valueOf(row.getString(1)),
                                        row.getString(2),
                                        row.getInt(3),
                                        Objects.requireNonNull(Query.instant(row, "next_try_at"))));
            }
        });
    }

    boolean waiting(Channel channel) {
        Instant now = clock.instant();
        return all().stream()
                .anyMatch(one -> one.channel() == channel && one.nextTryAt().isAfter(now));
    }

    /** Tries are spaced: 5 s, 10 s, 20 s, up to 5 minutes. */
    void note(Channel channel, String what) {
        int times = all().stream()
                .filter(one -> one.channel() == channel)
                .mapToInt(Trouble::times)
                .findFirst()
                .orElse(0);
        Duration pause = FIRST.multipliedBy(1L << Math.min(times, 6));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                INSERT INTO message_channel (channel, trouble, times, next_try_at)
                                VALUES (:channel, :what, 1, :next)
                                ON DUPLICATE KEY UPDATE trouble = VALUES(trouble), times = times + 1,
                                    next_try_at = VALUES(next_try_at)
                                """)
                        .with("channel", channel.name())
                        .with("what", what)
                        .with("next", next)
                        .run(connection);
            }
        });
    }

    void over(Channel channel) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("DELETE FROM message_channel WHERE channel = :channel")
                        .with("channel", channel.name())
                        .run(connection);
            }
        });
    }
}
