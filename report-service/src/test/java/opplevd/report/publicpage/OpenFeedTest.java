package opplevd.report.publicpage;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feed is Atom (RFC 4287), and says nothing that its municipality did not choose to show. */
class OpenFeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final APublication opened = published("2026", "10", "Elvedal");
    private static final APublication closed = published("hemmelig", "10", "Elvedal");

    private static ReportInATest report;

    @BeforeAll
    static void oneOpenRoundAndThreeMeasures() {
        report = new ReportInATest();
        report.publishes(opened, closed, published("2026", "20", "Fjellvang"));
        open(opened, "yes");
        done("Fast & <trygg> overgang\u0007", true);
        done("Bare vårt eget", false);
        new FormsInATest(report, Role.COORDINATOR, "10").posted("/measures/new", plan("Ikke ferdig"));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static APublication published(String round, String code, String name) {
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3);
        return aPublication()
                .inRound(round)
                .of(code, name)
                .area("kindergarten", aUnit("K" + code).named("Solstua " + code).answered(answers));
    }

    private static void open(APublication of, String yes) {
        report.post(
                "/municipalities/10/open",
                report.token(Role.COORDINATOR, "10"),
                "round=" + of.roundId() + "&area=kindergarten&open=" + yes);
    }

    private static Map<String, String> plan(String title) {
        return Map.of(
                "place", "unit:K10",
                "title", title,
                "action", "Ringe",
                "goal", "Alle vet det",
                "responsible", "Kari",
                "deadline", "2027-01-01",
                "baseline", "2026");
    }

    private static void done(String title, boolean shown) {
        FormsInATest coordinator = new FormsInATest(report, Role.COORDINATOR, "10");
        String place = coordinator.posted("/measures/new", plan(title));
        coordinator.posted(place + "/state", Map.of("to", "UNDER_WAY", "on", "2026-01-10"));
        coordinator.posted(place + "/state", Map.of("to", "DONE", "on", "2026-02-10"));
        Map<String, String> sharing = new HashMap<>(Map.of("sharing", "OWN"));
        if (shown) {
            sharing.putAll(Map.of("public", "on", "said", "Dere ville vite mer", "did", "Vi ringer"));
        }
        coordinator.posted(place + "/sharing", sharing);
    }

    private static Document feed(String query) throws Exception {
        HttpResponse<String> answer = report.get("/feeds/open.atom" + query, null, "Accept-Language", "nb");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/atom+xml"));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && name.equals(child.getLocalName())) {
                assertEquals(ATOM, child.getNamespaceURI());
                found.add(child);
            }
        }
        return found;
    }

    private static String only(Element of, String name) {
        List<Element> found = children(of, name);
        assertEquals(1, found.size(), name);
        return found.getFirst().getTextContent();
    }

    private static String link(Element of, String rel) {
        return children(of, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .reduce((a, b) -> {
                    throw new AssertionError("two links " + rel);
                })
                .orElseThrow();
    }

    @Test
    void everyEntryHasWhatAtomWantsAndLeadsToAPageThatIsThere() throws Exception {
        Element feed = feed("").getDocumentElement();
        assertEquals("feed", feed.getLocalName());
        assertTrue(URI.create(only(feed, "id")).isAbsolute()
                && !only(feed, "title").isBlank());
        assertTrue(link(feed, "self").endsWith("/feeds/open.atom"));
        Set<String> ids = new HashSet<>();
        Instant latest = Instant.EPOCH;
        for (Element entry : children(feed, "entry")) {
            assertTrue(only(entry, "id").startsWith("urn:uuid:") && ids.add(only(entry, "id")), "an id of its own");
            assertFalse(only(entry, "title").isBlank());
            Instant updated = Instant.parse(only(entry, "updated"));
            latest = latest.isAfter(updated) ? latest : updated;
            assertFalse(only(children(entry, "author").getFirst(), "name").isBlank());
            assertFalse(only(entry, "content").isBlank());
            URI page = URI.create(link(entry, "alternate"));
            String path = page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
            assertEquals(200, report.get(path, null, "Accept", "text/html").statusCode(), path);
        }
        assertEquals(latest, Instant.parse(only(feed, "updated")));
        assertEquals(2, ids.size());
    }

    @Test
    void onlyWhatWasChosenIsInIt() throws Exception {
        String all = feed("").getDocumentElement().getTextContent();
        assertTrue(all.contains("Fast & <trygg> overgang") && all.contains("Dere ville vite mer"), all);
        assertTrue(all.contains("Elvedal, 2026") || all.contains("2026"), all);
        for (String kept : List.of("hemmelig", "Fjellvang", "Bare vårt eget", "Ikke ferdig", "Kari", "Alle vet det")) {
            assertFalse(all.contains(kept), kept + " in " + all);
        }
        assertFalse(all.contains("Solstua 20"));
    }

    @Test
    void whatIsClosedAgainIsGoneAtOnceAndTheIdComesBackTheSame() throws Exception {
        List<String> before = ids();
        open(opened, "no");
        List<String> without = ids();
        open(opened, "yes");
        assertEquals(before.size() - 1, without.size());
        assertEquals(before, ids());
    }

    private static List<String> ids() throws Exception {
        return children(feed("").getDocumentElement(), "entry").stream()
                .map(entry -> only(entry, "id"))
                .toList();
    }

    @Test
    void oneMunicipalitysFeedHasNobodyElsesAndAnUnknownOnesIsEmpty() throws Exception {
        assertEquals(
                2,
                children(feed("?municipality=10").getDocumentElement(), "entry").size());
        assertEquals(
                0,
                children(feed("?municipality=20").getDocumentElement(), "entry").size());
        assertEquals(
                0,
                children(feed("?municipality=99").getDocumentElement(), "entry").size());
    }
}
