package opplevd.survey.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;
import opplevd.survey.organisation.UnitCodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A coordinator looks after the municipality's units on its pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitPagesTest {
    private RunningService service;
    private String coordinator;

    @BeforeAll
    void start() {
        service = new RunningService(UnitPagesTest.class, Map.of());
        assertEquals(
                200,
                AnImport.of("before")
                        .send(service, service.token("secretariat", ""))
                        .statusCode());
        coordinator = service.token("coordinator", "3431");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String token) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.post(path, token, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private String id(String name) {
        return service.column("SELECT id FROM unit WHERE name = '" + name + "'").getFirst();
    }

    private void add(String names) {
        HttpResponse<String> page = post("/units/new", Map.of("area", "school", "names", names), coordinator);
        assertFalse(page.body().contains("error-summary"), page.body());
    }

    @Test
    void several_units_are_added_at_once_each_with_a_code() {
        add("Sørskogen skole\r\n\r\nNordskogen skole\r\n");
        assertEquals(
                List.of("3431-nordskogen-skole", "3431-sorskogen-skole"),
                service.column("SELECT code FROM unit WHERE name LIKE '%skogen skole' ORDER BY code"));
        String list = service.get("/units?search=sørskogen", coordinator).body();
        assertTrue(list.contains("Sørskogen skole"), list);
        assertFalse(list.contains("Nordskogen"), list);
        assertTrue(service.get("/rounds/new", coordinator).body().contains("Sørskogen skole"));
        assertEquals(
                List.of("2"),
                service.column("SELECT COUNT(*) FROM audit_entry WHERE action = 'unit-added' AND subject IN ('"
                        + id("Sørskogen skole") + "', '" + id("Nordskogen skole") + "')"));
    }

    @Test
    void a_name_that_was_typed_twice_is_said_to_be_added_once() {
        HttpResponse<String> page = post(
                "/units/new",
                Map.of("area", "school", "names", "Dobbel skole\nEnkel skole\nDobbel skole"),
                coordinator);
        String to = page.headers().firstValue("Location").orElse("/units?added=2&twice=1");
        String list =
                service.get(to.substring(to.indexOf("/units")), coordinator).body();
        assertTrue(list.contains("2 units have been added."), list);
        assertTrue(list.contains("One name stood there more than once"), list);
        assertEquals(List.of("1"), service.column("SELECT COUNT(*) FROM unit WHERE name = 'Dobbel skole'"));
    }

    @Test
    void units_stand_in_the_order_of_the_norwegian_alphabet() {
        add("Ålesund barneskule\nØrsta barneskule\nÆ barneskule\nAurland barneskule");
        List<String> wanted = List.of("Aurland barneskule", "Æ barneskule", "Ørsta barneskule", "Ålesund barneskule");
        String list = service.get("/units", coordinator).body();
        assertEquals(
                wanted,
                wanted.stream().sorted(Comparator.comparingInt(list::indexOf)).toList(),
                list);
        assertTrue(list.indexOf(wanted.getFirst()) > 0, list);
        String plan = service.get("/rounds/new", coordinator).body();
        assertEquals(
                wanted,
                wanted.stream().sorted(Comparator.comparingInt(plan::indexOf)).toList(),
                plan);
    }

    @Test
    void what_is_there_already_is_not_added_again_and_nothing_typed_is_lost() {
        add("Elvebakken skole");
        HttpResponse<String> again =
                post("/units/new", Map.of("area", "school", "names", "Ny skole\nElvebakken skole"), coordinator);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("href=\"#names\""), again.body());
        assertTrue(again.body().contains("Ny skole\nElvebakken skole</textarea>"), again.body());
        assertEquals(List.of(), service.column("SELECT id FROM unit WHERE name = 'Ny skole'"));
    }

    @Test
    void a_unit_is_renamed_described_and_closed() {
        add("Gamle skole");
        String unit = id("Gamle skole");
        Map<String, String> form = Map.of(
                "name", "Nye skole", "area", "school", "owner", "PRIVATE", "number", "974 760 673", "serves", "");
        post("/units/" + unit, form, coordinator);
        assertEquals(
                List.of("Nye skole PRIVATE 974760673"),
                service.column(
                        "SELECT CONCAT_WS(' ', name, owner, organisation_number) FROM unit WHERE id = '" + unit + "'"));
        post("/units/" + unit + "/closing", Map.of(), coordinator);
        assertFalse(service.get("/rounds/new", coordinator).body().contains("Nye skole"));
        assertTrue(service.get("/units", coordinator).body().contains("closed down"));
        post("/units/" + unit + "/closing", Map.of(), coordinator);
        assertTrue(service.get("/rounds/new", coordinator).body().contains("Nye skole"));
    }

    @Test
    void what_is_wrong_is_said_at_its_field() {
        add("Feil skole");
        String unit = id("Feil skole");
        HttpResponse<String> refused = post(
                "/units/" + unit,
                Map.of("name", "", "area", "no-such", "number", "123456789", "serves", "0000"),
                coordinator);
        assertEquals(422, refused.statusCode());
        for (String field : List.of("#name", "#area", "#number", "#serves")) {
            assertTrue(refused.body().contains("href=\"" + field + "\""), field + refused.body());
        }
        assertEquals(
                "Feil skole",
                service.column("SELECT name FROM unit WHERE id = '" + unit + "'")
                        .getFirst());
    }

    @Test
    void the_librarys_areas_are_all_there() {
        assertEquals(
                List.of("cleaning", "technical-services"),
                service.column("SELECT area_key FROM service_area WHERE area_key IN ('cleaning', 'technical-services')"
                        + " ORDER BY area_key"));
    }

    @Test
    void strangers_find_no_unit() {
        String stranger = service.token("coordinator", "9998");
        String unit = id("Avdem");
        assertEquals(404, service.get("/units/" + unit, stranger).statusCode());
        assertEquals(
                404, post("/units/" + unit + "/closing", Map.of(), stranger).statusCode());
        assertFalse(service.get("/units", stranger).body().contains("Avdem"));
        assertEquals(
                404, service.get("/units", service.token("unit-leader", "A")).statusCode());
    }

    @Test
    void codes_are_plain_short_and_free() {
        assertEquals("3431-aerlig-ost-a", UnitCodes.of("3431", "Ærlig Øst-Å", Set.of()));
        assertEquals("3431-x-3", UnitCodes.of("3431", "x", Set.of("3431-x", "3431-x-2")));
        assertTrue(UnitCodes.of("3431", "y".repeat(200), Set.of()).length() <= 64);
    }
}
