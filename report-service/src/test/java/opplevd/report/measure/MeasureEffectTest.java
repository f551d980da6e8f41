package opplevd.report.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.signin.Role;
import opplevd.report.ReferenceCase;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is said of a measure's effect, on pages and to programs. */
class MeasureEffectTest {
    private static Alvdal alvdal;

    @BeforeAll
    static void twoRoundsInThreeMunicipalities() {
        alvdal = new Alvdal();
    }

    @AfterAll
    static void stop() {
        alvdal.close();
    }

    @Test
    void theEffectIsTheChangeOfKBetweenTheRoundsAndIsNotCalledProof() {
        String measure = alvdal.made("Tavle i garderoben");
        assertFalse(alvdal.leader.page(measure).contains("Tiltaket tok til"), "it has not begun");
        alvdal.leader.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-03-01"));
        String page = alvdal.leader.page(measure);
        String before = k("2025");
        String after = k("2026");
        assertTrue(page.contains(before + " → " + after), page);
        assertTrue(page.contains("er bedre enn før tiltaket."), page);
        assertTrue(page.contains("Før og etter er ikke bevis."), page);
        assertTrue(page.contains("Tiltaket tok til"), "the series marks when it began");
        assertTrue(page.contains("href=\"/units/K30#row-ITEM-respect\""), "the wheel leads to the question");
        assertTrue(alvdal.leader.page("/units/K30").contains("<tr id=\"row-ITEM-respect\">"));
        JsonNode json = alvdal.report.json("/api/v1/rounds/2026/units/K30/quality");
        assertFalse(json.isNull());
        alvdal.leader.posted(measure + "/edit", Alvdal.with(Alvdal.plan("Tavle i garderoben"), "baseline", "2026"));
        assertTrue(alvdal.leader.page(measure).contains("Effekten er ikke målt ennå."));
    }

    @Test
    void anOwnSeriesIsTakenWholeOrNotAtAll() {
        String measure = alvdal.leader.posted(
                "/measures/new", Alvdal.with(Alvdal.plan("Ufrivillig deltid"), "effect", "OWN_SERIES"));
        HttpResponse<String> broken = alvdal.leader.post(
                measure + "/series", Map.of("series", "2025-01;12,5\n2025-13;11\n2025-02;mange\n2025-01;3"));
        assertEquals(422, broken.statusCode());
        for (String said : List.of("Linje 2: «2025-13»", "Linje 3: «mange»", "Linje 4: 2025-01 står to ganger")) {
            assertTrue(broken.body().contains(said), said);
        }
        assertFalse(alvdal.leader.page(measure).contains("12,50"));
        alvdal.leader.posted(measure + "/series", Map.of("series", "måned;verdi\n2025-02;11\n2025-01;12,5"));
        assertTrue(alvdal.leader.page(measure).contains("12,50"));
    }

    @Test
    void programsReadTheSameFigures() {
        String measure = alvdal.made("For programmer");
        String id = measure.substring(measure.lastIndexOf('/') + 1);
        String token = alvdal.report.token(Role.COORDINATOR, "30");
        JsonNode one = ReportInATest.parse(
                alvdal.report.get("/api/v1/measures/" + id, token).body());
        JsonNode moved = ReferenceCase.at(one, "effect").get(0);
        assertEquals("ROSE", ReferenceCase.at(moved, "outcome").getStringValue());
        assertTrue(alvdal.report.get("/api/v1/measures?unit=K30", token).body().contains("For programmer"));
        assertFalse(alvdal.report
                .get("/api/v1/measures", alvdal.report.token(Role.COORDINATOR, "32"))
                .body()
                .contains("For programmer"));
    }

    private static String k(String round) {
        JsonNode items =
                ReferenceCase.at(alvdal.report.json("/api/v1/rounds/" + round + "/units/K30/quality"), "items");
        for (JsonNode item : items.values()) {
            if (ReferenceCase.at(item, "key").getStringValue().equals("respect")) {
                double k = ReferenceCase.at(item, "k").getDoubleValue();
                return String.format(Locale.ROOT, "%.2f", k).replace('.', ',');
            }
        }
        throw new AssertionError("no item respect");
    }
}
