package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.ApplicationContext;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.sql.Query;
import opplevd.survey.Heard;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Sitting;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.Links;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Pattern TOKEN = Pattern.compile("/s/([A-Za-z0-9_-]{27})\\?");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final APart part = APart.openWithUnits(2);
    private final List<String> invitations = new ArrayList<>();
    private ApplicationContext service = started();

    private ApplicationContext started() {
        server.start();
        return context(server.getSmtp().getPort());
    }

    private ApplicationContext context(int port) {
        return context(port, "NONE");
    }

    private ApplicationContext context(int port, String security) {
        return APart.context(Map.of(
                "opplevd.keys",
                part.keyDirectory.toString(),
                "opplevd.mail.host",
                "127.0.0.1",
                "opplevd.mail.port",
                port,
                "opplevd.mail.security",
                security,
                "opplevd.mail.from",
                "survey@dovre.example",
                "opplevd.mail.per-minute",
                600_000));
    }

    @AfterEach
    void end() {
        service.close();
        server.stop();
        APart.execute("DELETE FROM message_channel");
        APart.execute("DELETE FROM outbox WHERE part_id = ?", part.id);
    }

    private void invite(int count) {
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

    private void send(Kind kind) {
        service.getBean(Sendings.class).start(part.id, kind);
        fillAndWork();
    }

    private void fillAndWork() {
        Sendings sendings = service.getBean(Sendings.class);
        Filling filling = service.getBean(Filling.class);
        sendings.toFill().stream()
                .filter(sending -> sending.partId().equals(part.id))
                .forEach(sending -> {
                    while (filling.fill(sending)) {
                        // the next batch
                    }
                });
        while (service.getBean(Worker.class).work(Channel.EMAIL)) {
            // the next batch
        }
    }

    private void answer(String invitation, int unit) {
        Sitting sitting = Sitting.begin();
        service.getBean(Box.class)
                .save(
                        part.respondent(unit, invitation),
                        Answers.blank(8, "nb", Mode.PERSONAL),
                        answers -> answers.with(0, Half.given(5, sitting), Half.given(4, sitting)));
    }

    private long outbox() throws Exception {
        try (Connection connection = APart.database().getConnection()) {
            return Query.of("SELECT COUNT(*) FROM outbox WHERE part_id = :part")
                    .with("part", part.id)
                    .first(connection, row -> row.getLong(1))
                    .orElseThrow();
        }
    }

    @Test
    void everybodyGetsOneMailWithAWorkingLinkAndTheOutboxIsEmpty() throws Exception {
        invite(30);
        send(Kind.INVITATION);
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(30, mails.length);
        assertEquals(0, outbox());
        String text = com.icegreen.greenmail.util.GreenMailUtil.getBody(mails[0])
                .replace("=\r\n", "")
                .replace("=3D", "=");
        Matcher token = TOKEN.matcher(text);
        assertTrue(token.find(), text);
        Link link = service.getBean(Links.class).personal(token.group(1)).orElseThrow();
        assertEquals(part.id, link.partId());
        assertTrue(mails[0].getHeader("List-Unsubscribe")[0].contains("/no-reminders"));
        assertFalse(mails[0].getMessageID().contains(token.group(1)));
    }

    @Test
    void aReminderGoesToExactlyThoseWhoHaveNotAnsweredAndWantIt() throws Exception {
        invite(20);
        send(Kind.INVITATION);
        server.purgeEmailFromAllMailboxes();
        for (int i = 0; i < 12; i++) {
            answer(invitations.get(i), i % 2);
        }
        service.getBean(Recipients.class).wishNoReminders(part.id, invitations.get(12));
        service.getBean(Recipients.class).mistaken(invitations.get(13));
        send(Kind.REMINDER_1);
        List<String> to = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        to.sort(String::compareTo);
        assertEquals(
                List.of(
                        "r14@example.no",
                        "r15@example.no",
                        "r16@example.no",
                        "r17@example.no",
                        "r18@example.no",
                        "r19@example.no"),
                to);
        assertEquals(0, outbox());
    }

    @Test
    void anInvitationThatWaitedIsNotSentToWhoeverAnsweredMeanwhile() throws Exception {
        invite(6);
        answer(invitations.get(0), 0);
        answer(invitations.get(3), 1);
        send(Kind.INVITATION);
        assertEquals(4, server.getReceivedMessages().length);
        assertEquals(0, outbox());
        assertEquals(
                2,
                service.getBean(Numbers.class).perUnit(part.id).stream()
                        .mapToLong(Numbers.Count::skipped)
                        .sum());
    }

    @Test
    void aServerWithoutStartTlsIsNamedAsThatAndNotAsAway() {
        service.close();
        service = context(server.getSmtp().getPort(), "STARTTLS");
        invite(1);
        try (Heard heard = new Heard(Level.WARN)) {
            send(Kind.INVITATION);
            assertTrue(
                    heard.lines().stream()
                            .anyMatch(line -> line.contains("The mail server can't be used: STARTTLS is required")),
                    heard.lines().toString());
            heard.hasNone(List.of("@example.no"));
        }
        assertEquals(
                "mail-starttls",
                service.getBean(Troubles.class).all().getFirst().what());
    }

    @Test
    void aServerThatIsDownKeepsEverythingAndSaysSo() throws Exception {
        invite(5);
        server.stop();
        send(Kind.INVITATION);
        assertEquals(5, outbox());
        assertEquals(
                "mail-away", service.getBean(Troubles.class).all().getFirst().what());
        APart.execute("DELETE FROM message_channel");
        server.start();
        service.close();
        service = context(server.getSmtp().getPort());
        fillAndWork();
        assertEquals(5, server.getReceivedMessages().length);
        assertEquals(0, outbox());
    }

    @Test
    void aPausedSendingSendsNothingAndNobodyIsReadFromTheOutbox() throws Exception {
        invite(4);
        service.getBean(Sendings.class).start(part.id, Kind.INVITATION);
        service.getBean(Sendings.class).pause(part.id, Kind.INVITATION);
        fillAndWork();
        assertEquals(0, server.getReceivedMessages().length);
        service.getBean(Sendings.class).resume(part.id, Kind.INVITATION);
        service.getBean(Sendings.class).toFill().stream()
                .filter(sending -> sending.partId().equals(part.id))
                .forEach(service.getBean(Filling.class)::fill);
        try (Connection connection = APart.database().getConnection()) {
            List<String> rows = Query.of(
                            "SELECT CONCAT_WS(' ', id, kind, HEX(recipient)) FROM outbox WHERE part_id = :part")
                    .with("part", part.id)
                    .list(connection, row -> row.getString(1));
            assertEquals(4, rows.size());
            for (String invitation : invitations) {
                String hex = java.util.HexFormat.of()
                        .withUpperCase()
                        .formatHex(invitation.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                rows.forEach(row -> assertFalse(row.contains(invitation) || row.contains(hex), row));
            }
        }
        fillAndWork();
        assertEquals(4, server.getReceivedMessages().length);
    }

    /** Sent, not sent since the server is away, broken off by the database: none of it names anybody. */
    @Test
    void noAddressNameOrLinkOfARecipientIsInAnyLog() throws Exception {
        try (Heard heard = new Heard(Level.DEBUG)) {
            invite(4);
            APart.execute("CREATE TRIGGER crash BEFORE DELETE ON outbox FOR EACH ROW SIGNAL SQLSTATE '45000'");
            try {
                assertThrows(RuntimeException.class, () -> send(Kind.INVITATION));
            } finally {
                APart.execute("DROP TRIGGER crash");
            }
            APart.execute("UPDATE outbox SET claimed_until = '2000-01-01' WHERE part_id = ?", part.id);
            server.stop();
            fillAndWork();
            APart.execute("DELETE FROM message_channel");
            APart.execute("UPDATE outbox SET next_attempt_at = '2000-01-01' WHERE part_id = ?", part.id);
            server.start();
            service.close();
            service = context(server.getSmtp().getPort());
            fillAndWork();
            assertEquals(0, outbox());
            assertTrue(heard.lines().stream().anyMatch(line -> line.contains("message")), "the log was heard");
            List<String> secrets = new ArrayList<>(List.of("Kari", "@example.no", "/s/"));
            secrets.addAll(invitations);
            invitations.forEach(id -> secrets.add(part.keys.of(part.id).token(id)));
            heard.hasNone(secrets);
        }
    }

    /** Killed between sending and deleting: the claim runs out, and that one message goes twice, no other. */
    @Test
    void aCrashAfterSendingDoublesOneMessageAtMost() throws Exception {
        invite(6);
        service.getBean(Sendings.class).start(part.id, Kind.INVITATION);
        service.getBean(Sendings.class).toFill().stream()
                .filter(sending -> sending.partId().equals(part.id))
                .forEach(service.getBean(Filling.class)::fill);
        APart.execute("CREATE TRIGGER crash BEFORE DELETE ON outbox FOR EACH ROW SIGNAL SQLSTATE '45000'");
        try {
            service.getBean(Worker.class).work(Channel.EMAIL);
        } catch (opplevd.survey.box.BoxUnavailable killed) {
            assertEquals(1, server.getReceivedMessages().length);
        } finally {
            APart.execute("DROP TRIGGER crash");
        }
        assertEquals(6, outbox());
        APart.execute("UPDATE outbox SET claimed_until = '2000-01-01' WHERE part_id = ?", part.id);
        fillAndWork();
        assertEquals(7, server.getReceivedMessages().length);
        assertEquals(0, outbox());
    }
}
