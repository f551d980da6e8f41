package opplevd.survey.message;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.Retried;
import opplevd.survey.box.RoundKey;
import opplevd.survey.invitation.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Puts a sending into the outbox, in batches; killed anywhere it goes on without doubling a row. A reminder gets a row for
 * everybody who was invited: who has answered is found out when the row's turn comes. When a row goes, the binary log says
 * whether it was passed over: so a batch is put there in an order drawn by lot, and the last one is not a small one, that no row's
 * place says whose it is.
 */
@Singleton
@AcrossMunicipalities("fills the outbox for one part at a time")
class Filling {
    private static final int BATCH = 2500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DataSource database;
    private final KeyRing keys;
    private final Plans plans;
    private final Clock clock;

    Filling(DataSource database, KeyRing keys, Plans plans, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.keys = keys;
        this.plans = plans;
        this.clock = clock;
    }

    private record Reached(
            String invitationId, String unitId, @Nullable Channel channel) {}

    /** Fills the next batch. @return whether there may be more */
    boolean fill(Sendings.Sending sending) {
        Plan plan = plans.of(sending.partId());
        RoundKey key = keys.of(sending.partId());
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    boolean more = batch(connection, sending, plan, key);
                    connection.commit();
                    return more;
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private boolean batch(Connection connection, Sendings.Sending sending, Plan plan, RoundKey key)
            throws SQLException {
        // whoever else fills the same sending waits here until this batch is in
        Query.of("UPDATE message_sending SET filled = FALSE WHERE part_id = :part AND kind = :kind")
                .with("part", sending.partId())
                .with("kind", sending.kind().name())
                .run(connection);
        String after = Query.of("SELECT filled_to FROM message_sending WHERE part_id = :part AND kind = :kind")
                .with("part", sending.partId())
                .with("kind", sending.kind().name())
                .first(connection, row -> row.getString(1))
                .orElse("");
        List<Reached> found = new ArrayList<>();
        String which = sending.kind().reminds() ? "i.queued AND i.id > :after" : "NOT i.queued AND :after IS NOT NULL";
        Query.of("""
                        SELECT i.id, i.unit_id, c.email, c.phone FROM invitation i
                        JOIN invitation_contact c ON c.invitation_id = i.id AND (c.email IS NOT NULL OR c.phone IS NOT NULL)
                        WHERE i.part_id = :part AND NOT i.mistaken AND NOT i.undeliverable AND
                        """ + which + " ORDER BY i.id LIMIT " + 2 * BATCH)
                .with("part", sending.partId())
                .with("after", after)
                .list(connection, row -> {
                    Contact contact = new Contact(null, row.getString(3), row.getString(4), null, null, null, null);
                    return found.add(new Reached(row.getString(1), row.getString(2), plan.channel(contact)));
                });
        // what would be left over goes with this batch
        boolean more = found.size() == 2 * BATCH;
        List<Reached> now = more ? found.subList(0, BATCH) : found;
        List<String> ids = now.stream().map(Reached::invitationId).toList();
        Collections.shuffle(now, RANDOM);
        insert(connection, sending, now, key);
        note(connection, sending, ids, after, more);
        return more;
    }

    private void insert(Connection connection, Sendings.Sending sending, List<Reached> reached, RoundKey key)
            throws SQLException {
        Map<String, Integer> perUnit = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO outbox (id, part_id, kind, channel, recipient, next_attempt_at) VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            for (Reached one : reached) {
                Channel channel = one.channel();
                if (channel == null) {
                    continue;
                }
                String id = UUID.randomUUID().toString();
                statement.setString(1, id);
                statement.setString(2, sending.partId());
                statement.setString(3, sending.kind().name());
                statement.setString(4, channel.name());
                statement.setBytes(5, key.sealRecipient(one.invitationId(), id));
                statement.setTimestamp(6, Timestamp.from(clock.instant()));
                statement.addBatch();
                perUnit.merge(one.unitId(), 1, Integer::sum);
            }
            statement.executeBatch();
        }
        for (Map.Entry<String, Integer> unit : perUnit.entrySet()) {
            Query.of("""
                            INSERT INTO message_count (part_id, kind, unit_id, queued)
                            VALUES (:part, :kind, :unit, :number)
                            ON DUPLICATE KEY UPDATE queued = queued + VALUES(queued)
                            """)
                    .with("part", sending.partId())
                    .with("kind", sending.kind().name())
                    .with("unit", unit.getKey())
                    .with("number", unit.getValue())
                    .run(connection);
        }
    }

    private static void note(
            Connection connection, Sendings.Sending sending, List<String> ids, String after, boolean more)
            throws SQLException {
        if (!ids.isEmpty() && !sending.kind().reminds()) {
            Query.of("UPDATE invitation SET queued = TRUE WHERE part_id = :part AND id IN (:ids)")
                    .with("part", sending.partId())
                    .with("ids", ids)
                    .run(connection);
        }
        Query.of("""
                        UPDATE message_sending SET filled = :filled, filled_to = :to
                        WHERE part_id = :part AND kind = :kind
                        """)
                .with("filled", more ? 0 : 1)
                .with("to", ids.isEmpty() ? after : ids.getLast())
                .with("part", sending.partId())
                .with("kind", sending.kind().name())
                .run(connection);
    }
}
