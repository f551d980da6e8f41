package opplevd.kit.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "opplevd.operator-secret", value = "0123456789abcdef0123456789abcdef")
class EveryRequestTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Inject
    EmbeddedServer server;

    @Inject
    TestTrust trust;

    @AfterEach
    void forget() {
        trust.revocations = Revocations.NONE;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(server.getURL() + path)).timeout(Duration.ofSeconds(20));
    }

    private HttpRequest.Builder signedIn(String path) {
        return to(path).header(
                        "Cookie", "opplevd-session=" + TestTrust.session().sign(trust.key));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder form(String path, String body) {
        return signedIn(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static void assertHeader(HttpResponse<?> response, String name, String value) {
        assertEquals(value, response.headers().firstValue(name).orElse(null), name);
    }

    @Test
    void strangersAreSentToTheSignInAndComeBack() throws Exception {
        HttpResponse<String> page = send(to("/staff?a=b"));
        assertEquals(303, page.statusCode());
        String location = page.headers().firstValue("Location").orElse("");
        assertTrue(
                location.startsWith(
                                "http://127.0.0.1:8081/sign-in?return=http%3A%2F%2F127.0.0.1%3A8081%2Fstaff%3Fa%3Db")
                        || location.contains("return="),
                location);
    }

    @Test
    void programsWithoutATokenGet401() throws Exception {
        HttpResponse<String> data = send(to("/api/v1/who"));
        assertEquals(401, data.statusCode());
        assertHeader(data, "Content-Type", "application/problem+json");
        assertHeader(data, "WWW-Authenticate", "Bearer");
        assertTrue(data.body().contains("\"status\":401"), data.body());
    }

    @Test
    void aSessionIsReadFromItsCookieAndPagesAreEscaped() throws Exception {
        HttpResponse<String> page = send(signedIn("/staff").header("Accept-Language", "en"));
        assertEquals(200, page.statusCode(), page.body());
        assertTrue(page.body().contains("<h1>&lt;b&gt;</h1>"), page.body());
        assertTrue(page.body().contains("Signed in as Kari"), page.body());
        assertTrue(page.body().contains("lang=\"en\""), page.body());
    }

    @Test
    void aTokenIsReadFromTheHeaderAndASessionIsNoToken() throws Exception {
        Credential session = TestTrust.session();
        Credential token = new Credential(
                Credential.Use.TOKEN,
                "t1",
                session.reader(),
                session.issuedAt(),
                session.beganAt(),
                session.expiresAt());
        String jwt = token.sign(trust.key);
        assertEquals(
                200,
                send(to("/api/v1/who").header("Authorization", "Bearer " + jwt)).statusCode());
        assertEquals(
                401,
                send(to("/api/v1/who").header("Cookie", "opplevd-session=" + jwt))
                        .statusCode());
        String cookie = session.sign(trust.key);
        assertEquals(
                401,
                send(to("/api/v1/who").header("Authorization", "Bearer " + cookie))
                        .statusCode());
        trust.revocations = new Revocations(Set.of("t1"), Set.of(), Map.of());
        assertEquals(
                401,
                send(to("/api/v1/who").header("Authorization", "Bearer " + jwt)).statusCode());
    }

    @Test
    void theOperatorsSecretActsAsOperatorAndNoOtherDoes() throws Exception {
        String secret = "0123456789abcdef0123456789abcdef";
        assertTrue(send(to("/api/v1/who").header("Authorization", "Bearer " + secret))
                .body()
                .contains("operator"));
        assertEquals(
                401,
                send(to("/api/v1/who").header("Authorization", "Bearer " + secret + "x"))
                        .statusCode());
    }

    @Test
    void anExpiredOrForeignOrRevokedSessionIsNone() throws Exception {
        String expired = TestTrust.session(TestTrust.NOW.minusSeconds(1)).sign(trust.key);
        assertEquals(
                401,
                send(to("/api/v1/who").header("Cookie", "opplevd-session=" + expired))
                        .statusCode());
        String foreign = TestTrust.session().sign(otherKey());
        assertEquals(
                401,
                send(to("/api/v1/who").header("Cookie", "opplevd-session=" + foreign))
                        .statusCode());
        trust.revocations = new Revocations(Set.of(), Set.of(), Map.of("account-1", TestTrust.NOW.toEpochMilli()));
        assertEquals(401, send(signedIn("/api/v1/who")).statusCode());
        trust.revocations = new Revocations(Set.of(), Set.of(TestTrust.session().hashedId()), Map.of());
        assertEquals(401, send(signedIn("/api/v1/who")).statusCode());
    }

    private static com.nimbusds.jose.jwk.ECKey otherKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    }

    @Test
    void aFormOfOursIsTakenAndItsBodyStillThere() throws Exception {
        String body = "word=yes&csrf=" + FormToken.of(TestTrust.session());
        HttpResponse<String> taken = send(form("/staff", body).header("Sec-Fetch-Site", "same-origin"));
        assertEquals("Kari yes", taken.body());
        HttpResponse<String> byOrigin =
                send(form("/staff", body).header("Origin", server.getURL().toString()));
        assertEquals(200, byOrigin.statusCode());
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        String body = "word=yes&csrf=" + FormToken.of(TestTrust.session());
        assertEquals(403, send(form("/staff", body)).statusCode());
        assertEquals(
                403,
                send(form("/staff", body).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode());
        assertEquals(
                403,
                send(form("/staff", body).header("Sec-Fetch-Site", "same-site")).statusCode());
        assertEquals(
                403,
                send(form("/staff", body).header("Origin", "https://evil.example"))
                        .statusCode());
        assertEquals(403, send(form("/staff", body).header("Origin", "null")).statusCode());
        HttpRequest.Builder both =
                form("/staff", body).header("Sec-Fetch-Site", "same-origin").header("Origin", "https://evil.example");
        assertEquals(403, send(both).statusCode());
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionIsRefused() throws Exception {
        assertEquals(
                403,
                send(form("/staff", "word=yes").header("Sec-Fetch-Site", "same-origin"))
                        .statusCode());
        Credential other = TestTrust.session();
        Credential another = new Credential(
                other.use(), "another", other.reader(), other.issuedAt(), other.beganAt(), other.expiresAt());
        String body = "word=yes&csrf=" + FormToken.of(another);
        assertEquals(
                403,
                send(form("/staff", body).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode());
    }

    @Test
    void aCookieOnTheApiNeedsTheTokenInAHeader() throws Exception {
        HttpRequest.Builder bare = signedIn("/api/v1/who")
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":\"b\"}"));
        assertEquals(403, send(bare).statusCode());
        bare.header("X-Csrf-Token", FormToken.of(TestTrust.session()));
        assertEquals(200, send(bare).statusCode());
    }

    @Test
    void residentsNeedNoTokenAndGetNoCookieAndNoReferrer() throws Exception {
        HttpResponse<String> get = send(signedIn("/s/abc?lang=nn"));
        assertEquals(200, get.statusCode());
        assertTrue(get.headers().firstValue("Set-Cookie").isEmpty());
        assertHeader(get, "Referrer-Policy", "no-referrer");
        assertHeader(get, "Cache-Control", "no-store");
        HttpResponse<String> post = send(to("/s/abc")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("a=1")));
        assertEquals("1", post.body());
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        for (String path :
                new String[] {"/staff", "/nowhere", "/broken", "/away", "/api/v1/who", "/s/abc", "/health/liveness"}) {
            HttpResponse<String> answer = send(to(path));
            assertHeader(answer, "X-Content-Type-Options", "nosniff");
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), path + " " + policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertTrue(answer.headers().firstValue("Referrer-Policy").isPresent(), path);
        }
    }

    @Test
    void assetsAreKeptForEverUnderTheirHash() throws Exception {
        String css = send(signedIn("/staff")).body();
        String address = css.replaceAll("(?s).*href=\"(/assets/[^\"]+/op.css)\".*", "$1");
        HttpResponse<String> asset = send(to(address).header("Accept-Encoding", "gzip"));
        assertEquals(200, asset.statusCode(), address);
        assertHeader(asset, "Cache-Control", "public, max-age=31536000, immutable");
        assertHeader(asset, "Referrer-Policy", "no-referrer");
        assertHeader(asset, "Content-Encoding", "gzip");
        assertEquals(404, send(to("/assets/abc/..%2Fservice-kit.yml")).statusCode());
        assertHeader(send(to("/assets/old/op.css")), "Cache-Control", "no-cache");
    }

    @Test
    void whatTheFrameworkRefusesReadsLikeOurs() throws Exception {
        HttpResponse<String> lost = send(to("/nowhere").header("Accept", "text/html"));
        assertEquals(404, lost.statusCode());
        assertTrue(lost.body().contains("Siden finnes ikke"), lost.body());
        assertEquals(
                405,
                send(to("/refused").DELETE().header("Sec-Fetch-Site", "same-origin"))
                        .statusCode());
        HttpResponse<String> data = send(to("/api/v1/nothing"));
        assertEquals(404, data.statusCode());
        assertHeader(data, "Content-Type", "application/problem+json");
        HttpResponse<String> refused = send(to("/refused").header("Accept", "application/json"));
        assertEquals(429, refused.statusCode());
        assertHeader(refused, "Retry-After", "7");
        assertTrue(refused.body().contains("\"errors\":[\"one\"]"), refused.body());
    }

    @Test
    void faultsOfOursTellNothing() throws Exception {
        HttpResponse<String> broken = send(to("/broken"));
        assertEquals(500, broken.statusCode());
        assertFalse(broken.body().contains("secret detail"), broken.body());
        HttpResponse<String> away = send(to("/away"));
        assertEquals(503, away.statusCode());
        assertHeader(away, "Retry-After", "5");
    }

    @Test
    void badBodiesAreRefusedWithTheRightStatus() throws Exception {
        Credential session = TestTrust.session();
        String token = new Credential(
                        Credential.Use.TOKEN,
                        "t2",
                        session.reader(),
                        session.issuedAt(),
                        session.beganAt(),
                        session.expiresAt())
                .sign(trust.key);
        assertEquals(400, send(api(token, "application/json", "{\"a\":")).statusCode());
        assertEquals(415, send(api(token, "application/xml", "<a/>")).statusCode());
        assertEquals(
                413,
                send(api(token, "application/json", "{\"a\":\"" + "x".repeat(300_000) + "\"}"))
                        .statusCode());
        HttpRequest.Builder chunked = to("/api/v1/who")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(("{\"a\":\"" + "x".repeat(300_000) + "\"}")
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertEquals(413, send(chunked).statusCode());
    }

    private HttpRequest.Builder api(String token, String type, String body) {
        return to("/api/v1/who")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    @Test
    void healthIsOpenAndSaysUp() throws Exception {
        assertEquals("{\"status\":\"UP\"}", send(to("/health/liveness")).body());
        assertEquals("{\"status\":\"UP\"}", send(to("/health/readiness")).body());
        assertEquals(200, send(to("/prometheus")).statusCode());
        assertEquals(
                401, send(to("/beans").header("Accept", "application/json")).statusCode() == 404 ? 401 : 0);
    }

    @Test
    void theLanguageIsChosenByLinkAndRemembered() throws Exception {
        HttpResponse<String> page = send(signedIn("/staff?lang=nn"));
        assertTrue(page.body().contains("Innlogga som Kari"), page.body());
        assertTrue(page.headers().firstValue("Set-Cookie").orElse("").startsWith("opplevd-language=nn"));
    }
}
