package opplevd.report.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import opplevd.kit.page.Installation;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SurveyTrustTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private volatile String keys = "{\"keys\":[]}";
    private volatile String revocations = "{\"tokens\":[],\"sessions\":[],\"accounts\":{}}";
    private int questions;
    private HttpServer server;
    private SurveyTrust trust;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/api/v1/signing-keys", () -> {
            questions++;
            return keys;
        });
        answer("/api/v1/revocations", () -> revocations);
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        trust = trustAt(url, NOW);
    }

    private static SurveyTrust trustAt(URI url, Instant now) {
        SurveyCalls calls = new SurveyCalls(new Installation(url, url, true, false));
        return new SurveyTrust(calls, ObjectMapper.getDefault(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void answer(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String publish(String id) throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        keys = "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}";
        return id;
    }

    @Test
    void anUnknownKeyIsAskedForAndThenRemembered() throws Exception {
        publish("k1");
        assertFalse(trust.knows("k1"));
        assertTrue(trust.key("k1").isPresent());
        assertTrue(trust.knows("k1"));
    }

    @Test
    void whileTheSurveyServiceIsAwayWhatItSaidCounts() throws Exception {
        publish("k1");
        revocations = "{\"tokens\":[\"t1\"],\"sessions\":[],\"accounts\":{}}";
        trust.key("k1");
        trust.poll();
        server.stop(0);
        trust.poll();
        assertTrue(trust.key("k1").isPresent());
        assertTrue(trust.refuses(token("t1")));
        assertFalse(trust.refuses(token("t2")));
    }

    @Test
    void aRevokedTokenIsRefusedAfterTheNextQuestion() {
        trust.poll();
        assertFalse(trust.refuses(token("t1")));
        revocations = "{\"tokens\":[\"t1\"],\"sessions\":[],\"accounts\":{}}";
        trust.poll();
        assertTrue(trust.refuses(token("t1")));
    }

    @Test
    void strangersWithKeysOfTheirOwnDoNotMakeUsAskAgainAndAgain() throws Exception {
        publish("k1");
        for (int i = 0; i < 50; i++) {
            assertTrue(trust.key("stranger" + i).isEmpty());
        }
        assertEquals(1, questions);
    }

    private static Credential token(String id) {
        SignedIn reader = new SignedIn(id, "program", List.of(new Grant(Role.SERVICE, null)));
        return new Credential(Credential.Use.TOKEN, id, reader, NOW, NOW, NOW.plus(Duration.ofDays(1)));
    }
}
