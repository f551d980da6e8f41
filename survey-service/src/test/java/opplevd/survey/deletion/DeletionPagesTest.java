package opplevd.survey.deletion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.box.KeyCopy;
import opplevd.survey.box.KeyRing;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is deleted when, in a municipality with an open round, one closed ten days ago, and one that is done. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionPagesTest {
    private RunningService service;

    @BeforeAll
    void aMunicipalityWithRounds() {
        service = new RunningService(DeletionPagesTest.class, Map.of());
        AnImport done = AnImport.of("Long ago");
        assertEquals(200, done.send(service, service.token("secretariat", "")).statusCode());
        round("open", "Open round", "OPEN", "NULL", "'2027-02-21 22:59:00'");
        round("closed", "Closed round", "PUBLISHED", "'2026-11-01 12:00:00'", "NULL");
        invited("open", 3);
        invited("closed", 2);
        service.bean(KeyRing.class)
                .noteCopy(new KeyCopy(Instant.parse("2026-11-02T08:00:00Z"), "open", "/mnt/keys.zip"));
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private void round(String id, String name, String state, String closedAt, String closesAt) {
        run("INSERT INTO round (id, name, source, closes_at) VALUES ('" + id + "', '" + name + "', 'SURVEY', "
                + closesAt + ")");
        run("""
                INSERT INTO round_part (id, round_id, municipality_id, publication_id, state, closed_at)
                SELECT '%s', '%s', municipality_id, '%s', '%s', %s FROM unit WHERE code = 'A'
                """.formatted(id, id, "x-" + id, state, closedAt));
        run("INSERT INTO round_unit SELECT '" + id + "', unit_id, version_id, invited FROM round_unit ru"
                + " JOIN unit u ON u.id = ru.unit_id WHERE u.code = 'A' AND ru.part_id NOT IN ('open', 'closed')");
        if (!state.equals("OPEN")) {
            run("INSERT INTO closing (part_id, finished) VALUES ('" + id + "', TRUE)");
        }
    }

    private void invited(String part, int count) {
        for (int i = 0; i < count; i++) {
            String id = part + i;
            run("INSERT INTO invitation (id, part_id, unit_id, token_hash) SELECT '" + id + "', '" + part
                    + "', id, UNHEX(SHA2('" + id + "', 256)) FROM unit WHERE code = 'A'");
            run("INSERT INTO invitation_contact (invitation_id, name, email) VALUES ('" + id + "', 'Kari Nordmann', '"
                    + id + "@example.no')");
        }
    }

    private static void run(String sql) {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_deletionpagestest");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException wrong) {
            throw new IllegalStateException(sql, wrong);
        }
    }

    private String page(String path) {
        HttpResponse<String> page = service.get(path, service.token("coordinator", "3431"));
        assertEquals(200, page.statusCode(), page.body());
        return page.body().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void eachRoundHasItsDates() {
        String page = page("/deletions");
        assertTrue(page.contains("Names and addresses 3 23 March 2027, if the round closes as planned"), page);
        assertTrue(page.contains("Names and addresses 2 1 December 2026"), page);
        assertTrue(page.contains("When the round closes on 21 February 2027, as soon as they are counted"), page);
        assertTrue(page.contains("In one round everything has been deleted."), page);
        assertFalse(page.contains("Long ago"), page);
    }

    @Test
    void everyCopyOfAKeyIsNamedHereAndBeforeClosing() {
        assertTrue(page("/deletions").contains("One copy of the key to the answers has been made."));
        assertTrue(page("/deletions").contains("/mnt/keys.zip"));
        assertTrue(page("/rounds/open/closing").contains("/mnt/keys.zip"));
    }

    @Test
    void nobodyIsNamedAndAnotherMunicipalitySeesNothing() {
        assertFalse(page("/deletions").contains("Nordmann"));
        String other =
                service.get("/deletions", service.token("coordinator", "3405")).body();
        assertFalse(other.contains("Open round") || other.contains("/mnt/keys.zip"), other);
        assertEquals(
                404,
                service.get("/deletions", service.token("steering-group", "3431"))
                        .statusCode());
    }
}
