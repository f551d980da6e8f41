package opplevd.report.measure;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a unit's report a measure is begun by one press, about the very thing that was read. */
class BegunFromReportTest {
    private static final Pattern BEGIN =
            Pattern.compile("href=\"(/measures/new\\?place=unit%3AK30&amp;scope=[^\"]+)\"");

    private static ReportInATest report;

    @BeforeAll
    static void aUnitWhereLessIsExperiencedThanExpected() {
        report = new ReportInATest();
        report.publishes(aPublication()
                .inRound("2026")
                .of("30", "Alvdal")
                .area(
                        "kindergarten",
                        aUnit("K30")
                                .named("Solstua")
                                .answered(new Answers(2).alike(10, 6, 3).alike(8, 5, 2))));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static FormsInATest as(Role role, String scope) {
        return new FormsInATest(report, role, scope);
    }

    @Test
    void eachItemHasItsOwnWayToAFormWhereItIsTicked() {
        for (Role role : new Role[] {Role.STAFF, Role.UNIT_LEADER}) {
            FormsInATest reader = as(role, "K30");
            Matcher begin = BEGIN.matcher(reader.page("/units/K30"));
            int ways = 0;
            while (begin.find()) {
                ways++;
                String path = begin.group(1).replace("&amp;", "&");
                String scope = path.substring(path.indexOf("scope=") + 6);
                String form = reader.page(path);
                assertTrue(form.contains("name=\"scope-" + scope + "\" value=\"on\" checked"), form);
                assertEquals(1, form.split(" value=\"on\" checked", -1).length - 1, "and nothing else");
            }
            assertEquals(3, ways, "two rows and the next step");
        }
    }

    @Test
    void whoMayNotProposeIsOfferedNoWay() {
        String page = as(Role.STEERING_GROUP, "30").page("/units/K30");
        assertFalse(BEGIN.matcher(page).find());
        assertTrue(page.contains("2. Forstå") && page.contains("href=\"#measures\""), "the wheel is there for all");
    }

    @Test
    void theWayToTheMunicipalitysOwnSystemOfDeviationsStandsOnTheUnitsPage() {
        String there = "https://avvik.example/meld?a=1&b=2";
        assertFalse(as(Role.STAFF, "K30").page("/units/K30").contains("avvik.example"));
        FormsInATest coordinator = as(Role.COORDINATOR, "30");
        String home = "/municipalities/30/deviations/system";
        assertEquals(
                422,
                coordinator
                        .post(home, Map.of("address", "http://avvik.example"))
                        .statusCode());
        coordinator.posted(home, Map.of("address", there));
        assertTrue(as(Role.STAFF, "K30").page("/units/K30").contains("href=\"" + there.replace("&", "&amp;") + "\""));
    }
}
