package opplevd.report.programme;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.network.Sharing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The programme as a whole: K of the municipalities that were in its networks, never of others, and never of fewer than five. */
class MeansTest {
    private static final Pattern ROW = Pattern.compile("\\bround (\\w+)</th><td class=\"num\">(\\d+)</td>.*?</tr>");

    private static ReportInATest report;

    /** Six in two networks, of whom one came later; two who are in none and are well content. */
    @BeforeAll
    static void municipalitiesInsideAndOutside() {
        report = new ReportInATest();
        for (int i = 1; i <= 8; i++) {
            publish("kindergarten", "inside", i, i <= 6 ? 4 : 6);
        }
        for (int i = 1; i <= 4; i++) {
            publish("school", "few", i, 4);
        }
        for (int i = 3; i <= 8; i++) {
            publish("home-care", "mixed", i, 4);
        }
        network("one", "[\"M1\",\"M2\",\"M3\"]", "{}");
        network("two", "[\"M4\",\"M5\",\"M6\"]", "{\"M6\":{\"from\":\"2027-01-01\"}}");
    }

    private static void publish(String area, String round, int i, int experience) {
        report.publishes(aPublication()
                .inRound("round " + round)
                .publishedAt("2026-11-20T12:00:00Z")
                .of("M" + i, "Kommune " + i)
                .area(area, aUnit(area + i).answered(new Answers(2).alike(10, 5, experience))));
    }

    private static void network(String key, String members, String periods) {
        report.put(
                "PUT",
                "/api/v1/networks/" + key,
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"%s\",\"members\":%s,\"periods\":%s}".formatted(key, members, periods));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static String page() {
        return report.get(
                        "/networks",
                        report.token(Role.COORDINATOR, "M1"),
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "nb")
                .body();
    }

    @Test
    void itIsOfTheProgrammesMunicipalitiesAloneAndNamesNobody() {
        String page = page();
        Matcher row = ROW.matcher(page);
        assertTrue(row.find(), page);
        assertEquals("inside", row.group(1));
        assertEquals("5", row.group(2), "neither those of no network nor one that came later");
        String k = String.format(Locale.ROOT, "%.2f", 4 / 5.0).replace('.', ',');
        assertTrue(row.group().contains(">" + k + "</td>"), row.group());
        assertFalse(page.contains("few") || page.contains("mixed"), "three or four of the programme are too few");
        for (String other : List.of("Kommune 2", "Kommune 7")) {
            assertFalse(page.contains(other), page);
        }
    }

    @Test
    void whoTakesARoundBackIsLeftOut() {
        report.shares("one", "M2", "round inside", Sharing.WITHDRAWN);
        boolean shown = ROW.matcher(page()).find();
        report.shares("one", "M2", "round inside", Sharing.NAMED);
        assertFalse(shown, "four are left");
    }
}
