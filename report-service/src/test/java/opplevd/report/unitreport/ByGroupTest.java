package opplevd.report.unitreport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.Ids;
import opplevd.report.ReportInATest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A unit of a round that is told by language: two languages shown, one with too few, one hidden beside it. And a unit and its area
 * that are told by age, which was asked for.
 */
class ByGroupTest {
    private static ReportInATest report;
    /** Ten whose mean experience is 3 and 4 in turn, and expectation 5: K 0.7. Ten with 5 and 6: K 1.1. */
    private static final String LOW = shown(35, 50, 125, 175, 250, 0);

    private static final String HIGH = shown(55, 50, 305, 275, 250, 10);

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        publishes(
                "language",
                "{\"language\":{\"en\":{\"visibility\":\"PRIMARY\"},\"nb\":" + LOW + ",\"nn\":" + HIGH
                        + ",\"se\":{\"visibility\":\"SECONDARY\"}}}");
        publishes("without", null);
        publishesByAge();
    }

    /** The unit hides one group and those who did not tell; the area shows them all. */
    private static void publishesByAge() {
        APublication publication = aPublication()
                .inRound("age")
                .of("60", "Lonmark")
                .area("kindergarten", aUnit("L1").named("Solstua").answered(new Answers(2).alike(30, 5, 4)));
        String line = publication
                .line(report.survey.published() + 1)
                .replaceFirst(
                        "\"openResponses\":",
                        "\"breakdown\":{\"age\":{\"young\":" + LOW + ",\"old\":{\"visibility\":\"SECONDARY\"},"
                                + "\"not-told\":{\"visibility\":\"PRIMARY\"}}},\"openResponses\":")
                .replaceFirst(
                        "\"questionnaire\":\\{",
                        "\"breakdown\":{\"age\":{\"young\":" + LOW + ",\"old\":" + HIGH + ",\"not-told\":" + HIGH
                                + "}},\"questionnaire\":{\"groups\":{\"by\":\"age\",\"text\":{\"nb\":\"Hvor gammelt er barnet?\"},"
                                + "\"choices\":[{\"key\":\"young\",\"text\":{\"nb\":\"1–2 år\",\"en\":\"1–2\"}},"
                                + "{\"key\":\"old\",\"text\":{\"nb\":\"3 år eller eldre\"}}]},");
        report.survey.publishes(line);
        report.awaitRounds(publication.publicationId());
    }

    private static String shown(int o, int f, int oo, int of, int ff, int met) {
        return "{\"visibility\":\"SHOWN\",\"n\":10,\"o\":%d,\"f\":%d,\"oo\":%d,\"of\":%d,\"ff\":%d,\"met\":%d,\"pairs\":20,\"top\":0}"
                .formatted(o, f, oo, of, ff, met);
    }

    private static void publishes(String round, @Nullable String breakdown) {
        APublication publication = aPublication()
                .inRound(round)
                .of("60", "Lonmark")
                .area("kindergarten", aUnit("L1").named("Solstua").answered(new Answers(2).alike(30, 5, 4)));
        String line = publication.line(report.survey.published() + 1);
        String told = breakdown == null
                ? line
                : line.replaceFirst("\"openResponses\":", "\"breakdown\":" + breakdown + ",\"openResponses\":");
        assertTrue(breakdown == null || !told.equals(line));
        report.survey.publishes(told);
        report.awaitRounds(publication.publicationId());
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static String get(String path) {
        return report.get(path, report.token(Role.UNIT_LEADER, "L1"), "Accept", "text/html", "Accept-Language", "nb")
                .body();
    }

    @Test
    void thePageTellsEachLanguageOrWhyNot() {
        String html = new FormsInATest(report, Role.UNIT_LEADER, "L1").page("/units/L1?round=language");
        assertTrue(html.contains("Norsk nynorsk er høyere enn Norsk bokmål."), html);
        assertTrue(html.contains("<td class=\"num\">0,70</td>") && html.contains("<td class=\"num\">1,10</td>"), html);
        assertTrue(html.contains("English</th><td class=\"hidden-figure\" colspan=\"6\">Færre enn fem svarte."), html);
        assertTrue(
                html.contains("Davvisámegiella</th><td class=\"hidden-figure\" colspan=\"6\">Vises ikke, fordi"), html);
        assertFalse(get("/units/L1?round=without").contains("Er det likt for alle språk?"));
    }

    @Test
    void aNameThatThereIsInAnotherLanguageOnlySaysWhich() {
        String unit = get("/units/L1?round=age&lang=en");
        assertTrue(unit.contains("<th scope=\"row\" class=\"plain\">1–2</th>"), unit);
        assertTrue(unit.contains("<th scope=\"row\" class=\"plain\" lang=\"nb\">3 år eller eldre</th>"), unit);
        String languages = get("/units/L1?round=language");
        assertTrue(languages.contains("<th scope=\"row\" class=\"plain\" lang=\"nn\">Norsk nynorsk</th>"), languages);
    }

    @Test
    void thePaperForTheCouncilTellsEachGroup() throws Exception {
        String unit = get("/units/L1/case?round=age");
        assertTrue(unit.contains("<h2>Er det likt i alle aldersgrupper?</h2>"), unit);
        assertTrue(unit.contains("1–2 år</th><td class=\"num\">0,70</td>"), unit);
        assertTrue(unit.contains("3 år eller eldre</th><td class=\"hidden-figure\" colspan=\"5\">Vises ikke"), unit);
        String area = new FormsInATest(report, Role.COORDINATOR, "60").page("/municipalities/60/case?round=age");
        assertTrue(area.contains("K er høyere for «3 år eller eldre» enn for «1–2 år»."), area);
        String document = word("/municipalities/60/case.docx?round=age&lang=nb", report.token(Role.COORDINATOR, "60"));
        assertTrue(document.contains("3 år eller eldre") && document.contains("Ikke sagt"), document);
        assertFalse(get("/units/L1/case?round=without").contains("aldersgrupper"));
    }

    private static String word(String path, String token) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(report.file(path, token).body()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no text in " + path);
    }

    @Test
    void everybodyReadsTheAreasGroupsWhereItIsOpen() {
        String coordinator = report.token(Role.COORDINATOR, "60");
        String path = "/open/60/areas/kindergarten?round=age";
        assertEquals(404, report.get(path, null).statusCode());
        String open = "round=" + Ids.of("round age") + "&area=kindergarten&open=";
        assertEquals(
                303,
                report.post("/municipalities/60/open", coordinator, open + "yes")
                        .statusCode());
        String page = report.get(path, null, "Accept", "text/html", "Accept-Language", "nb")
                .body();
        report.post("/municipalities/60/open", coordinator, open + "no");
        assertTrue(page.contains("K er høyere for «3 år eller eldre» enn for «1–2 år»."), page);
        assertTrue(page.contains("1–2 år</th><td class=\"num\">0,70</td>"), page);
    }

    @Test
    void tablesAndPaperTellTheSame() throws Exception {
        List<String> csv = get("/units/L1/report.csv?round=language&lang=nb&table=language")
                .lines()
                .toList();
        assertEquals(5, csv.size(), csv::toString);
        assertEquals("en,English,PRIMARY,,,,,,", csv.get(1));
        assertTrue(csv.get(2).startsWith("nb,Norsk bokmål,SHOWN,10,0.7,"), csv.get(2));
        assertEquals(
                404,
                report.get("/units/L1/report.csv?round=without&table=language", report.token(Role.UNIT_LEADER, "L1"))
                        .statusCode());
        assertEquals(
                List.of(),
                report.pdfFaults("/units/L1/report.pdf?round=language", report.token(Role.UNIT_LEADER, "L1")));
    }

    @Test
    void theGroupsThatWereAskedForHaveTheirNamesOnTheUnitsAndTheAreasPage() {
        String unit = new FormsInATest(report, Role.UNIT_LEADER, "L1").page("/units/L1?round=age");
        assertTrue(unit.contains("Etter svaret på «Hvor gammelt er barnet?»."), unit);
        assertTrue(unit.contains("Bare 1–2 år kan vises."), unit);
        assertTrue(
                unit.contains("3 år eller eldre</th><td class=\"hidden-figure\" colspan=\"6\">Vises ikke, fordi"),
                unit);
        assertTrue(
                unit.contains("Ikke sagt</th><td class=\"hidden-figure\" colspan=\"6\">Færre enn fem svarte."), unit);
        String area = new FormsInATest(report, Role.COORDINATOR, "60").page("/municipalities/60?round=age");
        assertTrue(area.contains("K er høyere for «3 år eller eldre» enn for «1–2 år»."), area);
        assertFalse(area.contains("«Ikke sagt»"), "those who did not tell are not compared");
        assertTrue(area.contains("Alle svar teller likt, uansett enhet."), area);
        assertTrue(area.contains("<td class=\"num\">1,10</td>"), area);
        String without = new FormsInATest(report, Role.COORDINATOR, "60").page("/municipalities/60?round=without");
        assertFalse(without.contains("Alle svar teller likt"), without);
    }

    @Test
    void tablesPaperAndApiOfTheAreaTellTheSame() throws Exception {
        String coordinator = report.token(Role.COORDINATOR, "60");
        String csv = report.get("/municipalities/60/report.csv?round=age&lang=nb&table=groups", coordinator)
                .body();
        List<String> lines = csv.lines().toList();
        assertEquals(4, lines.size(), csv);
        assertTrue(lines.get(1).contains(",age,young,1–2 år,SHOWN,10,0.7,"), csv);
        assertTrue(lines.get(3).contains(",age,not-told,Ikke sagt,SHOWN,10,1.1,"), csv);
        assertEquals(List.of(), report.pdfFaults("/municipalities/60/report.pdf?round=age", coordinator));
        JsonNode area = new ObjectMapper()
                .readTree(report.get("/api/v1/rounds/age/municipalities/60/areas/kindergarten/quality", coordinator)
                        .body())
                .path("breakdown");
        assertEquals("age", area.path("by").asText());
        assertEquals("1–2", area.at("/groups/0/name/en").asText());
        assertEquals(0.7, area.at("/groups/0/k").asDouble(), 1e-12);
        JsonNode unit = new ObjectMapper()
                .readTree(report.get("/api/v1/rounds/age/units/L1/quality", report.token(Role.UNIT_LEADER, "L1"))
                        .body())
                .path("breakdown");
        assertEquals("SECONDARY", unit.at("/groups/1/visibility").asText());
        assertTrue(unit.at("/groups/1/k").isNull() && unit.at("/groups/1/n").isNull(), unit::toString);
        assertEquals("not-told", unit.at("/groups/2/key").asText());
        JsonNode without = new ObjectMapper()
                .readTree(report.get("/api/v1/rounds/without/units/L1/quality", report.token(Role.UNIT_LEADER, "L1"))
                        .body());
        assertTrue(
                without.path("breakdown").isNull() || without.path("breakdown").isMissingNode(), without::toString);
    }
}
