package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest implements AServiceInATest {
    @Inject
    EmbeddedServer server;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.back();
    }

    private HttpResponse<String> call(String method, String path, String token, String json) {
        return Browser.call(server, method, path, token, json);
    }

    private String made(String json) {
        HttpResponse<String> made = call("POST", "/api/v1/tokens", SECRET, json);
        assertEquals(201, made.statusCode(), made.body());
        return made.body();
    }

    private static String field(String json, String name) {
        return json.replaceAll("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    @Test
    void theOperatorMakesTokensAlsoForCodesNotYetKnown() {
        String token = field(made("{\"role\":\"coordinator\",\"scope\":\"9999\"}"), "token");
        assertEquals(204, call("GET", "/api/v1/session", token, "").statusCode());
        assertEquals(
                404,
                call("POST", "/api/v1/tokens", token, "{\"role\":\"operator\"}").statusCode());
        assertEquals(404, call("GET", "/api/v1/tokens", token, "").statusCode());
    }

    @Test
    void aRoleWithoutItsScopeIsRefused() {
        assertEquals(
                422,
                call("POST", "/api/v1/tokens", SECRET, "{\"role\":\"coordinator\"}")
                        .statusCode());
        assertEquals(
                422,
                call("POST", "/api/v1/tokens", SECRET, "{\"role\":\"operator\",\"scope\":\"3431\"}")
                        .statusCode());
        assertEquals(
                422,
                call("POST", "/api/v1/tokens", SECRET, "{\"role\":\"king\"}").statusCode());
        assertEquals(
                400,
                call("POST", "/api/v1/tokens", SECRET, "{\"role\":\"service\",\"unknown\":1}")
                        .statusCode());
    }

    @Test
    void aRevokedTokenIsRefusedAtOnceAndListedAsSuch() {
        String json = made("{\"role\":\"service\",\"days\":1}");
        String token = field(json, "token");
        String id = field(json, "id");
        assertEquals(204, call("GET", "/api/v1/session", token, "").statusCode());
        assertEquals(204, call("DELETE", "/api/v1/tokens/" + id, SECRET, "").statusCode());
        assertEquals(401, call("GET", "/api/v1/session", token, "").statusCode());
        assertTrue(call("GET", "/api/v1/revocations", "none", "").body().contains(id));
        String list = call("GET", "/api/v1/tokens", SECRET, "").body();
        assertTrue(list.contains(id), list);
        assertFalse(list.contains(token), "the list shows a token");
        assertEquals(404, call("DELETE", "/api/v1/tokens/" + id, SECRET, "").statusCode());
    }

    @Test
    void aTokenExpires() {
        String token = field(made("{\"role\":\"service\",\"days\":1}"), "token");
        clock.forward(Duration.ofHours(25));
        assertEquals(401, call("GET", "/api/v1/session", token, "").statusCode());
    }

    @Test
    void thePublicKeyIsPublicAndThePrivateOneIsNot() {
        String keys = call("GET", "/api/v1/signing-keys", "none", "").body();
        assertTrue(keys.startsWith("{\"keys\":[{"), keys);
        assertTrue(keys.contains("\"x\":\"") && !keys.contains("\"d\":"), keys);
    }
}
