package opplevd.report.unitreport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A unit of a round that is told by language: three languages shown, one with too few, one hidden beside it. */
class ByLanguageTest {
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
}
