package opplevd.report.programme;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Networks as the secretariat and a facilitator keep them, and the programme's mean that everybody may see. */
class NetworkKeepingTest {
    private static ReportInATest report;

    @BeforeAll
    static void fiveMunicipalities() {
        report = new ReportInATest();
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3);
        for (int i = 1; i <= 5; i++) {
            report.publishes(aPublication()
                    .inRound("five")
                    .of("P" + i, "Kommune " + i)
                    .area("kindergarten", aUnit("p" + i).answered(answers)));
        }
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static HttpResponse<String> post(String path, String form, Role role, @Nullable String scope) {
        return report.post(path, report.token(role, scope), form);
    }

    private static HttpResponse<String> get(String path, Role role, @Nullable String scope) {
        return report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
    }

    @Test
    void aNetworkIsMadeChangedAndKeepsWhatIsKnownOfItsMembers() {
        String form = "name=Nettverk+Fjell&code-0=P1&leader-0=Kari&from-0=2026-01-01&to-0=&code-1=P2&without-1=yes";
        assertEquals(404, post("/networks/new", form, Role.COORDINATOR, "P1").statusCode());
        assertEquals(303, post("/networks/new", form, Role.SECRETARIAT, null).statusCode());
        assertEquals(422, post("/networks/new", form, Role.SECRETARIAT, null).statusCode(), "the name is taken");
        report.put(
                "PUT",
                "/api/v1/networks/nettverk-fjell",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Nettverk Fjell\",\"members\":[\"P1\",\"P2\",\"P3\"]}");
        String page = get("/networks/nettverk-fjell/edit", Role.FACILITATOR, "nettverk-fjell")
                .body();
        assertTrue(page.contains("value=\"Kari\"") && page.contains(" checked"), page);
        assertEquals(
                404,
                get("/networks/nettverk-fjell/edit", Role.FACILITATOR, "elsewhere")
                        .statusCode());
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedStays() {
        HttpResponse<String> wrong = post(
                "/networks/new",
                "name=Nettverk+Feil&code-0=P1&code-1=P1&from-1=2026-05-01&to-1=2026-01-01",
                Role.SECRETARIAT,
                null);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("P1 står der to ganger."), wrong.body());
        assertTrue(wrong.body().contains("Siste dag må komme etter første dag."));
        assertTrue(wrong.body().contains("value=\"Nettverk Feil\""));
    }

    @Test
    void networksStandInTheOrderOfTheNorwegianAlphabet() {
        List<String> wanted = List.of("Aurlandsnettet", "Ænettet", "Ørstanettet", "Ålesundsnettet");
        for (int i : new int[] {3, 0, 2, 1}) {
            report.put(
                    "PUT",
                    "/api/v1/networks/order-" + i,
                    report.token(Role.SECRETARIAT, null),
                    "{\"name\":\"" + wanted.get(i) + "\",\"members\":[\"P1\",\"P2\"]}");
        }
        String list = get("/networks", Role.SECRETARIAT, null).body();
        assertTrue(list.indexOf(wanted.getFirst()) > 0, list);
        assertEquals(
                wanted,
                wanted.stream().sorted(Comparator.comparingInt(list::indexOf)).toList(),
                list);
    }

    @Test
    void aCohortIsMadeAndChosen() {
        assertEquals(
                303,
                post("/networks/cohorts", "name=Pulje+1&starts=2026-01-01&ends=", Role.SECRETARIAT, null)
                        .statusCode());
        assertEquals(
                422,
                post("/networks/cohorts", "name=&starts=soon", Role.SECRETARIAT, null)
                        .statusCode());
        assertTrue(get("/networks/new", Role.SECRETARIAT, null).body().contains("Pulje 1"));
    }

    @Test
    void whoMeasuresNoQualityIsNotWaitedForButNamedSo() {
        report.post(
                "/networks/new",
                report.token(Role.SECRETARIAT, null),
                "name=Nettverk+Uten&code-0=P1&code-1=P2&code-2=P3&code-3=P9&without-3=yes");
        HttpResponse<String> page = get("/networks/nettverk-uten?round=five&area=kindergarten", Role.SECRETARIAT, null);
        assertTrue(page.body().contains("Én kommune arbeider bare med sykefravær og måler ikke K: P9."), page.body());
        assertFalse(page.body().contains("har ingen resultater i denne runden"), page.body());
        String api = report.get(
                        "/api/v1/networks/nettverk-uten/rounds/five/areas/kindergarten/benchmark",
                        report.token(Role.SECRETARIAT, null))
                .body();
        assertTrue(api.contains("\"missing\":[]") && api.contains("\"withoutK\":[\"P9\"]"), api);
    }
}
