package opplevd.survey.invitation.recipients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecipientPagesTest {
    private RunningService service;

    @BeforeAll
    void start() {
        service = new RunningService(RecipientPagesTest.class, Map.of());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private String unit(String code) {
        return service.column("SELECT id FROM unit WHERE code = '" + code + "'").getFirst();
    }

    private String recipient(String email) {
        return service.column("SELECT invitation_id FROM invitation_contact WHERE email = '" + email + "'")
                .getFirst();
    }

    private void open(ARound round) {
        HttpResponse<String> opened = service.post(
                "/api/v1/rounds/" + round.name + "/open",
                round.coordinator,
                "application/json",
                "{}".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, opened.statusCode(), opened.body());
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        HttpResponse<String> page = ARound.draft(service, "empty").get("");
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("Nobody has been added yet. Upload a list"), page.body());
    }

    @Test
    void theFormSaysThatTheFirstOneTakesThePlaceOfThePlansNumber() {
        ARound round = ARound.planned(service, "handplan", 30);
        String said = "With the first one you add to such a unit the number becomes 1.";
        String form = round.get("/new").body();
        assertTrue(form.contains(said), form);
        assertTrue(form.contains(">Avdem (plan: 30)</option>"), form);
        assertTrue(form.contains(">Bakke</option>"), form);
        round.post("/new", "name=Kari&email=kari%40hand.no&unit=" + unit("A"));
        assertFalse(round.get("/new").body().contains("(plan:"), "the list counts now");
        assertFalse(round.get("/new").body().contains(said));
    }

    @Test
    void oneIsAddedByHandByTheSameRulesAndNothingTypedIsLost() {
        ARound round = ARound.draft(service, "hand");
        HttpResponse<String> wrong = round.post("/new", "name=Kari&email=kari&phone=900&unit=" + unit("A"));
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("value=\"Kari\""), wrong.body());
        assertTrue(wrong.body().contains("value=\"kari\""), wrong.body());
        assertTrue(wrong.body().contains("href=\"#email\""), wrong.body());
        assertEquals(
                303,
                round.post("/new", "name=Kari&email=kari%40hand.no&phone=90012345&unit=" + unit("A"))
                        .statusCode());
        assertEquals(
                409,
                round.post("/new", "name=K&email=KARI%40hand.no&unit=" + unit("A"))
                        .statusCode());
        assertEquals(
                303,
                round.post("/new", "name=K&email=kari%40hand.no&unit=" + unit("B"))
                        .statusCode());
        assertEquals(1, round.count(" AND u.code = 'A' AND c.phone = '+4790012345'"));
        assertEquals(2, round.count(""));
    }

    @Test
    void aContactIsChangedAndTheLinkStays() {
        ARound round = ARound.draft(service, "change");
        round.post("/new", "name=Ola&email=ola%40change.no&unit=" + unit("A"));
        String id = recipient("ola@change.no");
        assertTrue(round.get("/" + id).body().contains("value=\"ola@change.no\""));
        assertEquals(422, round.post("/" + id, "name=Ola&email=feil").statusCode());
        assertEquals(
                303,
                round.post("/" + id, "name=Ola+N&email=ny%40change.no&language=nn&unit=" + unit("B"))
                        .statusCode());
        assertEquals(id, recipient("ny@change.no"));
        assertEquals(1, round.count(" AND u.code = 'A' AND c.name = 'Ola N' AND c.language = 'nn'"));
        assertEquals(404, round.get("/no-such-recipient").statusCode());
    }

    @Test
    void whoIsTakenOffADraftIsGoneAndOffAnOpenRoundOnlyTheNameGoes() {
        ARound round = ARound.draft(service, "remove");
        for (String who : List.of("en", "to", "tre")) {
            round.post("/new", "email=" + who + "%40remove.no&unit=" + unit("A"));
        }
        assertEquals(
                303, round.post("/" + recipient("en@remove.no"), "remove=1").statusCode());
        assertEquals(2, round.count(""));
        open(round);
        assertEquals(
                303, round.post("/" + recipient("to@remove.no"), "remove=1").statusCode());
        assertEquals(2, round.count(""));
        assertEquals(1, round.count(" AND i.mistaken AND c.email IS NULL"));
        assertEquals(
                List.of("1"),
                service.column("SELECT invited FROM round_unit ru JOIN unit u ON u.id = ru.unit_id"
                        + " JOIN round_part p ON p.id = ru.part_id JOIN round r ON r.id = p.round_id"
                        + " WHERE r.name = 'remove' AND u.code = 'A'"));
        assertEquals(
                List.of("remove: 1"),
                service.column("SELECT DISTINCT subject FROM audit_entry WHERE action = 'recipients.remove'"));
    }

    @Test
    void whereNobodyIsReachedByAMessageLettersAreNext() {
        ARound round = ARound.draft(service, "letters-alone");
        round.post("/new", "name=Kari&street=Veien+1&postal-code=2660&city=Dombaas&unit=" + unit("A"));
        open(round);
        String page = round.get("").body();
        assertTrue(page.contains("/links\">Print letters</a>"), page);
        assertFalse(page.contains("See the messages"), page);
    }

    @Test
    void whenEverybodyHasGotTheirsNothingMoreIsToBeSentAndWhoSaidAMistakeIsCountedApart() throws SQLException {
        ARound round = ARound.draft(service, "sent");
        round.post("/new", "email=en%40sent.no&unit=" + unit("A"));
        round.post("/new", "email=to%40sent.no&unit=" + unit("A"));
        open(round);
        String before = round.get("").body();
        assertTrue(before.contains(">Send the invitations</a>"), before);
        assertFalse(before.contains("by mistake, and"), before);
        run("UPDATE invitation SET queued = TRUE WHERE id = '" + recipient("en@sent.no") + "'");
        run("UPDATE invitation SET mistaken = TRUE WHERE id = '" + recipient("to@sent.no") + "'");
        String after = round.get("").body();
        assertTrue(after.contains(">See the messages</a>"), after);
        assertFalse(after.contains("Send the invitations"), after);
        assertTrue(
                after.contains(
                        "One person is invited. One more said that the link came by mistake, and is not counted."),
                after);
    }

    private static void run(String sql) throws SQLException {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_recipientpagestest");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void nobodyButTheMunicipalitysCoordinatorSeesWhoGetsALink() {
        ARound round = ARound.draft(service, "whose");
        round.post("/new", "name=Kari+Hemmelig&email=kari%40whose.no&unit=" + unit("A"));
        String id = recipient("kari@whose.no");
        for (String[] other : List.of(
                new String[] {"secretariat", ""},
                new String[] {"facilitator", "fjell"},
                new String[] {"steering-group", "3431"},
                new String[] {"unit-leader", "A"},
                new String[] {"coordinator", "0301"})) {
            String token = service.token(other[0], other[1]);
            for (String path : List.of("", "/new", "/upload", "/" + id)) {
                assertEquals(404, service.get(round.path() + path, token).statusCode(), other[0] + path);
            }
        }
        assertTrue(round.get("").body().contains("Kari Hemmelig"));
        assertFalse(ARound.draft(service, "another").get("").body().contains("Kari Hemmelig"));
        assertEquals(404, ARound.draft(service, "third").get("/" + id).statusCode());
    }

    @Test
    void afterClosingTheListIsReadButNotChanged() {
        ARound round = ARound.draft(service, "closed");
        round.post("/new", "name=Kari&email=kari%40closed.no&unit=" + unit("A"));
        open(round);
        service.post("/api/v1/rounds/closed/close", round.coordinator, "application/json", new byte[0]);
        assertTrue(round.get("").body().contains("kari@closed.no"));
        assertEquals(409, round.get("/new").statusCode());
        assertEquals(
                409, round.post("/" + recipient("kari@closed.no"), "remove=1").statusCode());
        assertEquals(409, round.upload("enhet;e-post\nA;x@example.no\n").statusCode());
    }
}
