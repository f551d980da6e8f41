package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import opplevd.survey.Heard;
import opplevd.survey.box.APart;
import opplevd.survey.box.BoxUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a mailing when the mail server or the database is away, slow or breaks off? */
class MailServerTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final AMailing mailing = started();

    private AMailing started() {
        server.start();
        return new AMailing(server.getSmtp().getPort());
    }

    @AfterEach
    void end() {
        mailing.close();
        server.stop();
    }

    @Test
    void aServerWithoutStartTlsIsNamedAsThatAndNotAsAway() {
        mailing.through(server.getSmtp().getPort(), Map.of("opplevd.mail.security", "STARTTLS"));
        mailing.invite(1);
        try (Heard heard = new Heard(Level.WARN)) {
            mailing.send(Kind.INVITATION);
            assertTrue(
                    heard.lines().stream()
                            .anyMatch(line -> line.contains("The mail server can't be used: STARTTLS is required")),
                    heard.lines().toString());
            heard.hasNone(List.of("@example.no"));
        }
        assertEquals(List.of("mail-starttls"), troubles());
    }

    private List<String> troubles() {
        return mailing.bean(Troubles.class).all().stream()
                .map(trouble -> trouble.what())
                .toList();
    }

    @Test
    void aServerThatIsDownKeepsEverythingAndSaysSo() throws Exception {
        mailing.invite(5);
        server.stop();
        mailing.send(Kind.INVITATION);
        assertEquals(5, mailing.outbox());
        assertEquals(List.of("mail-away"), troubles());
        APart.execute("DELETE FROM message_channel");
        server.start();
        mailing.through(server.getSmtp().getPort(), Map.of());
        mailing.fillAndWork();
        assertEquals(5, server.getReceivedMessages().length);
        assertEquals(0, mailing.outbox());
    }

    /** Sent, not sent since the server is away, broken off by the database: none of it names anybody. */
    @Test
    void noAddressNameOrLinkOfARecipientIsInAnyLog() throws Exception {
        try (Heard heard = new Heard(Level.DEBUG)) {
            mailing.invite(4);
            crashing(() -> mailing.send(Kind.INVITATION));
            mailing.waited();
            server.stop();
            mailing.fillAndWork();
            mailing.waited();
            server.start();
            mailing.through(server.getSmtp().getPort(), Map.of());
            mailing.fillAndWork();
            assertEquals(0, mailing.outbox());
            assertTrue(heard.lines().stream().anyMatch(line -> line.contains("message")), "the log was heard");
            List<String> secrets = new ArrayList<>(List.of("Kari", "@example.no", "/s/"));
            secrets.addAll(mailing.invitations);
            mailing.invitations.forEach(
                    id -> secrets.add(mailing.part.keys.of(mailing.part.id).token(id)));
            heard.hasNone(secrets);
        }
    }

    /** Killed between sending and deleting: the claim runs out, and that handful goes twice, no other. */
    @Test
    void aCrashAfterSendingDoublesAHandfulAtMost() throws Exception {
        doubledByACrash(25, Worker.HANDFUL);
    }

    @Test
    void aCrashDoublesOneMessageWhereTheRateAllowsOneAtATime() throws Exception {
        mailing.through(server.getSmtp().getPort(), Map.of("opplevd.mail.per-minute", 119));
        doubledByACrash(3, 1);
    }

    private void doubledByACrash(int invited, int doubled) throws Exception {
        mailing.invite(invited);
        mailing.bean(Sendings.class).start(mailing.part.id, Kind.INVITATION);
        mailing.fill();
        crashing(mailing::work);
        assertEquals(doubled, server.getReceivedMessages().length);
        assertEquals(invited, mailing.outbox());
        mailing.waited();
        mailing.fillAndWork();
        assertEquals(invited + doubled, server.getReceivedMessages().length);
        assertEquals(0, mailing.outbox());
        assertEquals(
                invited,
                mailing.bean(Numbers.class).perUnit(mailing.part.id).stream()
                        .mapToLong(Numbers.Count::sent)
                        .sum());
    }

    private static void crashing(Runnable work) {
        APart.execute("CREATE TRIGGER crash BEFORE DELETE ON outbox FOR EACH ROW SIGNAL SQLSTATE '45000'");
        try {
            assertThrows(BoxUnavailable.class, work::run);
        } finally {
            APart.execute("DROP TRIGGER crash");
        }
    }

    /** @param then asked of each recipient's address; the server hangs up when it says no. @return whose mail it took */
    private Set<String> sentBy(Predicate<String> then) {
        Set<String> taken = new ConcurrentSkipListSet<>();
        Predicate<String> noted = address -> {
            boolean takes = then.test(address);
            if (takes) {
                taken.add(address);
            }
            return takes;
        };
        try (MailSink sink = new MailSink(noted)) {
            mailing.through(sink.port(), Map.of());
            mailing.send(Kind.INVITATION);
        }
        return taken;
    }

    @Test
    void whoeverAnswersWhileASlowServerTakesAnothersMessageGetsNone() throws Exception {
        mailing.invite(5);
        Set<String> taken = sentBy(address -> {
            for (int i = 0; i < 5; i++) {
                mailing.answer(i);
            }
            return slow();
        });
        assertEquals(1, taken.size(), taken.toString());
        assertEquals(0, mailing.outbox());
    }

    @Test
    void aPauseHoldsWhatASlowServerHasNotTakenYet() throws Exception {
        mailing.invite(5);
        Set<String> taken = sentBy(address -> {
            mailing.bean(Sendings.class).pause(mailing.part.id, Kind.INVITATION);
            return slow();
        });
        assertEquals(1, taken.size(), taken.toString());
        assertEquals(4, mailing.outbox());
    }

    private static boolean slow() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** Else one message that a server can't bear would keep all others waiting. */
    @Test
    void theMessageThatAServerBreaksOffAtWaitsBehindTheOthers() throws Exception {
        mailing.invite(12);
        Set<String> taken = new ConcurrentSkipListSet<>();
        try (MailSink sink = new MailSink(address -> !address.equals("r3@example.no") && taken.add(address))) {
            mailing.through(sink.port(), Map.of());
            mailing.send(Kind.INVITATION);
            assertFalse(mailing.bean(Troubles.class).all().isEmpty());
            APart.execute("DELETE FROM message_channel");
            mailing.fillAndWork();
        }
        assertEquals(11, taken.size(), taken.toString());
        assertEquals(1, mailing.outbox());
    }
}
