package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import opplevd.survey.intake.AnImport;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where can somebody be given a role? */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountPagesTest {
    private static final Pattern PLACE = Pattern.compile("<option value=\"([^\"]*)\">([^<]*)</option>");

    private RunningService service;
    private String coordinator;

    @BeforeAll
    void start() {
        service = new RunningService(AccountPagesTest.class, Map.of());
        AnImport.of("the units").send(service, service.token("secretariat", ""));
        coordinator = service.token("coordinator", "3431");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static String choice(String page) {
        int from = page.indexOf("<select id=\"new-scope\" name=\"scope\"");
        assertTrue(from >= 0, page);
        return page.substring(from, page.indexOf("</select>", from));
    }

    private int invited(String email, String role, String scope) {
        return invitation(email, role, scope).statusCode();
    }

    private HttpResponse<String> invitation(String email, String role, String scope) {
        String form = "name=Nils&email=" + email + "&role=" + role + "&scope=" + scope;
        return service.post(
                "/accounts/invitations",
                coordinator,
                "application/x-www-form-urlencoded",
                form.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCoordinatorChoosesAmongTheMunicipalityAndItsUnits() {
        String choice = choice(service.get("/accounts", coordinator).body());
        List<String> places = PLACE.matcher(choice)
                .results()
                .map(place -> place.group(1) + " " + place.group(2))
                .toList();
        assertEquals(List.of("A Avdem", "B Bakke", "3431 Dovre"), places);
        assertTrue(
                choice.indexOf("label=\"Unit\"") < choice.indexOf("label=\"Municipality\""),
                "the first role is a unit's: " + choice);
        assertEquals(200, invited("nils%40dovre.example", "unit-leader", "B"));
        assertEquals(
                List.of("B"),
                service.column("SELECT g.scope FROM account_grant g JOIN account a ON a.id = g.account_id"
                        + " WHERE a.email = 'nils@dovre.example'"));
    }

    @Test
    void aPlaceThatWasNotOfferedIsRefused() {
        assertEquals(422, invited("mari%40dovre.example", "unit-leader", "Z"));
        assertEquals(List.of(), service.column("SELECT id FROM account WHERE email = 'mari@dovre.example'"));
    }

    @Test
    void whatCannotBeGivenKeepsWhatWasTyped() {
        HttpResponse<String> answer = invitation("ola%40dovre.example", "unit-leader", "3431");
        assertEquals(422, answer.statusCode());
        String page = answer.body();
        assertTrue(page.contains("<a href=\"#new-scope\">Unit leader and staff hold for a unit"), page);
        assertTrue(page.contains("value=\"ola@dovre.example\"") && page.contains("value=\"Nils\""), page);
        assertTrue(page.contains("<option value=\"3431\" selected>"), page);
        assertEquals(200, invited("ola%40dovre.example", "unit-leader", "A"));
        String again = invitation("ola%40dovre.example", "unit-leader", "A").body();
        assertTrue(again.contains("<a href=\"#email\">There is already"), again);
    }

    @Test
    void anOperatorTypesThePlace() {
        String page = service.get("/accounts", service.token("operator", "")).body();
        assertFalse(page.contains("<select id=\"new-scope\""), page);
        assertTrue(page.contains("<input id=\"new-scope\" name=\"scope\""), page);
    }
}
