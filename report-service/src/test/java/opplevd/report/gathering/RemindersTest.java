package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has homework is reminded of it, once; nobody else is. */
class RemindersTest {
    private Dalene dalene;
    private LocalDate today;

    @BeforeEach
    void aNetwork() {
        dalene = new Dalene();
        today = dalene.bean(Reminders.class).today();
    }

    @AfterEach
    void stop() {
        dalene.close();
    }

    /** @return path of the gathering */
    private String homework(String municipality, String text, String due, LocalDate held) {
        String path = dalene.made("Samling " + held, held, "nå");
        promise(path, "HOMEWORK", municipality, text, due);
        return path;
    }

    private void promise(String path, String kind, String municipality, String text, String due) {
        String form = "kind=" + kind + "&municipality=" + municipality + "&text=" + text + "&due=" + due;
        assertEquals(
                303,
                dalene.post(path + "/promises", form, Role.FACILITATOR, "dalene")
                        .statusCode());
    }

    private String front(Role role, String scope) {
        HttpResponse<String> page = dalene.get("/", role, scope);
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    private static int times(String text, String page) {
        return page.split("<strong>" + text + "</strong>", -1).length - 1;
    }

    @Test
    void theMembersOwnHomeworkIsRememberedByItsProjectLeaderAlone() {
        homework("10", "Ring", today.plusDays(3).toString(), today.minusDays(10));
        assertEquals(1, times("Ring", front(Role.PROJECT_LEADER, "10")));
        assertTrue(front(Role.PROJECT_LEADER, "10").contains("om 3 dager"));
        assertEquals(0, times("Ring", front(Role.PROJECT_LEADER, "20")));
        assertEquals(0, times("Ring", front(Role.COORDINATOR, "10")));
        assertEquals(0, times("Ring", front(Role.UNIT_LEADER, "K10")));
    }

    @Test
    void whoHasSeveralRolesIsRemindedOnceOfWhatAllDo() {
        homework("ALL", "Les", today.toString(), today.minusDays(10));
        String token = dalene.token(
                new Grant(Role.PROJECT_LEADER, "10"),
                new Grant(Role.PROJECT_LEADER, "20"),
                new Grant(Role.COORDINATOR, "10"),
                new Grant(Role.FACILITATOR, "dalene"));
        String page = dalene.page("/", token);
        assertEquals(1, times("Les", page), page);
        assertTrue(page.contains("i dag"));
        String calendar = dalene.page("/gatherings/calendar.ics", token);
        assertEquals(1, calendar.split("SUMMARY:Lekse: Les", -1).length - 1, calendar);
    }

    @Test
    void whatIsDonePutAwayOrAPromiseOfATrialIsNotRemembered() {
        String path = homework("10", "Ferdig", "", today.minusDays(10));
        promise(path, "COMMITMENT", "10", "Forsøk", today.plusDays(3).toString());
        promise(path, "HOMEWORK", "10", "Sent", today.minusDays(1).toString());
        assertEquals(0, times("Ferdig", front(Role.PROJECT_LEADER, "10")), "no date, and no gathering to do it for");
        dalene.made("Neste", today.plusDays(20), "nå");
        String page = front(Role.PROJECT_LEADER, "10");
        assertEquals(1, times("Ferdig", page), "until the next gathering");
        assertEquals(0, times("Forsøk", page));
        assertTrue(page.contains("fristen er ute") && page.contains("Neste i Nettverk Dalene"), page);
        Promise done = dalene.bean(Promises.class).of(dalene.gathering(path)).stream()
                .filter(promise -> promise.text().equals("Ferdig"))
                .findFirst()
                .orElseThrow();
        dalene.post(path + "/promises/" + done.promiseId(), "text=Ferdig&state=DONE", Role.PROJECT_LEADER, "10");
        assertEquals(0, times("Ferdig", front(Role.PROJECT_LEADER, "10")));
    }

    @Test
    void whenTheNextGatheringHasBeenItIsAskedAboutThere() {
        homework("10", "Gammel", today.minusDays(30).toString(), today.minusDays(60));
        dalene.made("Holdt", today.minusDays(2), "nå");
        assertEquals(0, times("Gammel", front(Role.PROJECT_LEADER, "10")));
    }

    @Test
    void aMovedDateIsTheSameDayInTheCalendar() {
        String path = homework("10", "Flytt", today.plusDays(3).toString(), today.minusDays(10));
        String id = dalene.bean(Promises.class)
                .of(dalene.gathering(path))
                .getFirst()
                .promiseId();
        String before =
                dalene.get(path + "/calendar.ics", Role.PROJECT_LEADER, "10").body();
        dalene.post(
                path + "/promises/" + id, "text=Flytt&state=OPEN&due=" + today.plusDays(9), Role.PROJECT_LEADER, "10");
        String after =
                dalene.get(path + "/calendar.ics", Role.PROJECT_LEADER, "10").body();
        assertTrue(before.contains("UID:" + id) && after.contains("UID:" + id), after);
        assertFalse(before.equals(after));
        assertEquals(
                404,
                dalene.get(path + "/calendar.ics", Role.PROJECT_LEADER, "98").statusCode());
    }
}
