package opplevd.report;

import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import opplevd.kit.signin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rounds in which each item has one answer: from the feed to the pages, the API and the tables. */
class SinglePagesTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.survey.publishes(SingleRounds.pupils(1)).publishes(SingleRounds.old(2));
        report.awaitRounds(Ids.of("publication old"));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static String page(String file, String path) throws IOException {
        HttpResponse<String> response = report.get(
                path, report.token(Role.COORDINATOR, "3431"), "Accept", "text/html", "Accept-Language", "nb");
        assertEquals(200, response.statusCode(), response.body());
        Path preview = Path.of("target", "preview", "single-" + file + ".html");
        Files.createDirectories(preview.getParent());
        Files.writeString(
                preview,
                response.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        return response.body();
    }

    private static String cells(String... numbers) {
        return "<td class=\"num\">" + String.join("</td><td class=\"num\">", numbers) + "</td>";
    }

    @Test
    void theThreeAnswersOfEachItemStandOnTheUnitsPage() throws IOException {
        String html = page("unit", "/units/S1?round=pupils");
        assertTrue(html.contains("De fleste sier dårligere enn forventet om «Jeg får play»."), html);
        assertTrue(html.contains("De fleste sier bedre enn forventet om «Jeg får help»."), html);
        assertTrue(html.contains("26 av 30 svarte."), html);
        assertTrue(html.contains("Her er det ingen K."), html);
        assertTrue(html.contains(cells("5", "4", "16")), html);
        assertTrue(html.contains("5 sier dårligere, 4 som forventet, 16 bedre."), html);
        assertFalse(html.contains("Ingen svarte på dette"), html);
    }

    @Test
    void aSmallUnitTellsNothingButTheNumber() throws IOException {
        String html = page("hidden", "/units/S2?round=pupils");
        assertTrue(html.contains("Færre enn ti svarte."), html);
        assertTrue(html.contains("6 svarte."), html);
        assertFalse(html.contains("<table"), html);
    }

    @Test
    void theAreaAddsShownUnitsAndTheHiddenOnesTogether() throws IOException {
        String html = page("municipality", "/municipalities/3431?round=pupils");
        // help: S1 and the two hidden together; play: S1, S3 and one hidden
        assertTrue(html.contains(cells("7", "10", "26")), html);
        assertTrue(html.contains(cells("16", "26", "6")), html);
        assertTrue(html.contains("Ingen K: spurt direkte"), html);
        JsonNode area = report.json("/api/v1/rounds/pupils/municipalities/3431/areas/school/quality");
        assertEquals("SHOWN", at(area, "visibility").getStringValue());
        assertEquals(43, at(area, "single", "items", 0, "n").getIntValue());
        assertEquals(26, at(area, "single", "items", 0, "distribution", 3).getIntValue());
        assertEquals("NO_EXPECTATION", at(area, "items", 0, "status").getStringValue());
        assertTrue(at(area, "overall", "k").isNull());
        assertEquals("S4", at(area, "leftOut", 0).getStringValue());
    }

    @Test
    void experienceAloneIsAMeanWithAnInterval() throws IOException {
        JsonNode unit = report.json("/api/v1/rounds/old/units/S1/quality");
        JsonNode mean = at(unit, "single", "overall");
        assertEquals(4, at(mean, "meanExperience").getDoubleValue(), 1e-12);
        double half = 2.7764451051977987 * Math.sqrt(0.5 / 5) / 4;
        assertEquals(4 * Math.exp(-half), at(mean, "ciLow").getDoubleValue(), 1e-9);
        assertEquals(4 * Math.exp(half), at(mean, "ciHigh").getDoubleValue(), 1e-9);
        assertTrue(at(unit, "overall", "meanExpectation").isNull());
        String html = page("experience", "/units/S1?round=old");
        assertTrue(html.contains("Opplevelsen er 4,00 på en skala fra 1 til 5."), html);
        assertTrue(html.contains("Uten forventning, ingen K."), html);
        assertTrue(html.contains(cells("4,00", "3,21–4,98")), html);
    }

    @Test
    void tablesAndPaperTellTheSame() throws Exception {
        String token = report.token(Role.COORDINATOR, "3431");
        String csv =
                report.get("/units/S1/report.csv?round=pupils&lang=nb", token).body();
        assertTrue(csv.contains("help") && csv.replace(';', ',').contains("25,5,4,16"), csv);
        for (String pdf : List.of(
                "/units/S1/report.pdf?round=old",
                "/units/S1/report.pdf?round=pupils",
                "/units/S2/report.pdf?round=pupils",
                "/municipalities/3431/report.pdf?round=pupils")) {
            assertEquals(List.of(), report.pdfFaults(pdf, token));
        }
        assertEquals(
                200,
                report.get("/units/S1/report.xlsx?round=old&lang=nb", token).statusCode());
    }
}
