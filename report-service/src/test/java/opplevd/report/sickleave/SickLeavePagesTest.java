package opplevd.report.sickleave;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sick leave as it is brought in and shown: all or nothing, and no unit that is too small. */
class SickLeavePagesTest {
    private static final String HOME = "/municipalities/40/sick-leave";
    private static ReportInATest report;
    private static FormsInATest coordinator;

    @BeforeAll
    static void aMunicipality() {
        report = new ReportInATest();
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5);
        report.publishes(aPublication()
                .inRound("2026")
                .of("40", "Alvdal")
                .area(
                        "kindergarten",
                        aUnit("U1").named("Fossen").answered(answers),
                        aUnit("U2").named("Lia").answered(answers),
                        aUnit("U3").named("Myra").answered(answers),
                        aUnit("U4").named("Tunet").answered(answers)));
        coordinator = new FormsInATest(report, Role.COORDINATOR, "40");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static String csv(String unit, int months, String employees) {
        StringBuilder csv = new StringBuilder();
        for (int i = 0; i < months; i++) {
            csv.append("202%d-%02d;%s;%d;200;%s%n".formatted(4 + i / 12, i % 12 + 1, unit, 14 + i % 5, employees));
        }
        return csv.toString();
    }

    @Test
    void badCellsAreNamedByLineAndColumnAndNothingIsTaken() {
        String bad =
                "måned;enhet;fravær;mulige\n2025-01;;15;200\n2025-13;;15;200\n2025-02;NN;15;200\n2025-03;;250;200\n2025-04;;x;200\n2025-01;;15;200\n";
        HttpResponse<String> answer = coordinator.post(HOME + "/preview", Map.of("csv", bad));
        assertEquals(422, answer.statusCode());
        for (String said : List.of(
                "Linje 3, måned: «2025-13»",
                "Linje 4, enhet: Ingen enhet i kommunen har koden «NN».",
                "Linje 5, fravær: 250 er mer enn de mulige dagsverkene.",
                "Linje 6, fravær: «x» er ikke et tall.",
                "Linje 7, måned: 2025-01 står to ganger")) {
            assertTrue(answer.body().contains(said), said + " in " + answer.body());
        }
        assertTrue(answer.body().contains("2025-04;;x;200"), "what was pasted comes back");
        assertEquals(422, coordinator.post(HOME, Map.of("csv", bad)).statusCode());
        assertEquals(
                422,
                coordinator.post(HOME + "/preview", Map.of("csv", "a;b\n1;2")).statusCode());
    }

    @Test
    void smallUnitsAndThoseOfUnknownSizeAreNotShownNorOneThatWouldGiveThemAway() {
        String head = "måned;enhet;fravær;mulige;ansatte\n";
        coordinator.posted(
                HOME,
                Map.of(
                        "csv",
                        head + csv("", 14, "60") + csv("U1", 14, "30") + csv("U2", 14, "12") + csv("U3", 14, "9")));
        String page = coordinator.page(HOME);
        assertTrue(page.contains("<h3 class=\"finding\">Fossen</h3>"), page);
        assertFalse(page.contains("Myra"), "fewer than ten");
        assertFalse(page.contains(">Lia<"), "the smallest shown one hides the single hidden one");
        coordinator.posted(HOME, Map.of("csv", head + csv("U4", 14, "")));
        String later = coordinator.page(HOME);
        assertTrue(later.contains(">Lia<"), "two are hidden now, so none gives the other away");
        assertFalse(later.contains("Tunet"), "nobody knows how many work there");
        assertTrue(later.contains("regner ikke ut noen sammenheng"), later);
    }

    @Test
    void onlyTheMunicipalityItselfReads() {
        for (Role role : List.of(Role.STEERING_GROUP, Role.PROJECT_LEADER)) {
            assertEquals(200, new FormsInATest(report, role, "40").get(HOME).statusCode());
        }
        FormsInATest steering = new FormsInATest(report, Role.STEERING_GROUP, "40");
        assertEquals(404, steering.post(HOME, Map.of("csv", "x")).statusCode(), "reads, and brings nothing in");
        for (FormsInATest other : List.of(
                new FormsInATest(report, Role.SECRETARIAT, null),
                new FormsInATest(report, Role.FACILITATOR, null),
                new FormsInATest(report, Role.UNIT_LEADER, "U1"),
                new FormsInATest(report, Role.STAFF, "U1"),
                new FormsInATest(report, Role.COORDINATOR, "41"))) {
            assertEquals(404, other.get(HOME).statusCode());
        }
    }
}
