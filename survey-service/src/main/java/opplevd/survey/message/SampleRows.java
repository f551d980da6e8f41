package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import opplevd.kit.language.Language;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.round.ReachedPart;
import opplevd.survey.round.RoundState;

/** The samples asked for: of each reader of a part the latest, with its address until it is sent. */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope, or by the job for its own row")
class SampleRows {
    private static final int BATCH = 20;
    private static final Duration KEPT = Duration.ofDays(1);

    private final DataSource database;
    private final Clock clock;

    SampleRows(DataSource database, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.clock = clock;
    }

    /** How far a sample has come. */
    public enum State {
        WAITING,
        SENT,
        BOUNCED,
        GAVE_UP
    }

    /**
     * What the page tells of a sample.
     *
     * @param trouble why it was not sent yet, as a message key below {@code message.trouble.}; "" = it was not tried yet
     * @param at when it came to that, or is tried again
     */
    public record Standing(State state, String trouble, Instant at) {}

    /** In place of the reader's former one. */
    void ask(String partId, String reader, Channel channel, String address, Language language) {
        change(Query.of("""
                        REPLACE INTO message_sample (part_id, asked_by, id, channel, address, language, asked_at, changes_at)
                        VALUES (:part, :reader, :id, :channel, :address, :language, :now, :now)
                        """)
                .with("part", partId)
                .with("reader", reader)
                .with("id", UUID.randomUUID().toString())
                .with("channel", channel.name())
                .with("address", address)
                .with("language", language.tag())
                .with("now", clock.instant()));
    }

    Optional<Standing> standing(String partId, String reader) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT state, trouble, changes_at FROM message_sample
                                WHERE part_id = :part AND asked_by = :reader
                                """)
                        .with("part", partId)
                        .with("reader", reader)
                        .first(
                                connection,
                                row -> new Standing(
                                        State.valueOf(row.getString(1)), row.getString(2), instant(row, "changes_at")));
            }
        });
    }

    List<SampleRow> due() {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT s.id, s.channel, s.address, s.language, s.attempts, s.asked_at,
                                    p.id, r.id, r.name, r.network_key, p.municipality_id, m.name, p.state,
                                    COALESCE(p.extended_to, r.closes_at) AS closes_at
                                FROM message_sample s JOIN round_part p ON p.id = s.part_id
                                JOIN round r ON r.id = p.round_id JOIN municipality m ON m.id = p.municipality_id
                                WHERE s.state = 'WAITING' AND s.changes_at <= :now
                                ORDER BY s.changes_at, s.id LIMIT :most
                                """)
                        .with("now", clock.instant())
                        .with("most", BATCH)
                        .list(connection, SampleRows::sample);
            }
        });
    }

    private static SampleRow sample(ResultSet row) throws SQLException {
        return new SampleRow(
                row.getString(1),
                new ReachedPart(
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        RoundState.valueOf(row.getString(13)),
                        Query.instant(row, "closes_at")),
                Channel.valueOf(row.getString(2)),
                row.getString(3),
                Language.of(row.getString(4)).orElse(Language.NB),
                row.getInt(5),
                instant(row, "asked_at"));
    }

    /** It has come to its end, and its address goes. */
    void end(SampleRow sample, State state) {
        change(Query.of("UPDATE message_sample SET state = :state, address = '', changes_at = :now WHERE id = :id")
                .with("state", state.name())
                .with("now", clock.instant())
                .with("id", sample.id()));
    }

    void later(SampleRow sample, String trouble, Instant next) {
        change(Query.of("""
                        UPDATE message_sample SET trouble = :trouble, attempts = attempts + 1, changes_at = :next
                        WHERE id = :id
                        """).with("trouble", trouble).with("next", next).with("id", sample.id()));
    }

    void forgetOld() {
        change(Query.of("DELETE FROM message_sample WHERE asked_at < :before LIMIT 1000")
                .with("before", clock.instant().minus(KEPT)));
    }

    private void change(Query query) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return query.run(connection);
            }
        });
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(Query.instant(row, column));
    }
}
