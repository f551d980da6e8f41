package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A coordinator plans a round on its pages, and the clock opens it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private RunningService service;
    private String coordinator;
    private String unit;

    @BeforeAll
    void start() {
        service = new RunningService(PlanTest.class, Map.of());
        AnImport import1 = AnImport.of("before");
        assertEquals(
                200, import1.send(service, service.token("secretariat", "")).statusCode());
        coordinator = service.token("coordinator", "3431");
        unit = service.column("SELECT id FROM unit WHERE code = 'A'").getFirst();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private Map<String, String> plan(String name) {
        LocalDate today = LocalDate.now(OSLO);
        Map<String, String> form = new TreeMap<>();
        form.put("name", name);
        form.put("opens-day", today.plusDays(10).toString());
        form.put("opens-time", "08:00");
        form.put("closes-day", today.plusDays(30).toString());
        form.put("closes-time", "23:59");
        form.put("reminder1-day", today.plusDays(17).toString());
        form.put("reminder1-time", "17:00");
        form.put("contact", "Kari, 00 00 00 00");
        form.put("layout", "DIMENSION");
        form.put("asked", "CHILD");
        form.put("asks-kindergarten", "library:kindergarten-parents");
        form.put("unit-" + unit, "on");
        form.put("invited-" + unit, "4");
        return form;
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String token) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.post(path, token, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private String id(String name) {
        return service.column("SELECT id FROM round WHERE name = '" + name + "'")
                .getFirst();
    }

    private String made(Map<String, String> form) {
        HttpResponse<String> answer = post("/rounds/new", form, coordinator);
        assertEquals(
                200,
                service.get("/rounds/" + id(form.getOrDefault("name", "")), coordinator)
                        .statusCode(),
                answer.body());
        return id(form.getOrDefault("name", ""));
    }

    private String state(String round) {
        return service.column("SELECT state FROM round_part WHERE round_id = '" + round + "'")
                .getFirst();
    }

    private void awaitState(String round, String state) throws InterruptedException {
        for (int i = 0; i < 150 && !state(round).equals(state); i++) {
            Thread.sleep(100);
        }
        assertEquals(state, state(round));
    }

    @Test
    void the_page_proposes_february_and_the_librarys_questionnaire() {
        HttpResponse<String> page = service.get("/rounds/new", coordinator);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("-02-0"), page.body());
        assertTrue(page.body().contains("<option value=\"library:kindergarten-parents\" selected"), page.body());
        assertTrue(page.body().contains("Avdem"), page.body());
        assertFalse(page.body().contains("error-summary"));
    }

    @Test
    void a_plan_is_kept_whole_and_can_be_changed_while_a_draft() {
        String round = made(plan("plan whole"));
        assertEquals(
                List.of("DIMENSION CHILD DRAFT 1 4"),
                service.column(
                        "SELECT CONCAT_WS(' ', layout, asked, state, confirmed_at IS NOT NULL, invited) FROM round"
                                + " JOIN round_part p ON p.round_id = round.id JOIN round_unit u ON u.part_id = p.id"
                                + " WHERE round.id = '" + round + "'"));
        assertEquals(
                List.of("1"), service.column("SELECT COUNT(*) FROM round_reminder WHERE round_id = '" + round + "'"));
        Map<String, String> changed = plan("plan changed");
        changed.remove("reminder1-day");
        post("/rounds/" + round + "/plan", changed, coordinator);
        assertEquals(List.of("plan changed"), service.column("SELECT name FROM round WHERE id = '" + round + "'"));
        assertEquals(
                List.of("0"), service.column("SELECT COUNT(*) FROM round_reminder WHERE round_id = '" + round + "'"));
        assertEquals(
                List.of("round-planned", "round-plan-changed"),
                service.column("SELECT action FROM audit_entry WHERE subject = '" + round + "' ORDER BY seq"));
        assertTrue(
                service.get("/rounds/" + round + "/opening", coordinator).body().contains("Avdem"));
    }

    @Test
    void results_are_told_only_by_what_every_questionnaire_asks_for() {
        Map<String, String> form = plan("plan told by age");
        form.put("asks-kindergarten", "library:cleaning-users");
        form.put("breakdown", "AGE");
        HttpResponse<String> refused = post("/rounds/new", form, coordinator);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"breakdown-error\""), refused.body());
        assertTrue(refused.body().contains("ask for it: Cleaning, users of the building"), refused.body());
        assertEquals(List.of(), service.column("SELECT id FROM round WHERE name = 'plan told by age'"));
        form.put("asks-kindergarten", "library:kindergarten-parents");
        String round = made(form);
        assertEquals(List.of("AGE"), service.column("SELECT breakdown FROM round WHERE id = '" + round + "'"));
        form.put("asks-kindergarten", "library:cleaning-users");
        assertEquals(422, post("/rounds/" + round + "/plan", form, coordinator).statusCode());
        form.put("breakdown", "LANGUAGE");
        post("/rounds/" + round + "/plan", form, coordinator);
        assertEquals(List.of("LANGUAGE"), service.column("SELECT breakdown FROM round WHERE id = '" + round + "'"));
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() {
        Map<String, String> form = plan("plan wrong");
        form.put("closes-day", LocalDate.now(OSLO).minusDays(1).toString());
        form.put("asks-kindergarten", "");
        form.put("contact", "");
        HttpResponse<String> answer = post("/rounds/new", form, coordinator);
        assertEquals(422, answer.statusCode());
        for (String field : List.of("#closes", "#contact", "#asks-kindergarten")) {
            assertTrue(answer.body().contains("href=\"" + field + "\""), field + answer.body());
        }
        assertTrue(answer.body().contains("value=\"plan wrong\""));
        assertTrue(answer.body().contains("name=\"unit-" + unit + "\" checked"), answer.body());
        assertEquals(List.of(), service.column("SELECT id FROM round WHERE name = 'plan wrong'"));
    }

    @Test
    void the_clock_opens_what_is_due_and_nothing_else() throws InterruptedException {
        String later = made(plan("plan later"));
        Map<String, String> form = plan("plan due");
        form.put("opens-day", LocalDate.now(OSLO).minusDays(1).toString());
        HttpResponse<String> asked = post("/rounds/new", form, coordinator);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("href=\"#soon\""), asked.body());
        assertTrue(asked.body().contains("type=\"checkbox\" id=\"soon\""), asked.body());
        assertEquals(List.of(), service.column("SELECT id FROM round WHERE name = 'plan due'"));
        post("/rounds/" + later + "/plan", form, coordinator);
        assertEquals(List.of(), service.column("SELECT id FROM round WHERE name = 'plan due'"));
        form.put("soon", "on");
        String due = made(form);
        awaitState(due, "OPEN");
        assertEquals("DRAFT", state(later));
        assertEquals(
                List.of("clock"),
                service.column("SELECT actor FROM audit_entry JOIN round_part p ON p.id = subject"
                        + " WHERE action = 'round-opened' AND p.round_id = '" + due + "'"));
        assertEquals(
                409,
                post("/rounds/" + due + "/plan", plan("plan due"), coordinator).statusCode());
    }

    @Test
    void an_open_round_can_only_close_later() throws InterruptedException {
        Map<String, String> form = plan("plan open");
        form.put("opens-day", LocalDate.now(OSLO).minusDays(1).toString());
        form.put("soon", "on");
        String round = made(form);
        awaitState(round, "OPEN");
        form.put("closes-day", LocalDate.now(OSLO).plusDays(20).toString());
        assertEquals(422, post("/rounds/" + round + "/dates", form, coordinator).statusCode());
        form.put("closes-day", LocalDate.now(OSLO).plusDays(40).toString());
        post("/rounds/" + round + "/dates", form, coordinator);
        String extended = service.column("SELECT extended_to FROM round_part WHERE round_id = '" + round + "'")
                .getFirst();
        assertTrue(
                extended.startsWith(LocalDate.now(OSLO)
                        .plusDays(40)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(OSLO)
                        .withZoneSameInstant(java.time.ZoneOffset.UTC)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')),
                extended);
    }

    @Test
    void a_round_of_employees_opens_only_after_talks_with_the_unions() {
        Map<String, String> form = plan("plan staff");
        form.put("asks-kindergarten", "library:staff");
        String round = made(form);
        assertEquals(
                409,
                post("/rounds/" + round + "/opening", Map.of(), coordinator).statusCode());
        assertEquals("DRAFT", state(round));
        form.put("talks-day", LocalDate.now(OSLO).toString());
        form.put("talks-with", "Ola Nordmann, Fagforbundet");
        post("/rounds/" + round + "/plan", form, coordinator);
        post("/rounds/" + round + "/opening", Map.of(), coordinator);
        assertEquals("OPEN", state(round));
    }

    @Test
    void what_the_time_collides_with_stands_on_the_rounds_pages_without_any_mistake() {
        Map<String, String> form = plan("plan at christmas");
        int year = LocalDate.now(OSLO).getYear() + 1;
        form.put("opens-day", year + "-11-20");
        form.put("closes-day", year + "-12-23");
        form.put("reminder1-day", year + "-12-01");
        String round = made(form);
        for (String page : List.of("", "/opening", "/plan")) {
            String body = service.get("/rounds/" + round + page, coordinator).body();
            assertTrue(body.contains("The Directorate for Education asks"), body);
            assertTrue(body.contains("open at Christmas"), body);
            assertFalse(body.contains("open in July"), body);
        }
        String free = made(plan("plan staff first").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getKey().equals("asks-kindergarten") ? "library:staff" : one.getValue())));
        String staff = service.get("/rounds/" + free, coordinator).body();
        String now = staff.substring(staff.indexOf("<ol class=\"todo\">"));
        assertTrue(now.indexOf("Write when the round was discussed") < now.indexOf("Look over the plan"), staff);
        assertFalse(staff.contains("opens by itself"), staff);
    }

    @Test
    void last_years_round_is_copied_a_year_later() {
        String round = made(plan("plan 2026"));
        String body = service.get("/rounds/new?copy=" + round, coordinator).body();
        assertTrue(body.contains("value=\"plan 2027\""), body);
        assertTrue(
                body.contains("name=\"opens-day\" type=\"date\" value=\""
                        + LocalDate.now(OSLO).plusDays(10).plusYears(1)),
                body);
        assertTrue(body.contains("name=\"unit-" + unit + "\" checked"), body);
    }

    @Test
    void strangers_neither_see_nor_change_a_plan() {
        String round = made(plan("plan own"));
        String stranger = service.token("coordinator", "9998");
        assertEquals(404, service.get("/rounds/" + round + "/plan", stranger).statusCode());
        assertEquals(
                404,
                post("/rounds/" + round + "/plan", plan("plan stolen"), stranger)
                        .statusCode());
        assertEquals(List.of("plan own"), service.column("SELECT name FROM round WHERE id = '" + round + "'"));
    }

    @Test
    void each_municipality_confirms_its_own_units_in_a_common_round() {
        String secretariat = service.token("secretariat", "");
        AnImport other = AnImport.of("neighbour")
                .replacing("units", "3431,Dovre,kindergarten,A,Avdem", "3432,Lesja,kindergarten,C,Lora")
                .replacing("units", "3431,Dovre,kindergarten,B,Bakke", "3432,Lesja,kindergarten,D,Dombås")
                .replacing("answers", "\nA,", "\nC,")
                .replacing("answers", "\nB,", "\nD,");
        assertEquals(200, other.send(service, secretariat).statusCode());
        Map<String, String> form = plan("plan common");
        service.column("SELECT municipality_id FROM municipality_code WHERE code IN ('3431', '3432')")
                .forEach(id -> form.put("place-" + id, "on"));
        assertTrue(service.get("/rounds/new", secretariat).body().contains("Lesja"));
        post("/rounds/new", form, secretariat);
        String round = id("plan common");
        String parts = "SELECT CONCAT(COUNT(DISTINCT p.id), ' ', COUNT(*), ' ', SUM(p.confirmed_at IS NOT NULL))"
                + " FROM round_part p JOIN round_unit u ON u.part_id = p.id WHERE p.round_id = '" + round + "'";
        assertEquals(List.of("2 4 0"), service.column(parts));
        Map<String, String> own = plan("another name");
        post("/rounds/" + round + "/plan", own, coordinator);
        assertEquals(List.of("2 3 1"), service.column(parts));
        assertEquals(List.of("plan common"), service.column("SELECT name FROM round WHERE id = '" + round + "'"));
    }

    @Test
    void a_facilitator_plans_for_the_network_and_each_coordinator_fills_in_the_own_part() {
        String secretariat = service.token("secretariat", "");
        AnImport other = AnImport.of("network neighbour")
                .replacing("units", "3431,Dovre,kindergarten,A,Avdem", "3433,Skjåk,kindergarten,E,Bismo")
                .replacing("units", "3431,Dovre,kindergarten,B,Bakke", "3433,Skjåk,kindergarten,F,Marlo")
                .replacing("answers", "\nA,", "\nE,")
                .replacing("answers", "\nB,", "\nF,");
        assertEquals(200, other.send(service, secretariat).statusCode());
        Map<String, String> form = plan("plan of before");
        form.put("network", "dalene");
        service.column("SELECT municipality_id FROM municipality_code WHERE code IN ('3431', '3433')")
                .forEach(id -> form.put("place-" + id, "on"));
        post("/rounds/new", form, secretariat);
        String facilitator = service.token("facilitator", "dalene");
        assertTrue(service.get("/rounds/new", facilitator).body().contains("Skjåk"));
        form.put("name", "plan of facilitator");
        form.remove("network");
        post("/rounds/new", form, facilitator);
        String round = id("plan of facilitator");
        assertEquals(List.of("dalene"), service.column("SELECT network_key FROM round WHERE id = '" + round + "'"));
        String waiting = service.get("/rounds/" + round, facilitator).body();
        assertTrue(waiting.contains("has not confirmed its units yet"), waiting);
        assertFalse(waiting.contains("has confirmed its units"), waiting);
        post("/rounds/" + round + "/plan", plan("mine"), coordinator);
        assertTrue(service.get("/rounds/" + round, facilitator).body().contains("has confirmed its units"));
        form.put("name", "plan of another network");
        form.put("network", "kysten");
        post("/rounds/new", form, facilitator);
        assertEquals(
                List.of("dalene"),
                service.column("SELECT network_key FROM round WHERE name = 'plan of another network'"));
    }
}
