package opplevd.report.sickleave;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sick leave that a measure is to come down to: drawn where the series is, and judged by whole years. */
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
        "'6,1 6,4 6,5 6,2 6,0 6,3 6,5 6,6 7,1 7,0 6,7 6,5 6,6', 'Måltallet for «Nærværsarbeid», 6,5 %, er nådd: gjennomsnittet de siste tolv månedene er 6,5 %.'",
        "'6,1 6,4 6,5 6,2 6,0 6,3 6,5 6,6 7,1 7,0 6,9 7,6 7,6', 'Måltallet for «Nærværsarbeid», 6,5 %, er ikke nådd: gjennomsnittet de siste tolv månedene er 6,7 %.'",
    })
    void aWholeYearSaysWhetherItIsReached(String months, String said) {
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
    void fewerThanTwelveMonthsTellNothing() {
        broughtIn(List.of("7,1", "7,2"));
        begun("Turnus", "6,5", "2026-02-10");
        String text = coordinator.page(HOME + "/sick-leave").replace('\u00a0', ' ');
        assertTrue(text.contains("Vi kan ikke si om måltallet for «Turnus», 6,5 %, er nådd."), text);
    }

    @Test
    void theMonthInWhichItWasBegunIsNotAmongTheTwelve() {
        YearMonth june = YearMonth.of(2025, 6);
        List<SickMonth> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            months.add(new SickMonth("m", june.plusMonths(i), Double.NaN, Double.NaN, 6, 90));
        }
        List<SickSeries.Begun> begun = List.of(new SickSeries.Begun(june, "Turnus", 0.065));
        Voice nb = new Voice(new Messages(), Language.NB);
        String eleven = new SickTargets(months, begun, nb).sentences().getFirst();
        assertTrue(eleven.startsWith("Vi kan ikke si"), eleven);
        months.add(new SickMonth("m", june.plusMonths(12), Double.NaN, Double.NaN, 6, 90));
        String twelve = new SickTargets(months, begun, nb).sentences().getFirst();
        assertTrue(twelve.contains("er nådd"), twelve);
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

    @ParameterizedTest
    @CsvSource({
        "6, 'Sykefraværet er lavere enn året før: 6,0 % de siste tolv månedene, mot 8,3 % i de tolv før.'",
        "8, 'Sykefraværet kan ikke skilles fra året før: 8,3 % de siste tolv månedene, mot 8,3 % i de tolv før.'",
        "9, 'Sykefraværet er høyere enn året før: 9,1 % de siste tolv månedene, mot 8,3 % i de tolv før.'",
    })
    void aYearIsSetBesideTheYearBefore(int percent, String said) {
        List<String> later = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            later.add(percent + "," + (percent == 8 ? i % 2 == 0 ? 4 : 1 : percent == 9 ? i % 3 : 0));
        }
        broughtIn(later);
        String text = coordinator.page(HOME + "/sick-leave").replace('\u00a0', ' ');
        assertTrue(text.contains(said), said + " in " + text);
    }

    @Test
    void monthsWithAGapAreNoYear() {
        SickMonth[] months = new SickMonth[24];
        for (int i = 0; i < 24; i++) {
            months[i] = new SickMonth(
                    "m", YearMonth.of(2024, 1).plusMonths(i < 12 ? i : i + 1), Double.NaN, Double.NaN, 8, 90);
        }
        assertTrue(SickYears.compared(List.of(months)).isEmpty(), "one of 24 is missing");
        assertEquals(0.08, SickYears.mean(List.of(months)).orElseThrow(), 1e-12);
        months[23] = new SickMonth("m", YearMonth.of(2026, 3), Double.NaN, Double.NaN, 8, 90);
        assertTrue(SickYears.mean(List.of(months)).isEmpty());
    }
}
