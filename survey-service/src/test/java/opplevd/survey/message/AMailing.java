package opplevd.survey.message;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opplevd.kit.sql.Query;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Sitting;

/** For tests: an open part, those invited to it, and the service that writes to them, without its clock. */
final class AMailing implements AutoCloseable {
    final APart part = APart.openWithUnits(2);
    final List<String> invitations = new ArrayList<>();
    private ApplicationContext service;

    AMailing(int port) {
        service = service(port, Map.of());
    }

    /** From now on by the mail server at this port. */
    void through(int port, Map<String, Object> more) {
        service.close();
        service = service(port, more);
    }

    private ApplicationContext service(int port, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "opplevd.keys",
                part.keyDirectory.toString(),
                "opplevd.mail.host",
                "127.0.0.1",
                "opplevd.mail.port",
                port,
                "opplevd.mail.security",
                "NONE",
                "opplevd.mail.from",
                "survey@dovre.example",
                "opplevd.mail.per-minute",
                600_000));
        settings.putAll(more);
        return APart.context(settings);
    }

    <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    void invite(int count) {
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            invitations.add(id);
            APart.execute(
                    "INSERT INTO invitation (id, part_id, unit_id, token_hash) VALUES (?, ?, ?, UNHEX(SHA2(?, 256)))",
                    id,
                    part.id,
                    part.units.get(i % 2),
                    part.keys.of(part.id).token(id));
            APart.execute(
                    "INSERT INTO invitation_contact (invitation_id, name, email) VALUES (?, 'Kari', ?)",
                    id,
                    "r" + i + "@example.no");
        }
    }

    void send(Kind kind) {
        bean(Sendings.class).start(part.id, kind);
        fillAndWork();
    }

    void fill() {
        bean(Sendings.class).toFill().stream()
                .filter(sending -> sending.partId().equals(part.id))
                .forEach(sending -> {
                    while (bean(Filling.class).fill(sending)) {
                        // the next batch
                    }
                });
    }

    boolean work() {
        return bean(Worker.class).work(Channel.EMAIL, () -> true);
    }

    void fillAndWork() {
        fill();
        while (work()) {
            // the next batch
        }
    }

    /** The one invited as number i answers. */
    void answer(int i) {
        Sitting sitting = Sitting.begin();
        bean(Box.class)
                .save(
                        part.respondent(i % 2, invitations.get(i)),
                        Answers.blank(8, "nb", Mode.PERSONAL),
                        answers -> answers.with(0, Half.given(5, sitting), Half.given(4, sitting)));
    }

    long outbox() throws SQLException {
        try (Connection connection = APart.database().getConnection()) {
            return Query.of("SELECT COUNT(*) FROM outbox WHERE part_id = :part")
                    .with("part", part.id)
                    .first(connection, row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    /** As if the channel's pause, each row's, and whatever claim a crash left, had passed. */
    void waited() {
        APart.execute("DELETE FROM message_channel");
        APart.execute(
                "UPDATE outbox SET next_attempt_at = '2000-01-01', claimed_until = NULL WHERE part_id = ?", part.id);
    }

    @Override
    public void close() {
        service.close();
        APart.execute("DELETE FROM message_channel");
        APart.execute("DELETE FROM outbox WHERE part_id = ?", part.id);
    }
}
