package opplevd.survey.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import opplevd.survey.Heard;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Posters, cards, letters and files as they are fetched, printed, scanned and typed from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoutTest {
    private static final String HOST = "https://svar.elvedal.example";

    private RunningService service;

    @BeforeAll
    void start() {
        service = new RunningService(HandoutTest.class, Map.of("opplevd.installation.survey-url", HOST));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private AHandout opened(String name, String questionnaire) {
        AHandout handout = AHandout.draft(service, name, questionnaire);
        handout.invite(
                "name=Kari Nordmann",
                "street=Fjellveien 1",
                "postal-code=2660",
                "city=Dombås",
                "language=nn",
                "unit=" + handout.unit("A"));
        handout.invite("name==Formel()", "email=ola@example.no", "phone=90012345", "unit=" + handout.unit("A"));
        handout.open();
        return handout;
    }

    private static void has(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), part + " is not in " + text);
        }
    }

    private static String path(String url) {
        assertTrue(url.startsWith(HOST), url);
        return URI.create(url).getPath();
    }

    /** Letters as one file, as one each, links and posters; and a list that somebody may not have. */
    @Test
    void noNameAddressLinkOrCodeIsInAnyLogWhenPapersAreFetched() {
        try (Heard heard = new Heard(Level.INFO)) {
            AHandout handout = opened("untraced", "kindergarten-parents");
            assertEquals(200, handout.fetch("/letters", "as=pdf", "in=nb").statusCode());
            assertEquals(200, handout.fetch("/letters", "as=zip", "in=nb").statusCode());
            assertEquals(200, handout.fetch("/links.csv", "in=nb").statusCode());
            assertEquals(200, handout.fetch("/posters.pdf").statusCode());
            assertTrue(handout.resident("/s/no-such-link").statusCode() >= 400);
            List<String> secrets =
                    new ArrayList<>(List.of("Nordmann", "Fjellveien", "Formel", "ola@example.no", "90012345"));
            secrets.addAll(service.column("SELECT id FROM invitation"));
            secrets.addAll(List.of("/s/", "/o/"));
            heard.hasNone(secrets);
        }
    }

    @Test
    void aLetterShowsItsAddressInTheWindowAndItsCodeLeadsToTheSurvey() {
        AHandout handout = opened("letters", "kindergarten-parents");
        HttpResponse<byte[]> fetched = handout.fetch("/letters", "as=pdf", "in=nb");
        assertEquals(200, fetched.statusCode());
        assertEquals("no-store", fetched.headers().firstValue("Cache-Control").orElse(""));
        byte[] pdf = fetched.body();
        assertEquals(1, Sheet.pages(pdf));
        assertTrue(Sheet.tagged(pdf));
        // wherever the folded sheet lies in the envelope, these are inside the window, and nothing else is
        assertEquals(
                List.of("Kari Nordmann", "Fjellveien 1", "2660 DOMBÅS"),
                Sheet.within(pdf, 0, 20, 44, 81, 22).lines().map(String::strip).toList());
        assertEquals(
                Sheet.within(pdf, 0, 20, 44, 81, 22), Sheet.within(pdf, 0, 0, 30.5, 124, 48.5), "the widest window");
        has(Sheet.text(pdf), "Dovre kommune", "frivillig", "Lenkja og koden");
        List<String> scanned = Sheet.codes(pdf, 0);
        assertEquals(1, scanned.size());
        assertEquals(200, handout.resident(path(scanned.getFirst())).statusCode());

        String typed = Sheet.text(pdf).replaceAll("(?s).*?(\\w{4}-\\w{4}-\\w{4}-\\w{4}).*", "$1");
        HttpResponse<String> there = service.post(
                "/s",
                "",
                "application/x-www-form-urlencoded",
                ("code=" + typed.toUpperCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
        assertEquals(303, there.statusCode(), typed);
        assertTrue(there.headers().firstValue("Location").orElse("").startsWith(path(scanned.getFirst())));
        assertEquals(1, handout.audited("letters-fetched").size());
        assertFalse(handout.audited("letters-fetched").getFirst().contains(typed));
    }

    @Test
    void forAnotherSenderOfLettersEachIsAFileOfItsOwn() throws IOException {
        AHandout handout = AHandout.draft(service, "zip", "kindergarten-parents");
        for (int i = 0; i < 3; i++) {
            handout.invite(
                    "name=Forelder " + i,
                    "street=Vegen 1",
                    "postal-code=2660",
                    "city=Dombås",
                    "unit=" + handout.unit("B"));
        }
        byte[] zip = handout.fetch("/letters", "as=zip", "in=en").body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (int i = 0; i < 3; i++) {
                assertEquals("0000" + (i + 1) + ".pdf", in.getNextEntry().getName());
                has(Sheet.text(in.readAllBytes()), "Forelder " + i, "It is voluntary");
            }
            assertEquals(null, in.getNextEntry());
        }
    }

    @Test
    void aPosterAndItsCardsLeadToTheUnitsLink() {
        AHandout handout = AHandout.draft(service, "posters", "kindergarten-parents");
        assertEquals(404, handout.fetch("/posters.pdf").statusCode());
        assertEquals(303, handout.post("/add", "mode=OPEN", "unit=").statusCode());
        handout.open();
        byte[] posters = handout.fetch("/posters.pdf?in=nn").body();
        assertEquals(2, Sheet.pages(posters));
        List<String> codes = handout.codes("OPEN");
        assertEquals(List.of(HOST + "/o/" + codes.get(0)), Sheet.codes(posters, 0));
        has(Sheet.text(posters), "Avdem", "Bakke", "svar.elvedal.example/s", "Dovre kommune");
        byte[] cards =
                handout.fetch("/cards.pdf?in=nb&unit=" + handout.unit("B")).body();
        assertEquals(1, Sheet.pages(cards));
        assertEquals(java.util.Collections.nCopies(10, HOST + "/o/" + codes.get(1)), Sheet.codes(cards, 0));
        assertFalse(Sheet.text(cards).contains("Avdem"));
        assertEquals(200, handout.resident("/o/" + codes.get(1)).statusCode());
        assertEquals(
                1,
                Sheet.pages(
                        handout.fetch("/posters.pdf?unit=" + handout.unit("A")).body()));
    }

    @Test
    void careIsNamedOnNoPaperAndInNoFile() {
        AHandout handout = opened("care", "home-care-users");
        handout.post("/add", "mode=OPEN", "unit=" + handout.unit("A"));
        String all = Sheet.text(handout.fetch("/letters", "as=pdf", "in=nb").body())
                + Sheet.text(handout.fetch("/posters.pdf?in=nb").body())
                + Sheet.text(handout.fetch("/cards.pdf?in=nb").body())
                + new String(handout.fetch("/links.csv", "x=").body(), StandardCharsets.UTF_8);
        has(all, "Dovre kommune", "Kari Nordmann", "forventer av oss");
        for (String word : List.of("Avdem", "Bakke", "hjemme", "omsorg", "pleie", "heim")) {
            assertFalse(all.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)), word + " is in " + all);
        }
        has(handout.page().body(), "The unit’s name is left out");
    }

    @Test
    void theFileForAnotherSenderHasEveryonesWorkingLinkAndNoFormula() {
        AHandout handout = opened("csv", "kindergarten-parents");
        String csv = new String(handout.fetch("/links.csv", "x=").body(), StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertEquals("unit,name,email,phone,language,link,code", lines.getFirst());
        assertEquals(3, lines.size());
        has(csv, "\r\nAvdem,'=Formel(),ola@example.no,+4790012345,,https://", "\r\nAvdem,Kari Nordmann,,,nn,https://");
        String excel = new String(handout.fetch("/links.csv", "as=excel").body(), StandardCharsets.UTF_8);
        has(excel, "\uFEFFUnit;Name;E-mail;Mobile;Language;Link;Code\r\n", "\r\nAvdem;Kari Nordmann;;;nn;https://");
        for (String line : lines.subList(1, 3)) {
            String link = line.split(",", -1)[5];
            assertEquals(200, handout.resident(path(link)).statusCode());
        }
        assertEquals(
                List.of("2"),
                handout.audited("links-fetched").stream()
                        .map(subject -> subject.replaceAll(".* ", ""))
                        .distinct()
                        .toList());
        has(handout.page().body(), "2 are invited.", "1 has a name and a postal address", "answer for the recipient");
        assertFalse(handout.page().body().contains("/s/"), "personal links are on no page");
    }

    @Test
    void anOpenLinkIsReplacedAndTurnedOffAndKeepsItsMode() {
        AHandout handout = AHandout.draft(service, "screens", "kindergarten-parents");
        handout.post("/add", "mode=KIOSK", "unit=" + handout.unit("A"));
        handout.post("/add", "mode=VOLUNTEER", "unit=" + handout.unit("A"));
        handout.open();
        String old = handout.codes("KIOSK").getFirst();
        has(handout.page().body(), HOST + "/o/" + old, "Shared screen", "Somebody fills in for others");
        assertEquals(303, handout.post("/renew", "code=" + old).statusCode());
        String now = handout.codes("KIOSK").getFirst();
        assertNotEquals(old, now);
        HttpResponse<String> gone = handout.resident("/o/" + old);
        assertEquals(410, gone.statusCode());
        has(gone.body(), "This link is no longer in use");
        assertEquals(200, handout.resident("/o/" + now).statusCode());
        has(handout.resident("/o/" + handout.codes("VOLUNTEER").getFirst()).body(), "fill in for somebody");
        assertEquals(303, handout.post("/revoke", "code=" + now).statusCode());
        assertEquals(410, handout.resident("/o/" + now).statusCode());
        assertEquals(404, handout.post("/revoke", "code=" + now).statusCode());
        assertEquals(404, handout.post("/renew", "code=" + old).statusCode());
        assertEquals(List.of(), handout.codes("KIOSK"));
        assertEquals(
                400,
                handout.post("/add", "mode=PERSONAL", "unit=" + handout.unit("A"))
                        .statusCode());
        assertEquals(404, handout.post("/add", "mode=OPEN", "unit=nowhere").statusCode());
        assertEquals(1, handout.audited("open-link-renewed").size());
        assertEquals(1, handout.audited("open-link-revoked").size());
    }

    @Test
    void nothingIsHandedOutAfterClosing() {
        AHandout handout = opened("closed", "kindergarten-parents");
        service.post("/api/v1/rounds/closed/close", handout.coordinator, "application/json", new byte[0]);
        assertEquals(409, handout.fetch("/letters", "as=pdf").statusCode());
        assertEquals(409, handout.fetch("/links.csv", "x=").statusCode());
        assertEquals(409, handout.post("/add", "mode=OPEN", "unit=").statusCode());
        has(handout.page().body(), "The round is closed");
    }

    @Test
    void onlyACoordinatorOfTheMunicipalityHasTheLinks() {
        AHandout handout = opened("whose", "kindergarten-parents");
        for (String[] other : List.of(
                new String[] {"secretariat", ""},
                new String[] {"facilitator", "fjell"},
                new String[] {"steering-group", "3431"},
                new String[] {"unit-leader", "A"},
                new String[] {"coordinator", "0301"})) {
            String token = service.token(other[0], other[1]);
            for (String below : List.of("", "/posters.pdf", "/cards.pdf")) {
                assertEquals(
                        404, service.get("/rounds/whose/links" + below, token).statusCode(), other[0] + below);
            }
            for (String below : List.of("/letters", "/links.csv", "/add", "/revoke", "/renew")) {
                HttpResponse<String> answer = service.post(
                        "/rounds/whose/links" + below,
                        token,
                        "application/x-www-form-urlencoded",
                        "mode=OPEN".getBytes(StandardCharsets.UTF_8));
                assertEquals(404, answer.statusCode(), other[0] + below);
            }
        }
        assertEquals(200, handout.page().statusCode());
    }
}
