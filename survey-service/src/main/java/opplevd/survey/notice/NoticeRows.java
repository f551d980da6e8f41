package opplevd.survey.notice;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import opplevd.kit.language.Language;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.publication.AtPublication;
import opplevd.survey.publication.PublishedPart;

/** The readers who are still to be told: each once, written together with the publication. */
@Singleton
@AcrossMunicipalities("the job tells the readers of every municipality; each row belongs to one publication")
class NoticeRows implements AtPublication {
    /** Nobody is told of news older than that, such as when e-mail was set up much later. */
    static final Duration NEWS = Duration.ofDays(3);

    /** Longer than sending one ever takes. */
    private static final Duration SENDING = Duration.ofMinutes(3);

    private static final int BATCH = 20;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final DataSource database;
    private final Clock clock;

    NoticeRows(DataSource database, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.clock = clock;
    }

    /**
     * A row for each leader and employee of a unit that took part, and for the municipality's coordinators and steering
     * group. Comments, which are published later, are no part of a round and get none.
     */
    @Override
    public void published(Connection connection, PublishedPart part) throws SQLException {
        if (part.version() > 1) {
            return;
        }
        Query.of("""
                        INSERT INTO result_notice (publication_id, account_id, created_at, next_attempt_at)
                        SELECT DISTINCT p.publication_id, a.id, :now, :now
                        FROM round_part p
                        JOIN account_grant g
                        JOIN account a ON a.id = g.account_id AND a.disabled_at IS NULL
                        WHERE p.publication_id = :publication AND p.municipality_id = :municipality
                          AND (g.role IN ('coordinator', 'steering-group')
                                 AND g.scope IN (SELECT code FROM municipality_code
                                                 WHERE municipality_id = :municipality)
                            OR g.role IN ('unit-leader', 'staff')
                                 AND g.scope IN (SELECT u.code FROM round_unit r JOIN unit u ON u.id = r.unit_id
                                                 WHERE r.part_id = p.id))
                        """)
                .with("publication", part.publicationId())
                .with("municipality", part.municipalityId())
                .with("now", clock.instant())
                .run(connection);
    }

    /** Some rows that are due; those of old news are dropped. */
    List<NoticeRow> due() {
        Instant now = clock.instant();
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Query.of("DELETE FROM result_notice WHERE created_at < :old")
                        .with("old", now.minus(NEWS))
                        .run(connection);
                return Query.of("""
                                SELECT publication_id, account_id, attempts FROM result_notice
                                WHERE next_attempt_at <= :now ORDER BY next_attempt_at, account_id LIMIT :most
                                """)
                        .with("now", now)
                        .with("most", BATCH)
                        .list(connection, row -> new NoticeRow(row.getString(1), row.getString(2), row.getInt(3)));
            }
        });
    }

    /** Whether the row is this caller's to send now: of several instances it is for one. */
    boolean take(NoticeRow row) {
        Instant now = clock.instant();
        return change(Query.of("""
                                UPDATE result_notice SET next_attempt_at = :until
                                WHERE publication_id = :publication AND account_id = :account
                                  AND next_attempt_at <= :now
                                """).with("now", now).with("until", now.plus(SENDING)), row) == 1;
    }

    void done(NoticeRow row) {
        change(
                Query.of("DELETE FROM result_notice WHERE publication_id = :publication AND account_id = :account"),
                row);
    }

    /** Tries are spaced: a minute, two, four, up to four hours. */
    void later(NoticeRow row) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(row.attempts(), 10));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        change(Query.of("""
                        UPDATE result_notice SET attempts = attempts + 1, next_attempt_at = :next
                        WHERE publication_id = :publication AND account_id = :account
                        """).with("next", next), row);
    }

    private int change(Query query, NoticeRow row) {
        query.with("publication", row.publicationId()).with("account", row.accountId());
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return query.run(connection);
            }
        });
    }

    /** Who it is and what they may read today; empty when the account is disabled. */
    Optional<NoticeReader> reader(NoticeRow row) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Optional<String> email = Query.of("SELECT email FROM account WHERE id = :id AND disabled_at IS NULL")
                        .with("id", row.accountId())
                        .first(connection, one -> one.getString(1));
                if (email.isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(
                        new NoticeReader(email.get(), scopes(connection, row, true), scopes(connection, row, false)));
            }
        });
    }

    private static List<String> scopes(Connection connection, NoticeRow row, boolean whole) throws SQLException {
        return Query.of("SELECT DISTINCT scope FROM account_grant WHERE account_id = :account AND role IN (:roles)")
                .with("account", row.accountId())
                .with("roles", whole ? List.of("coordinator", "steering-group") : List.of("unit-leader", "staff"))
                .list(connection, one -> one.getString(1));
    }

    /** The language in which the municipality's part of the round was sent out. */
    Language language(NoticeRow row) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT m.language FROM message_plan m JOIN round_part p ON p.id = m.part_id
                                WHERE p.publication_id = :publication
                                """)
                        .with("publication", row.publicationId())
                        .first(connection, one -> one.getString(1))
                        .flatMap(Language::of)
                        .orElse(Language.NB);
            }
        });
    }
}
