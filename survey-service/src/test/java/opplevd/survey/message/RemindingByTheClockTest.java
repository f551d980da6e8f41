package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import opplevd.survey.box.APart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When does a reminder begin by itself? */
class RemindingByTheClockTest {
    private final MailSink server = new MailSink();
    private final AMailing mailing = new AMailing(server.port());
    private final Instant now = Instant.now();

    @AfterEach
    void end() {
        mailing.close();
        server.close();
    }

    private void due(int number, Duration ago) {
        APart.execute(
                "INSERT INTO round_reminder (round_id, number, at) VALUES (?, ?, ?)",
                mailing.part.roundId,
                number,
                java.sql.Timestamp.from(now.minus(ago)));
    }

    private void invitedDaysAgo() {
        mailing.invite(3);
        mailing.bean(Sendings.class).start(mailing.part.id, Kind.INVITATION);
        APart.execute("UPDATE message_sending SET started_at = '2026-01-01' WHERE part_id = ?", mailing.part.id);
        APart.execute("UPDATE round_part SET opened_at = '2026-01-01' WHERE id = ?", mailing.part.id);
    }

    /** What the clock has begun after it looked once. */
    private boolean begun(Kind kind) {
        mailing.bean(Sendings.class).startDue();
        return mailing.bean(Sendings.class).find(mailing.part.id, kind).isPresent();
    }

    @Test
    void aReminderWaitsUntilEverybodyGotTheInvitation() {
        invitedDaysAgo();
        due(1, Duration.ofHours(1));
        assertFalse(begun(Kind.REMINDER_1), "nobody is in the outbox yet");
        mailing.fill();
        assertFalse(begun(Kind.REMINDER_1), "three invitations wait still");
        mailing.fillAndWork();
        assertEquals(3, server.taken());
        assertTrue(begun(Kind.REMINDER_1));
    }

    @Test
    void oneSentByHandTakesThePlaceOfThePlannedOne() {
        invitedDaysAgo();
        mailing.fillAndWork();
        mailing.bean(Sendings.class).start(mailing.part.id, Kind.REMINDER_1);
        mailing.fillAndWork();
        assertEquals(6, server.taken());
        due(1, Duration.ofHours(1));
        assertTrue(begun(Kind.REMINDER_1));
        mailing.fillAndWork();
        assertEquals(6, server.taken(), "nobody gets it again by the clock");
    }

    @Test
    void theSecondReminderWaitsForTheFirst() {
        invitedDaysAgo();
        mailing.fillAndWork();
        due(1, Duration.ofHours(2));
        due(2, Duration.ofHours(1));
        assertFalse(begun(Kind.REMINDER_2));
        mailing.fill();
        assertFalse(begun(Kind.REMINDER_2), "the first reminder waits still");
        mailing.fillAndWork();
        assertEquals(6, server.taken());
        assertTrue(begun(Kind.REMINDER_2));
    }
}
