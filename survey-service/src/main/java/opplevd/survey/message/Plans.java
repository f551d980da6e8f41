package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import javax.sql.DataSource;
import opplevd.kit.language.Language;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/** Each part's plan for its messages, and its own words. */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope, or by the worker for its own row")
class Plans {
    private final DataSource database;
    private final Renderer renderer;

    Plans(DataSource database, Renderer renderer) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.renderer = renderer;
    }

    Plan of(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                SELECT sender_name, reply_to, first_channel, language, at_opening
                                FROM message_plan WHERE part_id = :part
                                """)
                        .with("part", partId)
                        .first(
                                connection,
                                row -> new Plan(
                                        row.getString(1),
                                        row.getString(2),
                                        Channel.valueOf(row.getString(3)),
                                        Language.of(row.getString(4)).orElse(Language.NB),
                                        row.getBoolean(5)))
                        .orElse(Plan.USUAL);
            }
        });
    }

    void put(String partId, Plan plan) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("""
                                INSERT INTO message_plan (part_id, sender_name, reply_to, first_channel, language, at_opening)
                                VALUES (:part, :name, :reply, :first, :language, :opening)
                                ON DUPLICATE KEY UPDATE sender_name = VALUES(sender_name), reply_to = VALUES(reply_to),
                                    first_channel = VALUES(first_channel), language = VALUES(language),
                                    at_opening = VALUES(at_opening)
                                """)
                        .with("part", partId)
                        .with("name", plan.senderName())
                        .with("reply", plan.replyTo())
                        .with("first", plan.firstChannel().name())
                        .with("language", plan.language().tag())
                        .with("opening", plan.atOpening() ? 1 : 0)
                        .run(connection);
            }
        });
    }

    /** The part's own words, or the usual ones. */
    Words words(String partId, Kind kind, Channel channel, boolean neutral, Language language) {
        return Retried.run(() -> {
                    try (Connection connection = database.getConnection()) {
                        return Query.of("""
                                        SELECT subject, body FROM message_text WHERE part_id = :part AND kind = :kind
                                          AND channel = :channel AND neutral = :neutral AND language = :language
                                        """)
                                .with("part", partId)
                                .with("kind", kind.name())
                                .with("channel", channel.name())
                                .with("neutral", neutral ? 1 : 0)
                                .with("language", language.tag())
                                .first(connection, row -> new Words(row.getString(1), row.getString(2)));
                    }
                })
                .orElseGet(() -> renderer.usual(kind, channel, neutral, language));
    }

    /** Keeps words; the usual ones are not kept, so that they follow when we better them. */
    void put(String partId, Kind kind, Channel channel, boolean neutral, Language language, Words words) {
        boolean usual = words.equals(renderer.usual(kind, channel, neutral, language));
        String sql = usual ? """
                        DELETE FROM message_text WHERE part_id = :part AND kind = :kind AND channel = :channel
                          AND neutral = :neutral AND language = :language
                        """ : """
                        INSERT INTO message_text (part_id, kind, channel, neutral, language, subject, body)
                        VALUES (:part, :kind, :channel, :neutral, :language, :subject, :body)
                        ON DUPLICATE KEY UPDATE subject = VALUES(subject), body = VALUES(body)
                        """;
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of(sql)
                        .with("part", partId)
                        .with("kind", kind.name())
                        .with("channel", channel.name())
                        .with("neutral", neutral ? 1 : 0)
                        .with("language", language.tag())
                        .with("subject", words.subject())
                        .with("body", words.body())
                        .run(connection);
            }
        });
    }
}
