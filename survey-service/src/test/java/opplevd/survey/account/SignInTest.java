package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest implements AServiceInATest {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    EmbeddedServer server;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.back();
    }

    private String anAccount(String role) {
        String email = UUID.randomUUID() + "@example.no";
        HttpResponse<String> made = Browser.call(
                server,
                "POST",
                "/api/v1/accounts",
                SECRET,
                "{\"email\":\"" + email + "\",\"name\":\"Kari Nordmann\",\"password\":\"" + PASSWORD
                        + "\",\"grants\":[{\"role\":\"" + role + "\"}]}");
        assertEquals(201, made.statusCode(), made.body());
        return email;
    }

    private Browser signedIn(String email) {
        Browser browser = new Browser(server);
        HttpResponse<String> answer = browser.post("/sign-in", Map.of("email", email, "password", PASSWORD));
        assertEquals(303, answer.statusCode(), answer.body());
        return browser;
    }

    @Test
    void theRightPasswordSignsInAndTheCookieIsNobodyElses() {
        String email = anAccount("operator");
        Browser browser = new Browser(server);
        HttpResponse<String> answer = browser.post(
                "/sign-in", Map.of("email", " " + email.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD));
        assertEquals(303, answer.statusCode());
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(
                cookie.toLowerCase(java.util.Locale.ROOT).contains("httponly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/"),
                cookie);
        assertEquals(200, browser.get("/accounts").statusCode());
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() {
        String email = anAccount("operator");
        HttpResponse<String> wrong =
                new Browser(server).post("/sign-in", Map.of("email", email, "password", "wrong password"));
        HttpResponse<String> unknown =
                new Browser(server).post("/sign-in", Map.of("email", "x" + email, "password", PASSWORD));
        assertEquals(422, wrong.statusCode());
        assertEquals(wrong.statusCode(), unknown.statusCode());
        assertEquals(wrong.body(), unknown.body().replace("x" + email, email));
        assertTrue(wrong.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void afterManyAttemptsOneWaitsButIsNotLockedOut() {
        String email = anAccount("operator");
        HttpResponse<String> last = null;
        for (int i = 0; i < 12; i++) {
            last = new Browser(server).post("/sign-in", Map.of("email", email, "password", "wrong"));
        }
        assertEquals(429, last == null ? 0 : last.statusCode());
        String seconds =
                last == null ? "" : last.headers().firstValue("Retry-After").orElse("");
        assertTrue(Integer.parseInt(seconds) <= 15, seconds);
    }

    @Test
    void aSessionEndsAfterThirtyMinutesWithoutUse() {
        Browser browser = signedIn(anAccount("operator"));
        clock.forward(Duration.ofMinutes(29));
        assertEquals(200, browser.get("/accounts").statusCode());
        clock.forward(Duration.ofMinutes(29));
        assertEquals(200, browser.get("/accounts").statusCode());
        clock.forward(Duration.ofMinutes(31));
        assertEquals(303, browser.get("/accounts").statusCode());
    }

    @Test
    void aSessionEndsTwelveHoursAfterSigningIn() {
        Browser browser = signedIn(anAccount("operator"));
        for (int i = 0; i < 28; i++) {
            clock.forward(Duration.ofMinutes(25));
            assertEquals(200, browser.get("/accounts").statusCode(), "after " + (i + 1) * 25 + " minutes");
        }
        clock.forward(Duration.ofMinutes(25));
        assertEquals(303, browser.get("/accounts").statusCode());
    }

    @Test
    void disablingAnAccountEndsItsSessions() {
        Browser operator = signedIn(anAccount("operator"));
        String email = anAccount("operator");
        Browser other = signedIn(email);
        assertEquals(200, other.get("/accounts").statusCode());
        String id = id(operator, email);
        assertEquals(
                303, operator.post("/accounts/" + id + "/disable", Map.of()).statusCode());
        assertEquals(303, other.get("/accounts").statusCode());
        Browser again = new Browser(server);
        assertEquals(
                422,
                again.post("/sign-in", Map.of("email", email, "password", PASSWORD))
                        .statusCode());
    }

    private static String id(Browser operator, String email) {
        String page = operator.get("/accounts").body();
        String row = page.substring(page.indexOf(email));
        return row.replaceAll("(?s).*?action=\"/accounts/([0-9a-f-]{36})/.*", "$1");
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyItsCookie() {
        Browser browser = signedIn(anAccount("operator"));
        String cookie = browser.cookie();
        browser.get("/sign-out");
        assertEquals(303, browser.post("/sign-out", Map.of()).statusCode());
        assertFalse(browser.hasSession());
        browser.cookie(cookie);
        assertEquals(303, browser.get("/accounts").statusCode());
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionChangesNothing() {
        Browser operator = signedIn(anAccount("operator"));
        String email = anAccount("operator");
        String id = id(operator, email);
        assertEquals(
                403,
                operator.post("/accounts/" + id + "/disable", Map.of("csrf", "x.y"))
                        .statusCode());
        assertEquals(200, signedIn(email).get("/accounts").statusCode());
    }

    @Test
    void onlyAddressesOfOursAreGoneBackTo() {
        String email = anAccount("secretariat");
        Map<String, String> to =
                Map.of("email", email, "password", PASSWORD, "return", "http://127.0.0.1:8082/units/a");
        HttpResponse<String> ours = new Browser(server).post("/sign-in", to);
        assertEquals(
                "http://127.0.0.1:8082/units/a",
                ours.headers().firstValue("Location").orElse(""));
        Map<String, String> away =
                Map.of("email", email, "password", PASSWORD, "return", "http://127.0.0.1:8082.evil.example/");
        HttpResponse<String> foreign = new Browser(server).post("/sign-in", away);
        assertEquals(
                "http://127.0.0.1:8082/",
                foreign.headers().firstValue("Location").orElse(""));
    }

    @Test
    void whereARoleHoldsIsChosenByNameAndNobodyClosesTheOwnAccount() {
        String email = anAccount("operator");
        Browser operator = signedIn(email);
        String page = operator.get("/accounts").body();
        assertTrue(page.contains("<option value=\"3431\">Dovre (Municipality)</option>"), page);
        String own = page.substring(page.indexOf(email));
        own = own.substring(0, own.indexOf("</tr>"));
        assertFalse(own.contains("/disable") || own.contains("name=\"remove\""), own);
        assertTrue(page.contains("/disable"), "that of others");
        String id = own.replaceAll("(?s).*?/accounts/([^/]+)/grants.*", "$1");
        assertEquals(
                422,
                operator.post("/accounts/" + id + "/grants", Map.of("role", "operator", "scope", "", "remove", "1"))
                        .statusCode());
    }

    @Test
    void anInvitationIsUsedOnce() {
        Browser operator = signedIn(anAccount("operator"));
        operator.get("/accounts");
        String email = UUID.randomUUID() + "@example.no";
        HttpResponse<String> invited = operator.post(
                "/accounts/invitations", Map.of("email", email, "name", "Ola", "role", "secretariat", "scope", ""));
        assertEquals(200, invited.statusCode(), invited.body());
        String path = invited.body().replaceAll("(?s).*(/invitation/[A-Za-z0-9_-]+).*", "$1");
        Browser ola = new Browser(server);
        assertEquals(200, ola.get(path).statusCode());
        assertEquals(
                422,
                ola.post(path, Map.of("password", "short", "again", "short")).statusCode());
        assertEquals(200, ola.asking("text/html").get(path).statusCode());
        ola.asking("*/*");
        HttpResponse<String> chosen = ola.post(path, Map.of("password", PASSWORD, "again", PASSWORD));
        assertEquals(303, chosen.statusCode());
        assertEquals("/", leadsTo(chosen), "to what there is to read, not to sign in again");
        assertTrue(ola.hasSession());
        assertEquals(200, ola.get("/rounds").statusCode());
        assertEquals("/rounds", leadsTo(ola.get("/")));
        assertEquals("/sign-in", leadsTo(new Browser(server).get("/")));
        assertEquals(404, ola.get(path).statusCode());
        assertTrue(signedIn(email).hasSession());
    }

    @Test
    void anInvitationExpires() {
        Browser operator = signedIn(anAccount("operator"));
        operator.get("/accounts");
        HttpResponse<String> invited = operator.post(
                "/accounts/invitations",
                Map.of("email", UUID.randomUUID() + "@example.no", "name", "Ola", "role", "secretariat", "scope", ""));
        String path = invited.body().replaceAll("(?s).*(/invitation/[A-Za-z0-9_-]+).*", "$1");
        clock.forward(Duration.ofDays(8));
        assertEquals(404, new Browser(server).get(path).statusCode());
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }
}
