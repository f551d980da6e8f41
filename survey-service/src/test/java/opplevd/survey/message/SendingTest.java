package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.sql.Query;
import opplevd.survey.box.APart;
import opplevd.survey.invitation.Contact;
import opplevd.survey.invitation.Link;
import opplevd.survey.invitation.Links;
import opplevd.survey.invitation.OptOuts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Pattern TOKEN = Pattern.compile("/s/([A-Za-z0-9_-]{27})\\?");

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
    void everybodyGetsOneMailWithAWorkingLinkAndTheOutboxIsEmpty() throws Exception {
        mailing.invite(30);
        mailing.send(Kind.INVITATION);
        MimeMessage[] mails = server.getReceivedMessages();
        assertEquals(30, mails.length);
        assertEquals(0, mailing.outbox());
        String text = com.icegreen.greenmail.util.GreenMailUtil.getBody(mails[0])
                .replace("=\r\n", "")
                .replace("=3D", "=");
        Matcher token = TOKEN.matcher(text);
        assertTrue(token.find(), text);
        Link link = mailing.bean(Links.class).personal(token.group(1)).orElseThrow();
        assertEquals(mailing.part.id, link.partId());
        assertTrue(mails[0].getHeader("List-Unsubscribe")[0].contains("/no-reminders"));
        assertFalse(mails[0].getMessageID().contains(token.group(1)));
    }

    @Test
    void anInvitationSaysForWhomOneAnswers() throws Exception {
        mailing.invite(1);
        APart.execute("UPDATE round SET asked = 'CHILD' WHERE id = ?", mailing.part.roundId);
        mailing.send(Kind.INVITATION);
        String text = com.icegreen.greenmail.util.GreenMailUtil.getBody(server.getReceivedMessages()[0])
                .replace("=\r\n", "");
        assertTrue(text.contains("Vi ber om ett svar for hvert barn."), text);
    }

    @Test
    void anInvitationToOneselfSaysNothingOfOthers() throws Exception {
        mailing.invite(1);
        mailing.send(Kind.INVITATION);
        String text = com.icegreen.greenmail.util.GreenMailUtil.getBody(server.getReceivedMessages()[0]);
        assertFalse(text.contains("Vi ber om") || text.contains("{each}"), text);
    }

    @Test
    void aReminderGoesToExactlyThoseWhoHaveNotAnsweredAndWantIt() throws Exception {
        mailing.invite(20);
        mailing.send(Kind.INVITATION);
        server.purgeEmailFromAllMailboxes();
        for (int i = 0; i < 12; i++) {
            mailing.answer(i);
        }
        mailing.bean(Recipients.class).wishNoReminders(mailing.part.id, mailing.invitations.get(12));
        mailing.bean(Recipients.class).mistaken(mailing.invitations.get(13));
        mailing.send(Kind.REMINDER_1);
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
        assertEquals(0, mailing.outbox());
    }

    @Test
    void anInvitationThatWaitedIsNotSentToWhoeverAnsweredMeanwhile() throws Exception {
        mailing.invite(6);
        mailing.answer(0);
        mailing.answer(3);
        mailing.send(Kind.INVITATION);
        assertEquals(4, server.getReceivedMessages().length);
        assertEquals(0, mailing.outbox());
        assertEquals(
                2,
                mailing.bean(Numbers.class).perUnit(mailing.part.id).stream()
                        .mapToLong(Numbers.Count::skipped)
                        .sum());
    }

    @Test
    void whoeverOptedOutMeanwhileGetsNone() {
        mailing.invite(4);
        mailing.bean(OptOuts.class).add(mailing.part.municipalityId, Contact.of(null, "R2@example.no"));
        mailing.send(Kind.INVITATION);
        assertEquals(3, server.getReceivedMessages().length);
    }

    @Test
    void aPausedSendingSendsNothingAndNobodyIsReadFromTheOutbox() throws Exception {
        mailing.invite(4);
        mailing.bean(Sendings.class).start(mailing.part.id, Kind.INVITATION);
        mailing.bean(Sendings.class).pause(mailing.part.id, Kind.INVITATION);
        mailing.fillAndWork();
        assertEquals(0, server.getReceivedMessages().length);
        mailing.bean(Sendings.class).resume(mailing.part.id, Kind.INVITATION);
        mailing.fill();
        try (Connection connection = APart.database().getConnection()) {
            List<String> rows = Query.of(
                            "SELECT CONCAT_WS(' ', id, kind, HEX(recipient)) FROM outbox WHERE part_id = :part")
                    .with("part", mailing.part.id)
                    .list(connection, row -> row.getString(1));
            assertEquals(4, rows.size());
            for (String invitation : mailing.invitations) {
                String hex = java.util.HexFormat.of()
                        .withUpperCase()
                        .formatHex(invitation.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                rows.forEach(row -> assertFalse(row.contains(invitation) || row.contains(hex), row));
            }
        }
        mailing.fillAndWork();
        assertEquals(4, server.getReceivedMessages().length);
    }
}
