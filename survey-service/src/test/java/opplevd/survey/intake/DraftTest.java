package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftTest {
    private RunningService service;
    private String secretariat;

    @BeforeAll
    void start() {
        service = new RunningService(DraftTest.class, Map.of());
        secretariat = service.token("secretariat", "");
        assertEquals(200, AnImport.of("the units").send(service, secretariat).statusCode());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> make(String token, String name, String units, String questionnaire) {
        String json = "{\"name\":\"" + name + "\",\"network\":\"fjell\",\"questionnaire\":\"" + questionnaire
                + "\",\"units\":[" + units
                + "],\"closesAt\":\"2999-01-01T00:00:00Z\",\"contact\":\"Kari, 00 00 00 00\"}";
        return service.post("/api/v1/rounds", token, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_draft_has_a_part_per_municipality_and_a_name_of_its_own() {
        String units = "{\"unit\":\"A\",\"invited\":20},{\"unit\":\"B\"}";
        HttpResponse<String> made = make(secretariat, "autumn", units, "kindergarten-parents");
        assertEquals(201, made.statusCode(), made.body());
        HttpResponse<String> read = service.get("/api/v1/rounds/autumn", secretariat);
        assertEquals(200, read.statusCode(), read.body());
        assertTrue(read.body().contains("\"state\":\"DRAFT\""), read.body());
        assertTrue(read.body().contains("{\"unit\":\"A\",\"invited\":20,\"responses\":0}"), read.body());
        assertEquals(
                409, make(secretariat, "autumn", units, "kindergarten-parents").statusCode());
        assertEquals(
                List.of("1"),
                service.column(
                        "SELECT COUNT(*) FROM round_part JOIN round ON round.id = round_id WHERE name = 'autumn'"));
    }

    @Test
    void it_says_by_what_results_are_told_if_the_questionnaire_asks_for_it() {
        String told = "cleaning-users\",\"breakdown\":\"AGE";
        HttpResponse<String> refused = make(secretariat, "cleaning by age", "{\"unit\":\"A\"}", told);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("round:1: breakdown: "), refused.body());
        told = told.replace("cleaning-users", "kindergarten-parents");
        assertEquals(
                201,
                make(secretariat, "kindergarten by age", "{\"unit\":\"A\"}", told)
                        .statusCode());
        assertEquals(List.of("AGE"), service.column("SELECT breakdown FROM round WHERE name = 'kindergarten by age'"));
    }

    @Test
    void a_coordinator_makes_rounds_of_own_units_alone() {
        String unit = "{\"unit\":\"A\"}";
        assertEquals(
                422,
                make(service.token("coordinator", "9998"), "stranger", unit, "kindergarten-parents")
                        .statusCode());
        assertEquals(
                201,
                make(service.token("coordinator", "3431"), "own", unit, "kindergarten-parents")
                        .statusCode());
        assertEquals(
                404,
                make(service.token("unit-leader", "A"), "leader", unit, "kindergarten-parents")
                        .statusCode());
        assertEquals(401, make("", "nobody", unit, "kindergarten-parents").statusCode());
    }

    @Test
    void what_is_wrong_is_named() {
        HttpResponse<String> refused = make(secretariat, "a/b", "{\"unit\":\"X\"}", "nothing");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("round:1: name: has 1 to 120 letters"), refused.body());
        assertTrue(refused.body().contains("units:1: unit: \\\"X\\\" is not a unit here"), refused.body());
        assertTrue(
                refused.body().contains("round:1: questionnaire: \\\"nothing\\\" is not in the library"),
                refused.body());
    }
}
