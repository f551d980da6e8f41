package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import opplevd.kit.signin.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Homework of all is done by each: who has done it isn't asked again, and who hasn't is. */
class HomeworkTest {
    private Dalene dalene;
    private LocalDate today;
    private String path;
    private String done;

    @BeforeEach
    void homeworkOfAll() {
        dalene = new Dalene();
        today = dalene.bean(Reminders.class).today();
        path = dalene.made("Samling", today.minusDays(10), "nå");
        dalene.post(
                path + "/promises",
                "kind=HOMEWORK&municipality=ALL&text=Les+rapporten&due=" + today.plusDays(3),
                Role.FACILITATOR,
                "dalene");
        done = path + "/promises/"
                + dalene.bean(Promises.class)
                        .of(dalene.gathering(path))
                        .getFirst()
                        .promiseId()
                + "/done/";
    }

    @AfterEach
    void stop() {
        dalene.close();
    }

    private int says(String municipality, String state, Role role, String scope) {
        String form = "state=" + state + "&outcome=Snakket+med+FAU";
        return dalene.post(done + municipality, form, role, scope).statusCode();
    }

    private boolean reminded(Role role, String scope) {
        boolean front = dalene.get("/", role, scope).body().contains("<strong>Les rapporten</strong>");
        boolean calendar =
                dalene.get("/gatherings/calendar.ics", role, scope).body().contains("SUMMARY:Lekse: Les rapporten");
        assertEquals(front, calendar, "the front page and the calendar agree");
        return front;
    }

    @Test
    void eachSaysForItselfAndTheFollowUpPageSaysWhoAndWhen() {
        String form = dalene.get(done + "10", Role.PROJECT_LEADER, "10").body();
        assertTrue(form.contains("Leksen til Elvedal") && form.contains("Les rapporten"), form);
        assertEquals(303, says("10", "DONE", Role.PROJECT_LEADER, "10"));
        String next = dalene.made("Neste", today.plusDays(3), "nå");
        String page = dalene.get(next, Role.COORDINATOR, "30").body();
        assertTrue(page.contains("1 av 3 har gjort det"), page);
        assertTrue(page.contains("Elvedal: gjort. Snakket med FAU <span class=\"quiet\">"), page);
        assertTrue(page.contains(today.getDayOfMonth() + ". "), "the day");
        assertTrue(page.contains("Fjellvang: ikke gjort ennå</li>"), page);
        assertTrue(page.contains("0 av 1 er gjort"), "not done until all have done it");
        assertFalse(page.contains("/done/"), "who only reads says nothing");
        says("20", "DONE", Role.PROJECT_LEADER, "20");
        says("30", "DONE", Role.FACILITATOR, "dalene");
        assertTrue(dalene.get(next, Role.COORDINATOR, "30").body().contains("1 av 1 er gjort"));
        says("20", "OPEN", Role.PROJECT_LEADER, "20");
        String back = dalene.get(next, Role.COORDINATOR, "30").body();
        assertTrue(back.contains("2 av 3 har gjort det"), "taken back: " + back);
        assertTrue(back.contains("Fjellvang: ikke gjort ennå</li>"), "taken back: " + back);
    }

    @Test
    void onlyThoseWhoHaveNotDoneItAreReminded() {
        assertTrue(reminded(Role.PROJECT_LEADER, "10") && reminded(Role.PROJECT_LEADER, "20"));
        assertTrue(dalene.get("/", Role.PROJECT_LEADER, "10").body().contains(done + "10"));
        says("10", "DONE", Role.PROJECT_LEADER, "10");
        assertFalse(reminded(Role.PROJECT_LEADER, "10"));
        assertTrue(reminded(Role.PROJECT_LEADER, "20"));
        assertTrue(reminded(Role.FACILITATOR, "dalene"));
        says("20", "DONE", Role.PROJECT_LEADER, "20");
        says("30", "DROPPED", Role.PROJECT_LEADER, "30");
        assertFalse(reminded(Role.FACILITATOR, "dalene"), "all have said");
        says("20", "OPEN", Role.PROJECT_LEADER, "20");
        assertTrue(reminded(Role.PROJECT_LEADER, "20"), "it was taken back");
    }

    @Test
    void nobodySaysForAnotherMunicipality() {
        assertEquals(404, says("20", "DONE", Role.PROJECT_LEADER, "10"));
        assertEquals(404, says("10", "DONE", Role.COORDINATOR, "10"));
        assertEquals(404, says("98", "DONE", Role.FACILITATOR, "dalene"));
        dalene.post(path + "/promises", "kind=HOMEWORK&municipality=10&text=Ring", Role.FACILITATOR, "dalene");
        String own =
                dalene.bean(Promises.class).of(dalene.gathering(path)).getLast().promiseId();
        String ring = path + "/promises/" + own + "/done/10";
        assertEquals(404, dalene.get(ring, Role.PROJECT_LEADER, "10").statusCode(), "homework of one has its own page");
    }

    @Test
    void whatWasSaidOfAllBeforeEachHadItsOwnIsKept() throws Exception {
        Promise promise = dalene.bean(Promises.class).of(dalene.gathering(path)).getFirst();
        dalene.bean(PromiseRows.class)
                .change(
                        promise.gatheringId(),
                        promise.promiseId(),
                        promise.text(),
                        "",
                        promise.dueOn(),
                        "DONE",
                        "Snakket med alle");
        String script;
        try (InputStream migration = HomeworkTest.class.getResourceAsStream("/db/report/V68__homework_of_each.sql")) {
            script = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (Connection connection = DelegatingDataSource.unwrapDataSource(dalene.bean(DataSource.class))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            for (String part : Pattern.compile(";\\s*")
                    .splitAsStream(script.substring(script.indexOf("INSERT INTO")))
                    .toList()) {
                statement.execute(part);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
        String page = dalene.get(path, Role.COORDINATOR, "30").body();
        assertTrue(page.contains("3 av 3 har gjort det"), page);
        assertTrue(page.contains("Granli: gjort. Snakket med alle</li>"), "by nobody known: " + page);
        assertFalse(reminded(Role.PROJECT_LEADER, "30"));
    }
}
