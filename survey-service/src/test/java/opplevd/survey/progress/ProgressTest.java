package opplevd.survey.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A coordinator follows an open round: numbers of units, never of persons, beside the round before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressTest {
    private RunningService service;
    private String coordinator;
    private String a;
    private String b;
    private String last;

    @BeforeAll
    void start() {
        service = new RunningService(ProgressTest.class, Map.of());
        AnImport before = AnImport.of("Round 2025").replacing("units", "B,Bakke,", "B,Bakke,4");
        assertEquals(200, before.send(service, service.token("secretariat", "")).statusCode());
        coordinator = service.token("coordinator", "3431");
        a = unit("A");
        b = unit("B");
        last = service.column("SELECT id FROM round_part").getFirst();
    }

    @AfterAll
    void stop() {
        service.close();
    }

    /** Opened ten days ago, closes in four; 12 and 4 are invited, of whom 3 and 2 have answered. */
    @BeforeEach
    void anOpenRound() {
        run("DELETE FROM response_count");
        run("DELETE FROM sealed_response");
        run("UPDATE round_part SET opened_at = NULL WHERE id = '" + last + "'");
        run(
                "INSERT IGNORE INTO round (id, name, source, closes_at) VALUES ('now', 'Round 2026', 'SURVEY', NOW(3) + INTERVAL 4 DAY)");
        run("INSERT IGNORE INTO round_part (id, round_id, municipality_id, publication_id, state, opened_at)"
                + " SELECT 'now-part', 'now', municipality_id, 'now-x', 'OPEN', UTC_TIMESTAMP(3) - INTERVAL 10 DAY"
                + " FROM round_part WHERE id = '" + last + "'");
        run(
                "INSERT IGNORE INTO round_unit SELECT 'now-part', unit_id, version_id, invited FROM round_unit WHERE part_id = '"
                        + last + "'");
        for (int i = 0; i < 5; i++) {
            run("INSERT INTO sealed_response (part_id, unit_id, nullifier, nonce, sealed) VALUES ('now-part', '"
                    + (i < 3 ? a : b) + "', UNHEX(SHA2('" + i + "', 256)), REPEAT('n', 12), 'sealed')");
        }
    }

    private String unit(String code) {
        return service.column("SELECT id FROM unit WHERE code = '" + code + "'").getFirst();
    }

    private void run(String sql) {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_progresstest");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private String page(String path) {
        HttpResponse<String> page = service.get(path, coordinator);
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return service.post(
                path, coordinator, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    private void countedBefore(int day, int responses) {
        run("UPDATE round_part SET opened_at = UTC_TIMESTAMP(3) - INTERVAL 375 DAY WHERE id = '" + last + "'");
        run("INSERT INTO response_count (part_id, unit_id, day, responses) VALUES ('" + last + "', '" + a
                + "', CURRENT_DATE - INTERVAL " + (375 - day) + " DAY, " + responses + ")");
    }

    @Test
    void without_days_to_compare_the_end_of_the_last_round_is_the_mark() {
        String page = page("/rounds/now");
        assertTrue(page.contains("3 of 12 have answered."), page);
        assertTrue(page.contains("The line is where Round 2025 ended."), page);
        assertTrue(page.contains("needs 2 more"), page);
        assertFalse(page.contains("percentage points"), page);
    }

    @Test
    void the_same_day_of_the_last_round_says_who_is_behind_and_what_to_do() {
        countedBefore(2, 1);
        countedBefore(9, 6);
        countedBefore(14, 7);
        String page = page("/rounds/now");
        assertTrue(page.contains("25 percentage points fewer have answered"), page);
        assertTrue(page.contains("Behind: Avdem."), page);
        assertTrue(page.contains("−25 points"), page);
        assertTrue(page.contains("Ask Avdem to mention the survey"), page);
    }

    @Test
    void a_round_that_opened_later_is_not_the_last_one() {
        run("UPDATE round_part SET opened_at = UTC_TIMESTAMP(3) - INTERVAL 1 DAY WHERE id = '" + last + "'");
        assertFalse(page("/rounds/now").contains("Round 2025"));
        run("UPDATE round_part SET opened_at = UTC_TIMESTAMP(3) - INTERVAL 11 DAY WHERE id = '" + last + "'");
        assertTrue(page("/rounds/now").contains("Round 2025"));
    }

    @Test
    void a_unit_so_small_that_its_number_would_name_somebody_has_none() {
        String page = page("/rounds/now");
        assertTrue(page.contains("Bakke"), page);
        assertTrue(page.contains("Fewer than five are invited."), page);
        assertFalse(page.contains("2 of 4"), page);
        assertFalse(page.contains("5 of 16"), page);
    }

    @Test
    void every_night_is_written_down_once_and_without_small_units() {
        service.bean(CountingJob.class).count();
        run("DELETE FROM sealed_response LIMIT 1");
        service.bean(CountingJob.class).count();
        assertEquals(
                List.of(a + " 3"),
                service.column(
                        "SELECT CONCAT(unit_id, ' ', responses) FROM response_count WHERE part_id = 'now-part'"));
    }

    @Test
    void the_days_are_drawn_once_there_are_some() {
        assertFalse(page("/rounds/now").contains("<polyline"));
        run("INSERT INTO response_count VALUES ('now-part', '" + a + "', CURRENT_DATE - INTERVAL 3 DAY, 2)");
        String page = page("/rounds/now");
        assertTrue(page.contains("<polyline"), page);
        assertTrue(page.contains("17%"), page);
    }

    @Test
    void units_that_nobody_can_answer_about_come_first() {
        String page = page("/rounds");
        assertTrue(page.contains("Give Avdem and Bakke a link"), page);
        assertTrue(page.contains("Round 2026"), page);
        assertTrue(page.contains("Round 2025"), page);
        run("INSERT INTO open_link (code, part_id, unit_id, mode) VALUES ('c1', 'now-part', '" + a + "', 'OPEN')");
        assertTrue(page("/rounds").contains("Give Bakke a link"));
        run("DELETE FROM open_link");
    }

    @Test
    void a_reminder_that_was_sent_by_hand_is_nothing_to_do_any_more() {
        run("INSERT INTO round_reminder (round_id, number, at) VALUES ('now', 1, UTC_TIMESTAMP(3) + INTERVAL 1 DAY)");
        run("INSERT INTO invitation (id, part_id, unit_id, token_hash) VALUES ('i1', 'now-part', '" + a
                + "', REPEAT('t', 32))");
        try {
            assertTrue(page("/rounds/now").contains("Read through the reminder"));
            run("UPDATE round_reminder SET at = '2099-01-04 16:00:00'");
            String far = page("/rounds/now");
            assertTrue(far.contains("Send the reminder now, or let it go 4 January 2099 17:00"), far);
            assertTrue(far.contains("/messages?part=now-part\">Send it now under Messages"), far);
            run("INSERT INTO message_sending (part_id, kind, state, started_at)"
                    + " VALUES ('now-part', 'REMINDER_1', 'RUNNING', '2026-01-02 11:00:00')");
            assertFalse(page("/rounds/now").contains("Read through the reminder"));
            assertFalse(page("/rounds/now").contains("Send the reminder now"));
            String plan = page("/rounds/now/plan");
            assertTrue(plan.contains("<dt>First reminder</dt><dd>Began 2 January 2026 12:00</dd>"), plan);
            assertFalse(plan.contains("id=\"reminder1-day\""), "it can't be moved any more");
        } finally {
            run("DELETE FROM message_sending");
            run("DELETE FROM invitation");
            run("DELETE FROM round_reminder");
        }
    }

    @Test
    void a_reminder_is_to_be_sent_when_everybody_is_asked_and_somebody_has_not_answered() {
        String send = "Send the reminder now";
        run("INSERT INTO round_reminder (round_id, number, at) VALUES ('now', 1, '2099-01-04 16:00:00')");
        run("INSERT INTO invitation (id, part_id, unit_id, token_hash) VALUES ('i1', 'now-part', '" + a
                + "', REPEAT('t', 32))");
        run("INSERT INTO invitation_contact (invitation_id, email) VALUES ('i1', 'kari@example.no')");
        try {
            String unsent = page("/rounds/now");
            assertFalse(unsent.contains(send), "one waits for the invitation: " + unsent);
            run("UPDATE invitation SET queued = TRUE");
            assertTrue(page("/rounds/now").contains(send), page("/rounds/now"));
            for (int i = 5; i < 14; i++) {
                run("INSERT INTO sealed_response (part_id, unit_id, nullifier, nonce, sealed) VALUES ('now-part', '" + a
                        + "', UNHEX(SHA2('" + i + "', 256)), REPEAT('n', 12), 'sealed')");
            }
            String answered = page("/rounds/now");
            assertTrue(answered.contains("12 of 12 have answered."), answered);
            assertFalse(answered.contains(send), "nobody is left: " + answered);
        } finally {
            run("DELETE FROM invitation");
            run("DELETE FROM round_reminder");
        }
    }

    @Test
    void the_plan_says_in_words_when_it_really_opened_and_closed() {
        run("UPDATE round SET opens_at = '2026-01-04 07:00:00' WHERE id = 'now'");
        run("UPDATE round_part SET opened_at = '2026-01-03 08:00:00' WHERE id = 'now-part'");
        try {
            String open = page("/rounds/now/plan");
            assertTrue(open.contains("<dt>The round opened</dt><dd>3 January 2026 09:00</dd>"), open);
            assertTrue(open.contains("<dt>The round closes</dt>"), open);
            String stored = facts(open);
            HttpResponse<String> refused = post(
                    "/rounds/now/dates", Map.of("closes-day", "2026-01-05", "closes-time", "08:00", "contact", "Kari"));
            assertEquals(422, refused.statusCode());
            assertEquals(stored, facts(refused.body()), "what was refused is no part of the plan");
            run("UPDATE round_part SET state = 'CLOSED', closed_at = '2026-01-06 08:00:00' WHERE id = 'now-part'");
            String closed = page("/rounds/now/plan");
            assertTrue(closed.contains("<dt>The round closed</dt><dd>6 January 2026 09:00</dd>"), closed);
        } finally {
            run("UPDATE round_part SET state = 'OPEN', closed_at = NULL,"
                    + " opened_at = UTC_TIMESTAMP(3) - INTERVAL 10 DAY WHERE id = 'now-part'");
            run("UPDATE round SET opens_at = NULL WHERE id = 'now'");
        }
    }

    private static String facts(String page) {
        return page.substring(page.indexOf("<dl class=\"facts\">"), page.indexOf("</dl>"));
    }

    @Test
    void units_that_another_open_round_asks_about_are_named_before_opening() {
        run("INSERT INTO round (id, name, source) VALUES ('again', 'Again', 'SURVEY')");
        run("INSERT INTO round_part (id, round_id, municipality_id, publication_id, state)"
                + " SELECT 'again-part', 'again', municipality_id, 'again-x', 'DRAFT' FROM round_part WHERE id = '"
                + last + "'");
        run("INSERT INTO round_unit SELECT 'again-part', unit_id, version_id, invited FROM round_unit"
                + " WHERE part_id = 'now-part'");
        try {
            for (String path : List.of("/rounds/again/plan", "/rounds/again/opening")) {
                String page = page(path);
                assertTrue(page.contains("Also in “Round 2026”, which is open now: Avdem, Bakke."), page);
                assertFalse(page.contains("Round 2025”"), "a round that is over asks nobody");
                assertFalse(page.contains("it still closes"), "it is opened by hand, not earlier than planned");
            }
        } finally {
            run("DELETE FROM round_unit WHERE part_id = 'again-part'");
            run("DELETE FROM round_part WHERE id = 'again-part'");
            run("DELETE FROM round WHERE id = 'again'");
        }
    }

    @Test
    void a_municipality_without_anything_is_told_where_to_begin() {
        String page =
                service.get("/rounds", service.token("coordinator", "9998")).body();
        assertTrue(page.contains("Add the units"), page);
        assertTrue(page.contains("Look at the questions (you may skip this)"), page);
        assertFalse(page.contains("Round 2026"));
    }

    @Test
    void after_closing_it_says_who_has_figures() {
        String page = page("/rounds/Round%202025");
        assertTrue(page.contains("Who has figures?"), page);
        assertTrue(page.contains(">shown</td>"), page);
        run("INSERT INTO municipality_code (code, municipality_id, valid_from, valid_to)"
                + " SELECT '0511', municipality_id, '1838-01-01', '2019-12-31' FROM round_part WHERE id = '" + last
                + "'");
        String merged = page("/rounds/Round%202025");
        run("DELETE FROM municipality_code WHERE code = '0511'");
        assertTrue(merged.contains("/municipalities/3431?round="), merged);
    }

    @Test
    void when_every_comment_is_read_the_task_is_to_show_them_and_delete_the_rest() {
        run("REPLACE INTO closing (part_id, run_id, verified, finished) VALUES ('" + last + "', 'run', TRUE, TRUE)");
        run("INSERT INTO comment VALUES ('" + last + "', 'run', 'c1', '" + a + "', 'nb', 'Fint')");
        run("INSERT INTO comment VALUES ('" + last + "', 'run', 'c2', '" + a + "', 'nb', 'Fint')");
        try {
            decided("c1");
            String some = page("/rounds/Round%202025");
            assertTrue(some.contains("Read through one comment"), some);
            assertFalse(some.contains("#finish"), some);
            decided("c2");
            String all = page("/rounds/Round%202025");
            assertTrue(all.contains("Finish the comments about one unit"), all);
            assertTrue(all.contains("/comments#finish\""), all);
            assertFalse(all.contains("Read through"), all);
        } finally {
            run("DELETE FROM comment_decision");
            run("DELETE FROM comment");
        }
    }

    private void decided(String comment) {
        run("INSERT INTO comment_decision (part_id, comment_id, decision, theme) VALUES ('" + last + "', '" + comment
                + "', 'REJECTED', 'OTHER')");
    }

    @Test
    void before_closing_it_says_what_is_not_sent_and_who_has_not_answered_by_unit() {
        run("INSERT INTO outbox (id, part_id, kind, channel, recipient, next_attempt_at)"
                + " VALUES ('waits', 'now-part', 'INVITATION', 'EMAIL', 'sealed', UTC_TIMESTAMP(3) + INTERVAL 1 DAY)");
        try {
            String page = page("/rounds/now/closing");
            assertTrue(page.contains("One message is waiting and will not be sent"), page);
            assertTrue(page.contains("9 of 12 invited have not answered."), page);
            assertTrue(
                    page.replaceAll(" data-head=\"[^\"]*\"", "")
                            .contains("<td role=\"cell\" class=\"num\">3</td><td role=\"cell\" class=\"num\">12</td>"),
                    page);
            assertFalse(page.contains(">2</td>"), "the number of a unit with four invited");
            assertTrue(page.contains("Why do you stop the round? (required)"), page);
            assertTrue(page.contains("The results are published within seconds."), page);
            assertTrue(page.contains("the steering group and the coordinators then get an e-mail"), page);
        } finally {
            run("DELETE FROM outbox");
        }
    }

    @Test
    void stopping_before_the_time_takes_a_reason_that_stays() {
        run(
                "INSERT INTO round (id, name, source, closes_at) VALUES ('stop', 'Stopped', 'SURVEY', NOW(3) + INTERVAL 4 DAY)");
        run("INSERT INTO round_part (id, round_id, municipality_id, publication_id, state)"
                + " SELECT 'stop-part', 'stop', municipality_id, 'stop-x', 'OPEN' FROM round_part WHERE id = '" + last
                + "'");
        HttpResponse<String> refused = post("/rounds/stop/closing", Map.of("reason", " "));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("href=\"#reason\""), refused.body());
        assertEquals(List.of("OPEN"), service.column("SELECT state FROM round_part WHERE id = 'stop-part'"));
        post("/rounds/stop/closing", Map.of("reason", "Wrong questionnaire"));
        assertEquals(
                List.of("Wrong questionnaire"),
                service.column("SELECT stopped_reason FROM round_part WHERE id = 'stop-part' AND state <> 'OPEN'"));
        assertEquals(
                List.of("round-stopped"), service.column("SELECT action FROM audit_entry WHERE subject = 'stop-part'"));
        assertTrue(page("/rounds/stop").contains("The round was stopped early: Wrong questionnaire"));
    }
}
