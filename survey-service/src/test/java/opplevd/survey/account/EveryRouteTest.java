package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Made from the router itself, so a route that is added is asked too: nobody reaches another municipality's things. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest implements AServiceInATest {
    /** Open to strangers, each on purpose. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /sign-in",
            "POST /sign-in",
            "GET /invitation/{secret}",
            "POST /invitation/{secret}",
            "GET /api/v1/signing-keys",
            "GET /api/v1/revocations",
            "GET /assets/{hash}/{name}",
            "GET /openapi",
            "GET /openapi/",
            "GET /openapi/{file}",
            "GET /swagger-ui",
            "GET /swagger-ui/",
            "GET /health",
            "GET /health/{selector}",
            "GET /health/liveness",
            "GET /health/readiness",
            "GET /prometheus",
            "GET /accessibility");

    /** Has no thing of anybody in its path: which units somebody may make a round of is tried with making rounds. */
    private static final String MAKES_ROUNDS = "POST /api/v1/rounds";

    /** About the reader alone, whoever it is. */
    private static final Map<String, Integer> ABOUT_ONESELF =
            Map.of("GET /sign-out", 200, "POST /sign-out", 303, "GET /api/v1/session", 204);

    /** Lists of a coordinator's (rounds: also a facilitator's) own things: 200 without anybody else's in it, and no way to give roles elsewhere. */
    private static final Map<String, Integer> A_COORDINATORS_OWN = Map.ofEntries(
            Map.entry("GET /accounts", 200),
            Map.entry("GET /api/v1/open-links", 200),
            Map.entry("GET /rounds", 200),
            Map.entry("GET /rounds/new", 200),
            Map.entry("POST /rounds/new", 422),
            Map.entry("POST /accounts/invitations", 422),
            Map.entry("GET /questionnaires", 200),
            Map.entry("GET /questionnaires/files", 200),
            Map.entry("POST /questionnaires/files", 422),
            Map.entry("GET /questionnaires/library/{key}", 200),
            Map.entry("GET /questionnaires/library/{key}/file", 200));

    /** Of these what a facilitator, too, has. */
    private static final Set<String> A_FACILITATORS_TOO = Set.of("GET /rounds", "GET /rounds/new", "POST /rounds/new");

    private static final List<Grant> OF_B = List.of(
            new Grant(Role.COORDINATOR, "B1"),
            new Grant(Role.STEERING_GROUP, "B1"),
            new Grant(Role.PROJECT_LEADER, "B1"),
            new Grant(Role.UNIT_LEADER, "unit-b"),
            new Grant(Role.STAFF, "unit-b"),
            new Grant(Role.FACILITATOR, "network-b"));

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    SigningKey key;

    @Inject
    DataSource dataSource;

    @BeforeAll
    void twoMunicipalities() throws SQLException {
        try (Connection connection =
                        DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("INSERT IGNORE INTO service_area (area_key, title) VALUES ('kindergarten', '{}')");
            sql.execute(
                    "INSERT INTO questionnaire_version (id, questionnaire_key, version, hash, document, frozen_at) VALUES ('q', 'q', 1, 'h', '"
                            + QUESTIONNAIRE + "', NOW(3))");
            for (String m : List.of("a", "b")) {
                sql.execute("INSERT INTO municipality VALUES ('m-" + m + "', 'Name" + m + "')");
                sql.execute("INSERT INTO municipality_code (code, municipality_id) VALUES ('"
                        + m.toUpperCase(java.util.Locale.ROOT) + "1', 'm-" + m + "')");
                sql.execute("INSERT INTO unit (id, code, name, municipality_id, area_key) VALUES ('u-" + m + "', 'unit-"
                        + m + "', 'Unit', 'm-" + m + "', 'kindergarten')");
                sql.execute("INSERT INTO round (id, name, network_key, source) VALUES ('r-" + m + "', 'round-" + m
                        + "', 'network-" + m + "', 'SURVEY')");
                sql.execute("INSERT INTO round_part (id, round_id, municipality_id, publication_id, state) VALUES ('p-"
                        + m + "', 'r-" + m + "', 'm-" + m + "', 'x-" + m + "', 'OPEN')");
                sql.execute("INSERT INTO round_unit VALUES ('p-" + m + "', 'u-" + m + "', 'q', 10)");
                sql.execute("INSERT INTO questionnaire_draft VALUES ('draft-" + m + "', 'm-" + m + "', '', 'q', NULL, '"
                        + QUESTIONNAIRE + "', '', 1, 'trial-" + m + "', 'x', NOW(3), 'x', 'x', NOW(3))");
                sql.execute("INSERT INTO questionnaire_published VALUES ('published-" + m + "', 'm-" + m
                        + "', '', 'q', 1, 'q', NULL, 'trial-" + m + "', 'x', 'x', NOW(3))");
                sql.execute("INSERT INTO account (id, email, name, created_at) VALUES ('account-" + m + "', '" + m
                        + "@example.no', 'Person" + m + "', NOW(3))");
                sql.execute("INSERT INTO account_grant VALUES ('account-" + m + "', 'coordinator', '"
                        + m.toUpperCase(java.util.Locale.ROOT) + "1')");
            }
        }
    }

    private Map<String, UriRouteInfo<?, ?>> closedRoutes() {
        Map<String, UriRouteInfo<?, ?>> routes = new TreeMap<>();
        router.uriRoutes().forEach(route -> {
            String path = route.getUriMatchTemplate().toPathString();
            boolean head = route.getHttpMethod() == HttpMethod.HEAD || route.getHttpMethod() == HttpMethod.OPTIONS;
            boolean resident = path.startsWith("/s/") || path.startsWith("/o/") || path.startsWith("/t/");
            if (!head && !resident && !PUBLIC.contains(name(route))) {
                routes.put(name(route), route);
            }
        });
        return routes;
    }

    private static String name(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        return route.getHttpMethodName() + " " + (path.isEmpty() ? "/" : path);
    }

    private HttpResponse<String> ask(UriRouteInfo<?, ?> route, String token) throws Exception {
        String path = route.getUriMatchTemplate()
                .toPathString()
                .replace("{round}", "round-a")
                .replace("{draft}", "draft-a")
                .replace("{published}", "published-a")
                .replace("{key}", "staff")
                .replace("{recipient}", "recipient-a")
                .replace("{id}", "account-a");
        assertFalse(path.contains("{"), "this test does not know what " + path + " means");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURL() + path))
                .timeout(Duration.ofSeconds(30))
                .method(route.getHttpMethodName(), HttpRequest.BodyPublishers.ofString(body(path)))
                .header("Content-Type", type(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        } else {
            request.header("Sec-Fetch-Site", "same-origin");
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String type(String path) {
        if (path.equals("/api/v1/imports") || path.endsWith("/recipients/upload")) {
            return "multipart/form-data; boundary=b";
        }
        return path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** What would do harm in municipality A. */
    private static String body(String path) {
        return switch (path) {
            case "/api/v1/imports" ->
                part("round", "").concat("round-a2\r\n")
                        + part("questionnaire", "; filename=\"q.yaml\"") + QUESTIONNAIRE + "\r\n"
                        + part("units", "; filename=\"units.csv\"")
                        + "municipality_code,municipality,service_area,unit,unit_name,invited\r\n"
                        + "A1,Namea,kindergarten,unit-a,Unit,10\r\n\r\n"
                        + part("answers", "; filename=\"answers.csv\"")
                        + "unit,respondent,F_x,O_x\r\nunit-a,1,3,4\r\n\r\n--b--\r\n";
            case "/api/v1/accounts" -> "{\"email\":\"x@example.no\",\"name\":\"X\",\"grants\":[]}";
            case "/api/v1/tokens" -> "{\"role\":\"coordinator\",\"scope\":\"A1\"}";
            case "/api/v1/rounds/round-a/open-links" -> "{\"mode\":\"OPEN\"}";
            case "/api/v1/rounds/round-a/invitations" -> "{\"units\":[{\"unit\":\"unit-a\",\"count\":1}]}";
            default ->
                path.startsWith("/api/")
                        ? "{}"
                        : "role=coordinator&scope=A1&email=new%40example.no&name=New&password=x";
        };
    }

    private static final String QUESTIONNAIRE = """
            key: x
            title: {nb: X}
            scale: {min: 1, max: 6}
            dimensions: [{key: d, title: {nb: D}}]
            items: [{key: x, dimension: d, text: {nb: X}}]
            """;

    private static String part(String name, String more) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private String token(Grant grant) {
        Instant now = Instant.now();
        SignedIn reader = new SignedIn("token-b", "B", List.of(grant));
        return new Credential(Credential.Use.TOKEN, "token-b", reader, now, now, now.plus(Duration.ofHours(1)))
                .sign(key.key());
    }

    @Test
    void theRouterKnowsTheRoutesThatMatter() {
        assertTrue(
                closedRoutes()
                        .keySet()
                        .containsAll(Set.of(
                                "POST /api/v1/imports",
                                "GET /api/v1/rounds/{round}",
                                "POST /api/v1/rounds/{round}/close",
                                "GET /api/v1/published",
                                "POST /accounts/{id}/disable",
                                "GET /audit")),
                closedRoutes().keySet()::toString);
    }

    @Test
    void strangersAreAskedToSignInEverywhere() throws Exception {
        Set<String> open = new TreeSet<>();
        for (Map.Entry<String, UriRouteInfo<?, ?>> route : closedRoutes().entrySet()) {
            HttpResponse<String> answer = ask(route.getValue(), "");
            boolean api = route.getKey().contains(" /api/");
            String to = answer.headers().firstValue("Location").orElse("");
            boolean refused = api ? answer.statusCode() == 401 : answer.statusCode() == 303 && to.contains("/sign-in");
            if (!refused) {
                open.add(route.getKey() + " " + answer.statusCode());
            }
        }
        assertEquals(Set.of(), open);
    }

    @Test
    void nobodyOfAnotherMunicipalityOrNetworkFindsAnything() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, UriRouteInfo<?, ?>> route : closedRoutes().entrySet()) {
            for (Grant grant : OF_B) {
                boolean listed = grant.role() == Role.FACILITATOR
                        && (A_FACILITATORS_TOO.contains(route.getKey())
                                || route.getKey().contains(" /questionnaires"));
                boolean own = listed || grant.role() == Role.COORDINATOR;
                int expected = own ? A_COORDINATORS_OWN.getOrDefault(route.getKey(), 404) : 404;
                expected = ABOUT_ONESELF.getOrDefault(route.getKey(), expected);
                HttpResponse<String> answer = ask(route.getValue(), token(grant));
                if (answer.statusCode() != expected && !route.getKey().equals(MAKES_ROUNDS)) {
                    found.add(route.getKey() + " as " + grant.role().key() + " " + answer.statusCode() + ", not "
                            + expected);
                }
                if (answer.body().contains("Persona")
                        || answer.body().contains("unit-a")
                        || (answer.statusCode() == 200 && answer.body().contains("round-a"))) {
                    found.add(route.getKey() + " as " + grant.role().key() + " shows what is A's");
                }
            }
        }
        assertEquals(Set.of(), found);
    }

    @Test
    void anOperatorAndAServiceSeeNoRounds() throws Exception {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, UriRouteInfo<?, ?>> route : closedRoutes().entrySet()) {
            for (Grant grant : List.of(new Grant(Role.OPERATOR, null), new Grant(Role.SERVICE, null))) {
                if (route.getKey().contains("/rounds/")) {
                    int status = ask(route.getValue(), token(grant)).statusCode();
                    if (status != 404) {
                        found.add(route.getKey() + " as " + grant.role().key() + " " + status);
                    }
                }
            }
        }
        assertEquals(Set.of(), found);
    }
}
