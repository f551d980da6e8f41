package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import opplevd.survey.intake.RunningService;
import opplevd.survey.invitation.recipients.ARound;
import org.junit.jupiter.api.Test;

/** What does the page of messages show first, before and after the invitations are sent? */
class MessagesPageTest {
    private static String page(ARound round) {
        return round.service
                .get("/rounds/" + round.name + "/messages", round.coordinator)
                .body();
    }

    private static void post(ARound round, String below, String form) {
        round.service.post(
                "/rounds/" + round.name + below,
                round.coordinator,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readingAndTryingComeBeforeSendingAndWhatIsSentIsCounted() {
        try (RunningService service = new RunningService(
                MessagesPageTest.class,
                Map.of(
                        "opplevd.jobs",
                        "false",
                        "opplevd.mail.host",
                        "127.0.0.1",
                        "opplevd.mail.from",
                        "survey@dovre.example"))) {
            ARound round = ARound.draft(service, "sent").inviting(6);
            post(round, "/opening", "");
            String before = page(round);
            int send = before.indexOf("Send the invitations now");
            int read = before.indexOf("Read the e-mail as it will be");
            int trial = before.indexOf("name=\"to\"");
            assertTrue(0 < read && read < trial && trial < send, before);
            assertFalse(before.contains("channel=SMS"), "nobody gets an SMS");
            assertFalse(before.contains("Did not arrive") || before.contains(">Waiting<"), before);
            post(round, "/messages/start", "kind=INVITATION&sure=on");
            service.bean(Sendings.class).toFill().forEach(service.bean(Filling.class)::fill);
            assertTrue(page(round).contains("Began "), page(round));
            round.execute("UPDATE message_count SET sent = queued");
            String after = page(round);
            assertTrue(after.contains("Done: 6 sent"), after);
            assertFalse(after.contains("Began "), after);
            assertFalse(after.contains("<th scope=\"col\" role=\"columnheader\" class=\"num\">Not needed"), after);
            assertTrue(after.indexOf("Done: 6 sent") < after.indexOf("name=\"to\""), "what was sent comes first");
            round.execute("UPDATE message_count SET sent = queued - 1, skipped = 1");
            assertTrue(page(round).contains("<th scope=\"col\" role=\"columnheader\" class=\"num\">Not needed"));
            assertEquals(1, page(round).split("id=\"test\"", -1).length - 1);
        }
    }
}
