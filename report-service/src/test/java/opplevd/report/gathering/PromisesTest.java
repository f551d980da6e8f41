package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.report.network.Sharing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is promised at a gathering, and what came of it by the next. */
class PromisesTest {
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
    void aProjectLeaderPromisesForTheOwnMunicipalityAlone() {
        String path = dalene.withAgenda("Lofter", LocalDate.of(2027, 1, 17), "nå");
        String form = "kind=COMMITMENT&text=Ring+hjem&responsible=Kari&due=2027-03-01&slide=3&municipality=";
        HttpResponse<String> own = dalene.post(path + "/promises", form + "10", Role.PROJECT_LEADER, "10");
        assertEquals(303, own.statusCode(), own.body());
        assertTrue(own.headers().firstValue("Location").orElse("").endsWith("/show#s3"));
        assertEquals(
                422,
                dalene.post(path + "/promises", form + "20", Role.PROJECT_LEADER, "10")
                        .statusCode());
        assertEquals(
                404,
                dalene.post(path + "/promises", form + "10", Role.COORDINATOR, "10")
                        .statusCode());
        assertTrue(dalene.get(path + "/show", Role.STEERING_GROUP, "20").body().contains("Ring hjem"));
        assertTrue(dalene.get(path + "/minutes", Role.COORDINATOR, "30").body().contains("Kari"));
    }

    @Test
    void aPromiseIsMadeAMeasureByOnePressAndOnceOnly() {
        String path = dalene.withAgenda("Tiltak", LocalDate.of(2027, 1, 23), "nå");
        String form = "kind=COMMITMENT&text=Faste+vikarer&responsible=Kari&municipality=10&item=" + dalene.theme(path);
        dalene.post(path + "/promises", form, Role.FACILITATOR, "dalene");
        Matcher promise = Pattern.compile("/promises/([0-9a-f-]{36})\"")
                .matcher(dalene.get(path, Role.PROJECT_LEADER, "10").body());
        assertTrue(promise.find());
        String one = path + "/promises/" + promise.group(1);
        assertTrue(dalene.get(one, Role.PROJECT_LEADER, "10").body().contains("Gjør til tiltak"));
        assertEquals(
                404,
                dalene.post(one + "/measure", "", Role.PROJECT_LEADER, "20").statusCode());
        assertEquals(
                303,
                dalene.post(one + "/measure", "", Role.PROJECT_LEADER, "10").statusCode());
        Matcher first = Pattern.compile("/measures/([^\"]+)\"")
                .matcher(dalene.get(one, Role.PROJECT_LEADER, "10").body());
        assertTrue(first.find());
        assertEquals(
                303,
                dalene.post(one + "/measure", "", Role.PROJECT_LEADER, "10").statusCode());
        assertTrue(dalene.get(one, Role.PROJECT_LEADER, "10").body().contains("/measures/" + first.group(1)));
        assertEquals(
                200,
                dalene.get("/measures/" + first.group(1), Role.PROJECT_LEADER, "10")
                        .statusCode());
    }

    @Test
    void aPromiseNamesAMunicipalityFirstAndAllOfThemPromiseOnlyForNextTime() {
        String path = dalene.withAgenda("Valg", LocalDate.of(2027, 1, 24), "nå");
        String wall = dalene.get(path + "/show", Role.FACILITATOR, "dalene").body();
        String dialog = wall.substring(wall.indexOf("<dialog"));
        assertTrue(dialog.indexOf("name=\"municipality\"") < dialog.indexOf("name=\"kind\""), dialog);
        assertTrue(dialog.contains("<option value=\"\">Velg kommune</option>"), dialog);
        assertTrue(wall.contains("data-whose=\"20\""), "the script chooses who tells");
        String write = dalene.get(path + "/write?item=" + dalene.theme(path), Role.FACILITATOR, "dalene")
                .body();
        assertTrue(write.contains("<option value=\"20\" selected>Fjellvang"), write);
        String form = "text=Ring+hjem&kind=";
        HttpResponse<String> nobody =
                dalene.post(path + "/promises", form + "HOMEWORK&municipality=", Role.FACILITATOR, "dalene");
        assertEquals(422, nobody.statusCode());
        assertTrue(nobody.body().contains("Velg hvilken kommune det gjelder."), nobody.body());
        HttpResponse<String> all =
                dalene.post(path + "/promises", form + "COMMITMENT&municipality=ALL", Role.FACILITATOR, "dalene");
        assertEquals(422, all.statusCode());
        assertTrue(all.body().contains("aria-describedby=\"municipality-error\""), all.body());
        assertEquals(
                303,
                dalene.post(path + "/promises", form + "HOMEWORK&municipality=ALL", Role.FACILITATOR, "dalene")
                        .statusCode());
    }

