package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import opplevd.kit.signin.Role;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gathering, its agenda, those who come and its papers. */
class GatheringTest {
    private static Dalene dalene;

    @BeforeAll
    static void aNetworkWhereFjellvangIsHigher() {
        dalene = new Dalene();
    }

    @AfterAll
    static void stop() {
        dalene.close();
    }

    @Test
    void theAgendaIsProposedFromWhatSomebodyCanLearnAndProposedAgainAddsNothing() {
        String path = dalene.withAgenda("Forslag", LocalDate.of(2027, 1, 14), "nå");
        String page = dalene.get(path, Role.FACILITATOR, "dalene").body();
        assertTrue(page.contains("Fjellvang forteller"), page);
        assertTrue(page.contains("Hva vil vi prøve?") && page.contains("Til neste gang"));
        int before = points(page);
        dalene.post(path + "/agenda/proposal", "", Role.FACILITATOR, "dalene");
        assertEquals(before, points(dalene.get(path, Role.FACILITATOR, "dalene").body()));
    }

    private static int points(String page) {
        return page.split("<li><div><strong>", -1).length;
    }

    @Test
    void pointsAreMovedChangedAndTakenOff() {
        String path = dalene.made("Orden", LocalDate.of(2027, 1, 16), "nå");
        for (String title : List.of("Første", "Andre")) {
            dalene.post(
                    path + "/agenda/items",
                    "title=" + ReportInATest.encoded(title) + "&minutes=5",
                    Role.FACILITATOR,
                    "dalene");
        }
        Gathering gathering = dalene.gathering(path);
        Agendas agendas = dalene.bean(Agendas.class);
        String second = agendas.of(gathering).getLast().itemId();
        dalene.post(path + "/agenda/items/" + second, "do=up", Role.FACILITATOR, "dalene");
        assertEquals("Andre", agendas.of(gathering).getFirst().title());
        HttpResponse<String> wrong =
                dalene.post(path + "/agenda/items/" + second, "title=&minutes=x", Role.FACILITATOR, "dalene");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Skriv hva det skal hete."));
        dalene.post(path + "/agenda/items/" + second, "do=remove", Role.FACILITATOR, "dalene");
        assertEquals(1, agendas.of(gathering).size());
    }

    @Test
    void paperIsPrintedThatScreenReadersReadAndArchivesKeep() throws Exception {
        String path = dalene.withAgenda("Papir", LocalDate.of(2027, 1, 19), "nå");
        for (String file : List.of("/minutes.pdf", "/pack.pdf?municipality=10")) {
            assertEquals(List.of(), dalene.pdfFaults(path + file));
        }
    }

    @Test
    void whoComesIsWrittenDownByTheirOwn() {
        String path = dalene.made("Hvem", LocalDate.of(2027, 1, 21), "nå");
        String form = "municipality=10&name-0=Kari&party-0=UNION&name-1=Ola&party-1=";
        HttpResponse<String> wrong = dalene.post(path + "/participants", form, Role.PROJECT_LEADER, "10");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Velg hvem Ola kommer for."), wrong.body());
        assertEquals(
                303,
                dalene.post(path + "/participants", form + "USERS", Role.PROJECT_LEADER, "10")
                        .statusCode());
        assertEquals(
                404,
                dalene.post(path + "/participants", form, Role.PROJECT_LEADER, "20")
                        .statusCode());
        assertTrue(dalene.get(path, Role.COORDINATOR, "20").body().contains("Tillitsvalgte"));
    }

    @Test
    void nobodyOutsideFindsAGathering() {
        String path = dalene.made("Hemmelig", LocalDate.of(2027, 1, 22), "nå");
        assertEquals(404, dalene.get(path, Role.FACILITATOR, "other").statusCode());
        assertEquals(404, dalene.get(path, Role.COORDINATOR, "98").statusCode());
        assertEquals(404, dalene.get(path, Role.UNIT_LEADER, "K10").statusCode());
        assertEquals(
                404, dalene.get(path + "/agenda", Role.PROJECT_LEADER, "10").statusCode(), "only who leads");
        assertFalse(dalene.get("/gatherings", Role.FACILITATOR, "other").body().contains("Hemmelig"));
        assertTrue(dalene.get("/gatherings", Role.STEERING_GROUP, "10").body().contains("Hemmelig"));
    }
}
