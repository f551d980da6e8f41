package opplevd.survey.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import opplevd.survey.intake.RunningService;
import opplevd.survey.invitation.recipients.ARound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who opens a round by hand sends its invitations by the same button, or is told beforehand why they can't go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningTest {
    private static final String SEND = "Open the round and send the invitations";
    private static final String NOT_SET_UP = "E-mail is not set up. Ask whoever runs Opplevd to set OPPLEVD_MAIL_HOST";

    private RunningService service;

    @BeforeAll
    void start() {
        service = new RunningService(
                OpeningTest.class,
                Map.of(
                        "opplevd.jobs",
                        "false",
                        "opplevd.mail.host",
                        "127.0.0.1",
                        "opplevd.mail.from",
                        "survey@dovre.example"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String page(ARound round, String below) {
        return round.service
                .get("/rounds/" + round.name + below, round.coordinator)
                .body();
    }

    private static String open(ARound round, String form) {
        HttpResponse<String> answer = round.service.post(
                "/rounds/" + round.name + "/opening",
                round.coordinator,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The part's state, whether it sends at opening, and how many sendings have begun. */
    private static List<String> standing(ARound round) {
        return round.service.column(
                "SELECT CONCAT(p.state, ', sends at opening: ', COALESCE(m.at_opening, 0), ', begun: ', COUNT(s.kind))"
                        + " FROM round_part p"
                        + " JOIN round r ON r.id = p.round_id LEFT JOIN message_plan m ON m.part_id = p.id"
                        + " LEFT JOIN message_sending s ON s.part_id = p.id WHERE r.name = '" + round.name
                        + "' GROUP BY p.id, p.state, m.at_opening");
    }

    @Test
    void oneButtonOpensAndSendsAfterTheNumberAndTheMessageHaveBeenSeen() {
        ARound round = ARound.draft(service, "at-once").inviting(7);
        String page = page(round, "/opening");
        assertTrue(page.contains("7 recipients get an e-mail"), page);
        assertFalse(page.contains("SMS"), "nobody gets one");
        assertTrue(
                page.contains("kind=INVITATION&amp;channel=EMAIL&amp;neutral=false&amp;text=nb\">Read the e-mail"),
                page);
        assertTrue(page.contains(SEND), page);
        String to = open(round, "invite=now");
        assertTrue(to.endsWith("/messages?said=begun"), to);
        assertEquals(List.of("OPEN, sends at opening: 1, begun: 1"), standing(round));
        assertTrue(page(round, "/messages").contains("Getting under way"), page(round, "/messages"));
        assertEquals(
                List.of("messages-started", "round-opened"),
                service.column(
                        "SELECT DISTINCT action FROM audit_entry WHERE subject LIKE CONCAT((SELECT p.id FROM"
                                + " round_part p JOIN round r ON r.id = p.round_id WHERE r.name = 'at-once'), '%') ORDER BY action"));
    }

    @Test
    void theOtherButtonOpensOnlyWhateverThePlanSaidOfSending() {
        ARound round = ARound.draft(service, "later").inviting(7);
        service.post(
                "/rounds/later/messages/settings",
                round.coordinator,
                "application/x-www-form-urlencoded",
                "when=opening".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("DRAFT, sends at opening: 1, begun: 0"), standing(round));
        assertFalse(open(round, "invite=later").contains("/messages"));
        assertEquals(List.of("OPEN, sends at opening: 0, begun: 0"), standing(round));
    }

    @Test
    void withoutRecipientsThereIsNothingToSend() {
        ARound round = ARound.draft(service, "nobody");
        String page = page(round, "/opening");
        assertFalse(page.contains(SEND), page);
        assertTrue(page.contains("Open the round now"), page);
        open(round, "invite=now");
        assertEquals(List.of("OPEN, sends at opening: 0, begun: 0"), standing(round));
    }

    @Test
    void mailThatIsNotSetUpIsSaidBeforeUnitsAndFormAreLocked() {
        try (RunningService bare = new RunningService(OpeningTest.class, Map.of("opplevd.jobs", "false"))) {
            ARound empty = ARound.draft(bare, "no-list");
            for (String below : List.of("", "/recipients", "/opening")) {
                assertFalse(page(empty, below).contains("E-mail is not set up"), below);
            }
            ARound round = ARound.draft(bare, "bare").inviting(7);
            for (String below : List.of("", "/recipients", "/opening")) {
                assertTrue(page(round, below).contains("<p class=\"caution\">" + NOT_SET_UP), page(round, below));
            }
            assertFalse(page(round, "/opening").contains(SEND), page(round, "/opening"));
            open(round, "invite=now");
            assertEquals(List.of("OPEN, sends at opening: 0, begun: 0"), standing(round));
        }
    }
}
