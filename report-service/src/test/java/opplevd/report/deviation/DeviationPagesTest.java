package opplevd.report.deviation;

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

/** Deviations as counts: brought in whole or not at all, with the way to the municipality's own system. */
class DeviationPagesTest {
    private static final String HOME = "/municipalities/60/deviations";
    private static ReportInATest report;
    private static FormsInATest coordinator;

    @BeforeAll
    static void aMunicipality() {
        report = new ReportInATest();
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5);
        report.publishes(aPublication()
                .inRound("2026")
                .of("60", "Alvdal")
                .area("kindergarten", aUnit("W1").named("Fossen").answered(answers)));
        coordinator = new FormsInATest(report, Role.COORDINATOR, "60");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    @Test
    void countsAreTakenWholeOrNotAtAllAndLeadToAMeasure() {
        HttpResponse<String> bad = coordinator.post(
                HOME + "/preview",
                Map.of("csv", "måned;enhet;meldt;behandlet\n2025-01;W1;4;5\n2025-02;X;4;4\n2025-03;;2,5;1"));
        assertEquals(422, bad.statusCode());
        for (String said : List.of(
                "Linje 2, behandlet: 5 er mer enn det som er meldt.",
                "Linje 3, enhet: Ingen enhet i kommunen har koden «X».",
                "Linje 4, meldt: «2,5» er ikke et helt tall.")) {
            assertTrue(bad.body().contains(said), said + " in " + bad.body());
        }
        coordinator.posted(
                HOME, Map.of("csv", "måned;enhet;meldt;behandlet\n2025-01;W1;4;3\n2025-02;W1;6;5\n2025-01;;40;30"));
        String page = coordinator.page(HOME);
        assertTrue(page.contains("8 av 10 meldinger"), page);
        assertTrue(page.contains("/measures/new?place=unit%3AW1"), page);
        assertTrue(page.contains("Fossen"));
        assertTrue(page.contains("Hva er K i de samme årene?") && page.contains("2026"), page);
        assertTrue(page.contains("bare ved siden av hverandre"), "side by side and no more");
    }

    @Test
    void theLinkLeadsToAWebAddressAndNowhereElse() {
        for (String address : List.of("javascript:alert(1)", "http://avvik.example.no", "https:///x")) {
            assertEquals(
                    422,
                    coordinator
                            .post(HOME + "/system", Map.of("address", address))
                            .statusCode(),
                    address);
        }
        coordinator.posted(HOME + "/system", Map.of("address", "https://avvik.example.no/meld"));
        FormsInATest group = new FormsInATest(report, Role.STEERING_GROUP, "60");
        assertTrue(group.page(HOME).contains("href=\"https://avvik.example.no/meld\""));
        assertFalse(group.page(HOME).contains("name=\"address\""));
        assertEquals(404, group.post(HOME + "/system", Map.of("address", "")).statusCode());
    }

    @Test
    void onlyTheMunicipalityItselfReads() {
        for (FormsInATest other : List.of(
                new FormsInATest(report, Role.SECRETARIAT, null),
                new FormsInATest(report, Role.UNIT_LEADER, "W1"),
                new FormsInATest(report, Role.COORDINATOR, "61"))) {
            assertEquals(404, other.get(HOME).statusCode());
        }
    }
}
