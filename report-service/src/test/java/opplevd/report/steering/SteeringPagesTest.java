package opplevd.report.steering;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The steering group's page: the same for all, decisions noted with who took part. */
class SteeringPagesTest {
    private static final String HOME = "/municipalities/50/steering";
    private static ReportInATest report;
    private static FormsInATest coordinator;
    private static FormsInATest group;

    @BeforeAll
    static void aMunicipality() {
        report = new ReportInATest();
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5);
        report.publishes(aPublication()
                .inRound("2026")
                .of("50", "Alvdal")
                .area("kindergarten", aUnit("V1").answered(answers), aUnit("V2").answered(answers)));
        coordinator = new FormsInATest(report, Role.COORDINATOR, "50");
        group = new FormsInATest(report, Role.STEERING_GROUP, "50");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    @Test
    void aDecisionIsNotedWithWhoTookPartAndReadByEveryParty() {
        Map<String, String> alone = Map.of("text", "Vi setter av tid", "party-POLITICS", "on");
        HttpResponse<String> refused = coordinator.post(HOME, alone);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("minst to parter") && refused.body().contains("Vi setter av tid"));
        Map<String, String> decision = Map.of(
                "text",
                "Vi setter av tid til samtaler",
                "party-POLITICS",
                "on",
                "party-USERS",
                "on",
                "present",
                "ni personer");
        assertEquals(404, group.post(HOME, decision).statusCode(), "the group reads");
        coordinator.posted(HOME, decision);
        String page = group.page(HOME);
        assertTrue(page.contains("Vi setter av tid til samtaler") && page.contains("politikere og brukere"), page);
        assertTrue(page.contains("ni personer"));
    }

    @Test
    void thePaperHasTheDecisionsOfTheHalfYearOnly() throws Exception {
        coordinator.posted(
                HOME,
                Map.of(
                        "text",
                        "Gammel beslutning",
                        "party-UNIONS",
                        "on",
                        "party-USERS",
                        "on",
                        "on",
                        LocalDate.now(ZoneOffset.UTC).minusMonths(8).toString()));
        assertTrue(group.page(HOME).contains("Gammel beslutning"));
        HttpResponse<String> pdf = group.get(HOME + ".pdf");
        assertEquals(200, pdf.statusCode());
        assertEquals(List.of(), report.pdfFaults(HOME + ".pdf", report.token(Role.STEERING_GROUP, "50")));
        SteeringViews views = report.context().getBean(SteeringViews.class);
        SignedIn who = new SignedIn("g", "Gruppen", List.of(new Grant(Role.STEERING_GROUP, "50")));
        String model =
                views.model(views.here("50", who), who, true, Language.NB).toString();
        assertFalse(model.contains("Gammel beslutning"));
    }

    @Test
    void nobodyElseReadsIt() {
        for (FormsInATest other : List.of(
                new FormsInATest(report, Role.SECRETARIAT, null),
                new FormsInATest(report, Role.UNIT_LEADER, "V1"),
                new FormsInATest(report, Role.STAFF, "V1"),
                new FormsInATest(report, Role.COORDINATOR, "51"))) {
            assertEquals(404, other.get(HOME).statusCode());
            assertEquals(404, other.get(HOME + ".pdf").statusCode());
        }
    }
}