    @Test
    void whereNobodyTellsTheReadersOwnMunicipalityIsChosen() {
        String path = dalene.withAgenda("Egen", LocalDate.of(2027, 1, 25), "nå");
        String both = dalene.token(new Grant(Role.FACILITATOR, "dalene"), new Grant(Role.PROJECT_LEADER, "10"));
        String whole = dalene.bean(Agendas.class).of(dalene.gathering(path)).stream()
                .filter(item -> item.presenter() == null)
                .findFirst()
                .orElseThrow()
                .itemId();
        String write = dalene.page(path + "/write?item=" + whole, both);
        assertTrue(write.contains("<option value=\"10\" selected>Elvedal"), write);
        String theme = dalene.page(path + "/write?item=" + dalene.theme(path), both);
        assertTrue(theme.contains("<option value=\"20\" selected>Fjellvang"), "who tells comes first: " + theme);
        String wall = dalene.page(path + "/show", both);
        assertTrue(wall.contains("data-item=\"" + whole + "\" data-whose=\"10\" data-kind=\"COMMITMENT\""), wall);
        String next =
                dalene.bean(Agendas.class).of(dalene.gathering(path)).getLast().itemId();
        assertTrue(wall.contains("data-item=\"" + next + "\" data-whose=\"10\" data-kind=\"HOMEWORK\""), wall);
        String homework = dalene.page(path + "/write?item=" + next, both);
        assertTrue(homework.contains("value=\"HOMEWORK\" checked"), homework);
        String facilitator =
                dalene.get(path + "/show", Role.FACILITATOR, "dalene").body();
        assertTrue(facilitator.contains("data-item=\"" + whole + "\" data-whose=\"\""), "who has none chooses");
    }

    @Test
    void theNextGatheringIsTheDeadlineThatIsSuggestedAndTheMinutesSayWhatIsMissing() {
        String path = dalene.withAgenda("Frist", LocalDate.of(2029, 1, 14), "nå");
        String none = dalene.get(path + "/write", Role.FACILITATOR, "dalene").body();
        assertTrue(none.contains("type=\"date\" value=\"\""), "no later gathering is planned: " + none);
        dalene.made("Etter", LocalDate.of(2029, 6, 14), "nå");
        for (String page : List.of("/write", "/show")) {
            assertTrue(
                    dalene.get(path + page, Role.FACILITATOR, "dalene").body().contains("value=\"2029-06-14\""), page);
        }
        dalene.post(path + "/promises", "kind=COMMITMENT&text=Ring+hjem&municipality=10", Role.FACILITATOR, "dalene");
        String minutes = dalene.get(path + "/minutes", Role.COORDINATOR, "30").body();
        assertTrue(minutes.contains("<td>ingen ennå</td><td>ingen ennå</td>"), minutes);
    }

    @Test
    void whatWasTypedIsKeptWhenSomethingIsWrong() {
        String path = dalene.made("Feil", LocalDate.of(2027, 1, 18), "nå");
        HttpResponse<String> wrong = dalene.post(
                path + "/promises",
                "kind=HOMEWORK&text=Les+dette&due=i+morgen&municipality=20",
                Role.FACILITATOR,
                "dalene");
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("Les dette") && wrong.body().contains("Skriv datoen som"), wrong.body());
    }

    @Test
    void nextTimeThePageSaysWhatWasPromisedAndWhetherKHasMoved() {
        String earlier = dalene.withAgenda("Forrige", LocalDate.of(2026, 1, 20), "før");
        String form = "kind=COMMITMENT&text=Tidlig+beskjed&municipality=10&item=" + dalene.theme(earlier);
        assertEquals(
                303,
                dalene.post(earlier + "/promises", form, Role.FACILITATOR, "dalene")
                        .statusCode());
        String next = dalene.withAgenda("Neste", LocalDate.of(2026, 2, 20), "nå");
        String page = dalene.get(next, Role.COORDINATOR, "20").body();
        assertTrue(page.contains("Hva ble det av løftene?"), page);
        assertTrue(page.contains("Tidlig beskjed") && page.contains("K er høyere enn da"), page);
        assertTrue(page.contains("beviser ikke at tiltaket virket"));
        dalene.choose("10", "før", Sharing.WITHDRAWN);
        String withheld = dalene.get(next, Role.COORDINATOR, "20").body();
        dalene.choose("10", "før", Sharing.NAMED);
        assertTrue(withheld.contains("Tidlig beskjed"));
        assertFalse(withheld.contains("K er høyere enn da"), "a withdrawn round is compared with nothing");
    }
}
