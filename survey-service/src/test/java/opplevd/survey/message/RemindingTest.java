package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import opplevd.survey.Heard;
import opplevd.survey.intake.RunningService;
import opplevd.survey.invitation.recipients.ARound;
import org.junit.jupiter.api.Test;

/** What the page of messages offers, and when. */
class RemindingTest {
    private static HttpResponse<String> start(ARound round, String form) {
        return round.service.post(
                "/rounds/" + round.name + "/messages/start",
                round.coordinator,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    private static String page(ARound round) {
        return round.service
                .get("/rounds/" + round.name + "/messages", round.coordinator)
                .body();
    }

    private static String part(ARound round) {
        return round.service
                .column("SELECT p.id FROM round_part p JOIN round r ON r.id = p.round_id WHERE r.name = '" + round.name
                        + "'")
                .getFirst();
    }

    /** Open, with a contact and so many recipients. */
    private static ARound open(RunningService service, String name, int recipients) {
        ARound round = ARound.draft(service, name).inviting(recipients);
        service.post(
                "/rounds/" + name + "/opening", round.coordinator, "application/x-www-form-urlencoded", new byte[0]);
        return round;
    }

    private static void fill(ARound round) {
        String part = part(round);
        Sendings sendings = round.service.bean(Sendings.class);
        sendings.toFill().stream()
                .filter(sending -> sending.partId().equals(part))
                .forEach(round.service.bean(Filling.class)::fill);
    }

    private static long begun(ARound round, String kind) {
        return round.service
                .column("SELECT kind FROM message_sending WHERE kind = '" + kind + "' AND part_id = '" + part(round)
                        + "'")
                .size();
    }

    @Test
    void aReminderIsOfferedWhenEverybodyGotWhatItRemindsOfAndIsConfirmed() throws Exception {
        try (RunningService service = new RunningService(
                RemindingTest.class,
                Map.of(
                        "opplevd.jobs",
                        "false",
                        "opplevd.mail.host",
                        "127.0.0.1",
                        "opplevd.mail.from",
                        "survey@dovre.example"))) {
            ARound round = open(service, "reminding", 6);
            String first = "Send the first reminder now";
            String before = start(round, "kind=INVITATION").body();
            assertTrue(before.contains("6 recipients get an e-mail"), before);
            assertTrue(before.contains("Det tar omtrent 4 minutter"), before);
            assertEquals(0, begun(round, "INVITATION"), "looked over first");
            start(round, "kind=INVITATION&sure=on");
            assertEquals(1, begun(round, "INVITATION"));
            assertFalse(page(round).contains(first), page(round));
            assertTrue(page(round).contains("Getting under way. The numbers come in a moment."), page(round));
            fill(round);
            assertFalse(page(round).contains("Getting under way"), page(round));
            String here = " WHERE part_id = '" + part(round) + "'";
            round.execute("UPDATE message_sending SET started_at = '2026-01-01'" + here);
            assertFalse(page(round).contains(first), "six invitations wait still");
            start(round, "kind=REMINDER_1&sure=on");
            assertEquals(0, begun(round, "REMINDER_1"));
            round.execute("DELETE FROM outbox" + here);
            round.execute("UPDATE message_sending SET started_at = UTC_TIMESTAMP(3)" + here);
            assertTrue(page(round).contains(first), page(round));
            String page = page(round);
            int button = page.indexOf(first);
            assertFalse(
                    page.substring(page.lastIndexOf("<tr", button), button).contains("data-head"),
                    "on a phone the button comes before the numbers");
            assertTrue(page.contains("data-head=\"Waiting\""), page);
            String soon = "The mailing before it is less than three days old.";
            assertTrue(start(round, "kind=REMINDER_1").body().contains(soon), "the invitations went out a moment ago");
            round.execute("UPDATE message_sending SET started_at = '2026-01-01'" + here);
            HttpResponse<String> asked = start(round, "kind=REMINDER_1");
            assertFalse(asked.body().contains(soon), asked.body());
            assertTrue(
                    asked.body().contains("6 of 6 have not answered. They get it, except those who want no reminders."),
                    asked.body());
            assertEquals(0, begun(round, "REMINDER_1"));
            round.execute(
                    "DELETE FROM invitation_contact WHERE email IN ('forelder0@example.no', 'forelder1@example.no')");
            String few = start(round, "kind=REMINDER_1").body();
            assertTrue(few.contains("Those who have not answered get it, except those who want no reminders."), few);
            assertFalse(few.contains("of 4"), "a number of fewer than five could name somebody");
            start(round, "kind=REMINDER_1&sure=on");
            assertEquals(1, begun(round, "REMINDER_1"));
            fill(round);
            assertFalse(page(round).contains("Send the second reminder now"), page(round));
        }
    }

    @Test
    void afterClosingItIsOnlySaidThatNothingMoreIsSent() throws Exception {
        try (RunningService service = new RunningService(RemindingTest.class, Map.of("opplevd.jobs", "false"))) {
            ARound round = open(service, "over", 1);
            assertTrue(page(round).contains("Second reminder"), page(round));
            String here = " WHERE id = '" + part(round) + "'";
            round.execute("UPDATE round_part SET state = 'CLOSED', closed_at = UTC_TIMESTAMP(3)" + here);
            String page = page(round);
            assertTrue(page.contains("The round is closed. No more messages are sent."), page);
            assertFalse(page.contains("This must be done before"), page);
            assertFalse(page.contains("Second reminder"), "what is not sent any more is not planned");
            assertFalse(page.contains("<form method=\"post\" action=\"/rounds"), page);
            for (String address : List.of("texts", "preview")) {
                HttpResponse<String> by = service.get(
                        "/rounds/" + round.name + "/messages/" + address + "?kind=INVITATION", round.coordinator);
                assertEquals(303, by.statusCode(), by.body());
                assertTrue(by.headers().firstValue("Location").orElseThrow().contains("/messages?part="));
            }
            round.service.post(
                    "/rounds/" + round.name + "/messages/settings",
                    round.coordinator,
                    "application/x-www-form-urlencoded",
                    "sender=Late&first=EMAIL".getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    0,
                    service.column("SELECT 1 FROM message_plan WHERE sender_name = 'Late'")
                            .size());
        }
    }

    @Test
    void aHalfSetMailStartsWithoutMailAndSaysSo() throws Exception {
        try (Heard heard = new Heard(Level.WARN);
                RunningService service = new RunningService(
                        RemindingTest.class, Map.of("opplevd.jobs", "false", "opplevd.mail.host", "127.0.0.1"))) {
            ARound round = open(service, "half", 1);
            String page = page(round);
            assertTrue(page.contains("E-mail is only half set up"), page);
            assertTrue(page.contains("OPPLEVD_MAIL_FROM"), page);
            assertTrue(page.contains("/links\">Without e-mail: download links (CSV) and posters"), page);
            assertFalse(page.contains("Send the invitations now"), page);
            assertTrue(
                    heard.lines().stream().anyMatch(line -> line.contains("OPPLEVD_MAIL_FROM must both be set")),
                    heard.lines().toString());
        }
    }
}
