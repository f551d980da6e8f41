package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When does a planned round open and close? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanClockTest {
    private APlanner planner;

    @BeforeAll
    void start() {
        planner = new APlanner(PlanClockTest.class);
    }

    @AfterAll
    void stop() {
        planner.close();
    }

    @Test
    void the_clock_opens_what_is_due_and_nothing_else() throws InterruptedException {
        String later = planner.made(planner.plan("plan later"));
        Map<String, String> form = planner.plan("plan due");
        form.put("opens-day", LocalDate.now(APlanner.OSLO).minusDays(1).toString());
        HttpResponse<String> asked = planner.post("/rounds/new", form, planner.coordinator);
        assertEquals(422, asked.statusCode());
        assertTrue(asked.body().contains("href=\"#soon\""), asked.body());
        assertTrue(asked.body().contains("type=\"checkbox\" id=\"soon\""), asked.body());
        assertEquals(List.of(), planner.service.column("SELECT id FROM round WHERE name = 'plan due'"));
        planner.post("/rounds/" + later + "/plan", form, planner.coordinator);
        assertEquals(List.of(), planner.service.column("SELECT id FROM round WHERE name = 'plan due'"));
        form.put("soon", "on");
        String due = planner.made(form);
        planner.awaitState(due, "OPEN");
        assertEquals("DRAFT", planner.state(later));
        assertEquals(
                List.of("clock"),
                planner.service.column("SELECT actor FROM audit_entry JOIN round_part p ON p.id = subject"
                        + " WHERE action = 'round-opened' AND p.round_id = '" + due + "'"));
        assertEquals(
                409,
                planner.post("/rounds/" + due + "/plan", planner.plan("plan due"), planner.coordinator)
                        .statusCode());
    }

    @Test
    void an_open_round_can_only_close_later() throws InterruptedException {
        Map<String, String> form = planner.plan("plan open");
        form.put("opens-day", LocalDate.now(APlanner.OSLO).minusDays(1).toString());
        form.put("soon", "on");
        String round = planner.made(form);
        planner.awaitState(round, "OPEN");
        form.put("closes-day", LocalDate.now(APlanner.OSLO).plusDays(20).toString());
        assertEquals(
                422,
                planner.post("/rounds/" + round + "/dates", form, planner.coordinator)
                        .statusCode());
        form.put("closes-day", LocalDate.now(APlanner.OSLO).plusDays(40).toString());
        planner.post("/rounds/" + round + "/dates", form, planner.coordinator);
        String extended = planner.service
                .column("SELECT extended_to FROM round_part WHERE round_id = '" + round + "'")
                .getFirst();
        assertTrue(
                extended.startsWith(LocalDate.now(APlanner.OSLO)
                        .plusDays(40)
                        .atTime(LocalTime.of(23, 59))
                        .atZone(APlanner.OSLO)
                        .withZoneSameInstant(java.time.ZoneOffset.UTC)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                        .replace('T', ' ')),
                extended);
    }

    @Test
    void a_reminder_planned_after_one_by_hand_is_the_second_and_none_takes_the_number_of_the_first()
            throws InterruptedException {
        Map<String, String> form = planner.plan("plan reminded by hand");
        form.put("opens-day", LocalDate.now(APlanner.OSLO).minusDays(1).toString());
        form.put("soon", "on");
        form.remove("reminder1-day");
        String round = planner.made(form);
        planner.awaitState(round, "OPEN");
        planner.service.run("INSERT INTO message_sending (part_id, kind, state, started_at)"
                + " SELECT id, 'REMINDER_1', 'RUNNING', UTC_TIMESTAMP(3) FROM round_part WHERE round_id = '" + round
                + "'");
        String page = planner.service
                .get("/rounds/" + round + "/plan", planner.coordinator)
                .body();
        assertFalse(page.contains("name=\"reminder1-day\""), page);
        assertTrue(page.contains("name=\"reminder2-day\""), page);
        String soon = LocalDate.now(APlanner.OSLO).plusDays(5).toString();
        form.put("reminder1-day", soon);
        HttpResponse<String> refused = planner.post("/rounds/" + round + "/dates", form, planner.coordinator);
        assertEquals(422, refused.statusCode());
        form.remove("reminder1-day");
        form.put("reminder2-day", soon);
        planner.post("/rounds/" + round + "/dates", form, planner.coordinator);
        assertEquals(
                List.of("2"),
                planner.service.column("SELECT number FROM round_reminder WHERE round_id = '" + round + "'"));
    }

    @Test
    void a_round_of_employees_opens_only_after_talks_with_the_unions() {
        Map<String, String> form = planner.plan("plan staff");
        form.put("asks-kindergarten", "library:staff");
        String round = planner.made(form);
        assertEquals(
                409,
                planner.post("/rounds/" + round + "/opening", Map.of(), planner.coordinator)
                        .statusCode());
        assertEquals("DRAFT", planner.state(round));
        form.put("talks-day", LocalDate.now(APlanner.OSLO).toString());
        form.put("talks-with", "Ola Nordmann, Fagforbundet");
        planner.post("/rounds/" + round + "/plan", form, planner.coordinator);
        planner.post("/rounds/" + round + "/opening", Map.of(), planner.coordinator);
        assertEquals("OPEN", planner.state(round));
    }
}
