package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One round of several municipalities: who plans what? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommonPlanTest {
    private APlanner planner;

    @BeforeAll
    void start() {
        planner = new APlanner(CommonPlanTest.class);
    }

    @AfterAll
    void stop() {
        planner.close();
    }

    @Test
    void each_municipality_confirms_its_own_units_in_a_common_round() {
        String secretariat = planner.service.token("secretariat", "");
        AnImport other = AnImport.of("neighbour")
                .replacing("units", "3431,Dovre,kindergarten,A,Avdem", "3432,Lesja,kindergarten,C,Lora")
                .replacing("units", "3431,Dovre,kindergarten,B,Bakke", "3432,Lesja,kindergarten,D,Dombås")
                .replacing("answers", "\nA,", "\nC,")
                .replacing("answers", "\nB,", "\nD,");
        assertEquals(200, other.send(planner.service, secretariat).statusCode());
        Map<String, String> form = planner.plan("plan common");
        planner.service
                .column("SELECT municipality_id FROM municipality_code WHERE code IN ('3431', '3432')")
                .forEach(id -> form.put("place-" + id, "on"));
        assertTrue(planner.service.get("/rounds/new", secretariat).body().contains("Lesja"));
        planner.post("/rounds/new", form, secretariat);
        String round = planner.id("plan common");
        String parts = "SELECT CONCAT(COUNT(DISTINCT p.id), ' ', COUNT(*), ' ', SUM(p.confirmed_at IS NOT NULL))"
                + " FROM round_part p JOIN round_unit u ON u.part_id = p.id WHERE p.round_id = '" + round + "'";
        assertEquals(List.of("2 4 0"), planner.service.column(parts));
        Map<String, String> own = planner.plan("another name");
        planner.post("/rounds/" + round + "/plan", own, planner.coordinator);
        assertEquals(List.of("2 3 1"), planner.service.column(parts));
        assertEquals(
                List.of("plan common"), planner.service.column("SELECT name FROM round WHERE id = '" + round + "'"));
    }

    @Test
    void a_facilitator_plans_for_the_network_and_each_coordinator_fills_in_the_own_part() {
        String secretariat = planner.service.token("secretariat", "");
        AnImport other = AnImport.of("network neighbour")
                .replacing("units", "3431,Dovre,kindergarten,A,Avdem", "3433,Skjåk,kindergarten,E,Bismo")
                .replacing("units", "3431,Dovre,kindergarten,B,Bakke", "3433,Skjåk,kindergarten,F,Marlo")
                .replacing("answers", "\nA,", "\nE,")
                .replacing("answers", "\nB,", "\nF,");
        assertEquals(200, other.send(planner.service, secretariat).statusCode());
        Map<String, String> form = planner.plan("plan of before");
        form.put("network", "dalene");
        planner.service
                .column("SELECT municipality_id FROM municipality_code WHERE code IN ('3431', '3433')")
                .forEach(id -> form.put("place-" + id, "on"));
        planner.post("/rounds/new", form, secretariat);
        String facilitator = planner.service.token("facilitator", "dalene");
        assertTrue(planner.service.get("/rounds/new", facilitator).body().contains("Skjåk"));
        form.put("name", "plan of facilitator");
        form.remove("network");
        planner.post("/rounds/new", form, facilitator);
        String round = planner.id("plan of facilitator");
        assertEquals(
                List.of("dalene"), planner.service.column("SELECT network_key FROM round WHERE id = '" + round + "'"));
        String waiting = planner.service.get("/rounds/" + round, facilitator).body();
        assertTrue(waiting.contains("has not confirmed its units yet"), waiting);
        assertFalse(waiting.contains("has confirmed its units"), waiting);
        planner.post("/rounds/" + round + "/plan", planner.plan("mine"), planner.coordinator);
        assertTrue(planner.service.get("/rounds/" + round, facilitator).body().contains("has confirmed its units"));
        form.put("name", "plan of another network");
        form.put("network", "kysten");
        planner.post("/rounds/new", form, facilitator);
        assertEquals(
                List.of("dalene"),
                planner.service.column("SELECT network_key FROM round WHERE name = 'plan of another network'"));
    }
}
