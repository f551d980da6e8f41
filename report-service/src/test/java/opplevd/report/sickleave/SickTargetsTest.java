package opplevd.report.sickleave;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import opplevd.report.measure.Reach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sick leave that a measure is to come down to: drawn where the series is, and judged by seven months in a row. */
class SickTargetsTest {
    private static final String HOME = "/municipalities/45";

    private static ReportInATest report;
    private static FormsInATest coordinator;

    @BeforeAll
    static void aMunicipality() {
        report = new ReportInATest();
        report.publishes(aPublication()
                .inRound("2026")
                .of("45", "Alvdal")
                .area(
                        "kindergarten",
                        aUnit("U45").answered(new Answers(2).alike(10, 5, 4).alike(5, 4, 5))));
        coordinator = new FormsInATest(report, Role.COORDINATOR, "45");
        begun("Nærværsarbeid", "6,5", "2025-06-15");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static String begun(String title, String target, String on) {
        String measure = coordinator.posted(
                "/measures/new",
                Map.of(
                        "place", "municipality:45",
                        "title", title,
                        "action", "Samtaler",
                        "goal", "Lavere fravær",
                        "responsible", "Kari",
                        "deadline", "2027-01-01",
                        "effect", "SICK_LEAVE",
                        "target", target));
        coordinator.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", on));
        return measure;
    }

    /** Eighteen months until June 2025, then these. */
    private static void broughtIn(List<String> later) {
        StringBuilder csv = new StringBuilder("måned;enhet;prosent;ansatte\n");
        for (int i = 0; i < 18; i++) {
            csv.append("202%d-%02d;;%s;90%n".formatted(4 + i / 12, i % 12 + 1, i % 2 == 0 ? "8,1" : "8,4"));
        }
        for (int i = 0; i < later.size(); i++) {
            int month = 6 + i;
            csv.append("202%d-%02d;;%s;90%n".formatted(5 + month / 12, month % 12 + 1, later.get(i)));
        }
        coordinator.posted(HOME + "/sick-leave", Map.of("csv", csv.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "'6,1 6,4 6,5 6,2 6,0 6,3 6,5', 'Måltallet for «Nærværsarbeid» er nådd: de siste 7 månedene har alle vært 6,5 %'",
        "'7,1 6,6 7,5 7,2 7,0 7,3 7,5', 'Måltallet for «Nærværsarbeid» er ikke nådd: de siste 7 månedene har alle'",
        "'6,1 6,4 6,5 6,2 7,0 6,3 6,5', 'Vi kan ikke si om måltallet for «Nærværsarbeid», 6,5 %, er nådd.'",
    })
    void sevenMonthsInARowSayWhetherItIsReached(String months, String said) {
        broughtIn(List.of(months.split(" ")));
        for (String page : List.of(HOME + "/sick-leave", HOME + "/steering")) {
            String text = coordinator.page(page).replace('\u00a0', ' ');
            assertTrue(text.contains(said), said + " in " + text);
            assertTrue(text.contains(">mål 6,5 %</text>"), "the line has its name: " + text);
            String described = text.substring(text.indexOf("<desc"), text.indexOf("</desc>"));
            assertTrue(described.contains(said), described);
        }
    }

    @Test
    void aMeasureThatWasStoppedHasNoTarget() {
        broughtIn(List.of("7,1", "7,2"));
        String measure = begun("Frokost", "5", "2025-08-01");
        assertTrue(coordinator.page(HOME + "/sick-leave").contains("måltallet for «Frokost»"));
        coordinator.posted(measure + "/state", Map.of("to", "STOPPED", "on", "2025-09-01", "reason", "For dyrt"));
        String page = coordinator.page(HOME + "/sick-leave");
        assertFalse(page.contains("måltallet for «Frokost»"), page);
        assertTrue(page.contains("Frokost"), "it was begun all the same");
    }

    @Test
    void fewerThanSevenMonthsTellNothing() {
        List<Double> since = new ArrayList<>(List.of(0.05, 0.05, 0.05, 0.05, 0.05, 0.05));
        assertEquals(Reach.CANNOT_TELL, Reach.ofFalling(since, 0.06));
        since.add(0.06);
        assertEquals(Reach.REACHED, Reach.ofFalling(since, 0.06), "at the target is reached");
        since.addFirst(0.09);
        assertEquals(Reach.REACHED, Reach.ofFalling(since, 0.06), "the latest count");
    }
}
