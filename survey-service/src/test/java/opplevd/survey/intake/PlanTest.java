package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A coordinator plans a round on its pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {
    private APlanner planner;

    @BeforeAll
    void start() {
        planner = new APlanner(PlanTest.class);
    }

    @AfterAll
    void stop() {
        planner.close();
    }

    @Test
    void the_page_proposes_february_and_the_librarys_questionnaire() {
        HttpResponse<String> page = planner.service.get("/rounds/new", planner.coordinator);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("-02-0"), page.body());
        assertTrue(page.body().contains("<option value=\"library:kindergarten-parents\" selected"), page.body());
        assertTrue(page.body().contains("Avdem"), page.body());
        assertFalse(page.body().contains("error-summary"));
    }

    @Test
    void the_proposed_name_follows_the_opening_until_somebody_changes_it() {
        int year = LocalDate.now(APlanner.OSLO).getYear() + 2;
        Map<String, String> form = planner.plan("Dovre, spring " + (year + 1));
        form.put("name-proposed", "Dovre, spring " + (year + 1));
        form.put("opens-day", year + "-10-01");
        form.put("reminder1-day", year + "-10-10");
        form.put("closes-day", year + "-10-21");
        planner.post("/rounds/new", form, planner.coordinator);
        assertEquals(
                List.of("Dovre, autumn " + year),
                planner.service.column("SELECT name FROM round WHERE name LIKE 'Dovre, %' ORDER BY name"));
        form.put("name", "Dovre, own");
        planner.post("/rounds/new", form, planner.coordinator);
        assertEquals(
                List.of("Dovre, autumn " + year, "Dovre, own"),
                planner.service.column("SELECT name FROM round WHERE name LIKE 'Dovre, %' ORDER BY name"));
    }

    @Test
    void the_only_unit_is_ticked_from_the_start_and_stays_unticked_by_whoever_unticks_it() {
        String other =
                planner.service.column("SELECT id FROM unit WHERE code <> 'A'").getFirst();
        planner.service.run("UPDATE unit SET closed_on = '2000-01-01' WHERE id = '" + other + "'");
        try {
            String page =
                    planner.service.get("/rounds/new", planner.coordinator).body();
            assertTrue(page.contains("name=\"unit-" + planner.unit + "\" checked"), page);
            Map<String, String> form = planner.plan("");
            form.remove("unit-" + planner.unit);
            String again =
                    planner.post("/rounds/new", form, planner.coordinator).body();
            assertFalse(again.contains("name=\"unit-" + planner.unit + "\" checked"), again);
        } finally {
            planner.service.run("UPDATE unit SET closed_on = NULL WHERE id = '" + other + "'");
        }
    }

    @Test
    void the_questionnaire_that_was_chosen_ticks_its_units_and_who_answers_of_parents() {
        String plain = planner.service.get("/rounds/new", planner.coordinator).body();
        assertFalse(plain.matches("(?s).*name=\"unit-[^\"]*\" checked.*"), plain);
        assertTrue(
                plain.contains("name=\"asked\" value=\"CHILD\" checked"),
                "only kindergartens, and their parents are asked");
        String chosen = planner.service
                .get("/rounds/new?questionnaire=kindergarten-parents", planner.coordinator)
                .body();
        assertTrue(chosen.contains("name=\"unit-"), chosen);
        assertEquals(
                chosen.split("name=\"unit-", -1).length,
                chosen.split("name=\"unit-[^\"]*\" checked", -1).length,
                chosen);
        assertTrue(chosen.contains("name=\"asked\" value=\"CHILD\" checked"), chosen);
    }

    @Test
    void a_plan_is_kept_whole_and_can_be_changed_while_a_draft() {
        String round = planner.made(planner.plan("plan whole"));
        assertEquals(
                List.of("DIMENSION CHILD DRAFT 1 4"),
                planner.service.column(
                        "SELECT CONCAT_WS(' ', layout, asked, state, confirmed_at IS NOT NULL, invited) FROM round"
                                + " JOIN round_part p ON p.round_id = round.id JOIN round_unit u ON u.part_id = p.id"
                                + " WHERE round.id = '" + round + "'"));
        assertEquals(
                List.of("1"),
                planner.service.column("SELECT COUNT(*) FROM round_reminder WHERE round_id = '" + round + "'"));
        Map<String, String> changed = planner.plan("plan changed");
        changed.remove("reminder1-day");
        planner.post("/rounds/" + round + "/plan", changed, planner.coordinator);
        assertEquals(
                List.of("plan changed"), planner.service.column("SELECT name FROM round WHERE id = '" + round + "'"));
        assertEquals(
                List.of("0"),
                planner.service.column("SELECT COUNT(*) FROM round_reminder WHERE round_id = '" + round + "'"));
        assertEquals(
                List.of("round-planned", "round-plan-changed"),
                planner.service.column("SELECT action FROM audit_entry WHERE subject = '" + round + "' ORDER BY seq"));
        assertTrue(planner.service
                .get("/rounds/" + round + "/opening", planner.coordinator)
                .body()
                .contains("Avdem"));
    }

    @Test
    void what_opens_is_looked_over_first_with_a_way_to_change_each() {
        String round = planner.made(planner.plan("plan looked over"));
        String page = planner.service
                .get("/rounds/" + round + "/opening", planner.coordinator)
                .body();
        assertTrue(page.contains("One answer for each child"), page);
        assertTrue(page.contains("One page for each theme"), page);
        assertTrue(page.contains("No recipients: only the open link"), page);
        assertTrue(
                page.replaceAll(" data-head=\"[^\"]*\"", "")
                        .contains("<td role=\"cell\">yes</td><td role=\"cell\" class=\"num\">4</td>"),
                page);
        assertFalse(page.contains("None planned"), page);
        for (String to :
                List.of("/plan#opens-day", "/plan#closes-day", "/plan#reminder1-day", "/messages", "/recipients")) {
            assertTrue(page.contains("href=\"/rounds/" + round + to + "\""), to + page);
        }
    }

    @Test
    void who_opens_before_the_planned_time_reads_how_long_it_is_then_open_and_what_it_collides_with() {
        Map<String, String> form = planner.plan("plan early");
        int year = LocalDate.now(APlanner.OSLO).getYear() + 2;
        form.put("opens-day", year + "-02-01");
        form.put("closes-day", year + "-02-21");
        form.put("reminder1-day", year + "-02-10");
        String round = planner.made(form);
        String page = planner.service
                .get("/rounds/" + round + "/opening", planner.coordinator)
                .body();
        long days = ChronoUnit.DAYS.between(LocalDate.now(APlanner.OSLO), LocalDate.parse(year + "-02-21"));
        assertTrue(page.contains("it still closes 21 February " + year + " 23:59: it is open for"), page);
        assertTrue(page.replaceAll("[^0-9a-z ]", "").contains("open for " + days + " days"), page);
        assertTrue(page.contains("The reminders go as planned too: 10 February " + year + " 17:00."), page);
        assertTrue(page.contains("open at Christmas"), "from now on, not from the planned opening");
        String overview =
                planner.service.get("/rounds/" + round, planner.coordinator).body();
        assertFalse(overview.contains("open at Christmas"), overview);
    }

    @Test
    void results_are_told_only_by_what_every_questionnaire_asks_for() {
        Map<String, String> form = planner.plan("plan told by age");
        form.put("asks-kindergarten", "library:cleaning-users");
        form.put("breakdown", "AGE");
        HttpResponse<String> refused = planner.post("/rounds/new", form, planner.coordinator);
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("id=\"breakdown-error\""), refused.body());
        assertTrue(refused.body().contains("t be chosen: Cleaning, users of the building doesn"), refused.body());
        assertEquals(List.of(), planner.service.column("SELECT id FROM round WHERE name = 'plan told by age'"));
        form.put("asks-kindergarten", "library:kindergarten-parents");
        String round = planner.made(form);
        assertEquals(List.of("AGE"), planner.service.column("SELECT breakdown FROM round WHERE id = '" + round + "'"));
        form.put("asks-kindergarten", "library:cleaning-users");
        assertEquals(
                422,
                planner.post("/rounds/" + round + "/plan", form, planner.coordinator)
                        .statusCode());
        form.put("breakdown", "LANGUAGE");
        planner.post("/rounds/" + round + "/plan", form, planner.coordinator);
        assertEquals(
                List.of("LANGUAGE"), planner.service.column("SELECT breakdown FROM round WHERE id = '" + round + "'"));
    }

    @Test
    void no_number_goes_stale_when_somebody_ticks_and_what_a_search_hides_is_counted() {
        assertFalse(
                planner.service.get("/rounds/new", planner.coordinator).body().contains("take part."));
        Map<String, String> form = planner.plan("plan searched");
        form.put("do", "search");
        form.put("search", "Bakke");
        String found = planner.post("/rounds/new", form, planner.coordinator).body();
        assertTrue(found.contains("One unit that the search does not show takes part as well."), found);
        form.put("search", "Avdem");
        String shown = planner.post("/rounds/new", form, planner.coordinator).body();
        assertFalse(shown.contains("that the search does not show"), shown);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_typed_is_lost() {
        Map<String, String> form = planner.plan("plan wrong");
        form.put("closes-day", LocalDate.now(APlanner.OSLO).minusDays(1).toString());
        form.put("asks-kindergarten", "");
        form.put("contact", "");
        HttpResponse<String> answer = planner.post("/rounds/new", form, planner.coordinator);
        assertEquals(422, answer.statusCode());
        for (String field : List.of("#closes", "#contact", "#asks-kindergarten")) {
            assertTrue(answer.body().contains("href=\"" + field + "\""), field + answer.body());
        }
        assertTrue(answer.body().contains("value=\"plan wrong\""));
        assertTrue(answer.body().contains("name=\"unit-" + planner.unit + "\" checked"), answer.body());
        assertEquals(List.of(), planner.service.column("SELECT id FROM round WHERE name = 'plan wrong'"));
    }

    @Test
    void what_the_time_collides_with_stands_on_the_rounds_pages_without_any_mistake() {
        Map<String, String> form = planner.plan("plan at christmas");
        int year = LocalDate.now(APlanner.OSLO).getYear() + 1;
        form.put("opens-day", year + "-11-20");
        form.put("closes-day", year + "-12-23");
        form.put("reminder1-day", year + "-12-01");
        String round = planner.made(form);
        for (String page : List.of("", "/opening", "/plan")) {
            String body = planner.service
                    .get("/rounds/" + round + page, planner.coordinator)
                    .body();
            assertTrue(body.contains("The Directorate for Education asks"), body);
            assertTrue(body.contains("open at Christmas"), body);
            assertTrue(page.equals("/opening") || !body.contains("open in July"), body);
        }
        String free = planner.made(planner.plan("plan staff first").entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getKey().equals("asks-kindergarten") ? "library:staff" : one.getValue())));
        String staff =
                planner.service.get("/rounds/" + free, planner.coordinator).body();
        String now = staff.substring(staff.indexOf("<ol class=\"todo\">"));
        assertTrue(now.indexOf("Write when the round was discussed") < now.indexOf("Look over the plan"), staff);
        assertFalse(staff.contains("opens by itself"), staff);
    }

    @Test
    void last_years_round_is_copied_a_year_later() {
        String round = planner.made(planner.plan("plan 2026"));
        String body = planner.service
                .get("/rounds/new?copy=" + round, planner.coordinator)
                .body();
        assertTrue(body.contains("value=\"plan 2027\""), body);
        assertTrue(
                body.contains("name=\"opens-day\" type=\"date\" value=\""
                        + LocalDate.now(APlanner.OSLO).plusDays(10).plusYears(1)),
                body);
        assertTrue(body.contains("name=\"unit-" + planner.unit + "\" checked"), body);
    }

    @Test
    void strangers_neither_see_nor_change_a_plan() {
        String round = planner.made(planner.plan("plan own"));
        String stranger = planner.service.token("coordinator", "9998");
        assertEquals(
                404, planner.service.get("/rounds/" + round + "/plan", stranger).statusCode());
        assertEquals(
                404,
                planner.post("/rounds/" + round + "/plan", planner.plan("plan stolen"), stranger)
                        .statusCode());
        assertEquals(List.of("plan own"), planner.service.column("SELECT name FROM round WHERE id = '" + round + "'"));
    }
}
