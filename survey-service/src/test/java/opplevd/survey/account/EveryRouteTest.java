package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.rules.Asking;
import opplevd.rules.EveryAccept;
import opplevd.rules.EveryBody;
import opplevd.rules.Route;
import opplevd.rules.WrongBodies;
import org.junit.jupiter.api.AfterAll;
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
            "GET /s",
            "POST /s",
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

    /** Where residents answer and drafts are tried: a link is all that one needs. */
    private static final Set<String> RESIDENTS = Set.of("/s/", "/o/", "/t/");

    /** Has no thing of anybody in its path: which units somebody may make a round of is tried with making rounds. */
    private static final String MAKES_ROUNDS = "POST /api/v1/rounds";

    /** About the reader alone, whoever it is. */
    private static final Map<String, Integer> ABOUT_ONESELF =
            Map.of("GET /sign-out", 200, "POST /sign-out", 303, "GET /api/v1/session", 204);

    /** Lists of a coordinator's (rounds: also a facilitator's) own things: 200 without anybody else's in it, and no way to give roles elsewhere. */
    private static final Map<String, Integer> A_COORDINATORS_OWN = Map.ofEntries(
            Map.entry("GET /accounts", 200),
            Map.entry("GET /api/v1/open-links", 200),
            Map.entry("GET /deletions", 200),
            Map.entry("GET /rounds", 200),
            Map.entry("GET /rounds/new", 200),
            Map.entry("POST /rounds/new", 422),
            Map.entry("GET /intake", 200),
            Map.entry("POST /intake", 422),
            Map.entry("GET /units", 200),
            Map.entry("GET /units/new", 200),
            Map.entry("POST /units/new", 422),
            Map.entry("POST /accounts/invitations", 422),
            Map.entry("GET /questionnaires", 200),
            Map.entry("GET /questionnaires/files", 200),
            Map.entry("POST /questionnaires/files", 422),
            Map.entry("GET /questionnaires/library/{key}", 200),
            Map.entry("GET /questionnaires/library/{key}/file", 200));

    /** Of these what a facilitator, too, has. */
    private static final Set<String> A_FACILITATORS_TOO =
            Set.of("GET /deletions", "GET /rounds", "GET /rounds/new", "POST /rounds/new");

    private static final List<Grant> OF_B = List.of(
            new Grant(Role.COORDINATOR, "B1"),
            new Grant(Role.STEERING_GROUP, "B1"),
            new Grant(Role.PROJECT_LEADER, "B1"),
            new Grant(Role.UNIT_LEADER, "unit-b"),
            new Grant(Role.STAFF, "unit-b"),
            new Grant(Role.FACILITATOR, "network-b"));

    /** What the names in paths mean: things of municipality A. */
    private static final Map<String, String> OF_A = Map.of(
            "round", "round-a",
            "draft", "draft-a",
            "published", "published-a",
            "key", "staff",
            "unit", "u-a",
            "recipient", "recipient-a",
            "id", "account-a");

    @Inject
    EmbeddedServer server;

    @Inject
    Router router;

    @Inject
    SigningKey key;

    @Inject
    DataSource dataSource;

    private Asking asking;

    @BeforeAll
    void twoMunicipalities() throws SQLException {
        TwoMunicipalities.in(dataSource);
        asking = new Asking(server.getURI());
    }

    @AfterAll
    void stopAsking() {
        asking.close();
    }

    /** Every route but those of strangers and of residents. */
    private SortedMap<String, Route> closedRoutes() {
        SortedMap<String, Route> routes = Route.all(router, PUBLIC);
        routes.values().removeIf(route -> RESIDENTS.stream().anyMatch(route.path()::startsWith));
        return routes;
    }

    private HttpResponse<String> ask(Route route, String token) {
        return asking.ask(question(route, token));
    }

    private static Asking.Question question(Route route, String token) {
        return new Asking.Question(route, OF_A, Map.of(), token, content(route));
    }

    /** What would do harm in municipality A. */
    private static Asking.Content content(Route route) {
        return switch (route.path()) {
            case "/rounds/{round}/recipients/upload", "/intake" ->
                new Asking.Content("multipart/form-data; boundary=b", "--b--\r\n");
            case "/api/v1/imports" -> new Asking.Content("multipart/form-data; boundary=b", IMPORT);
            case "/api/v1/tokens" -> Asking.Content.json("{\"role\":\"coordinator\",\"scope\":\"A1\"}");
            case "/api/v1/rounds/{round}/open-links" -> Asking.Content.json("{\"mode\":\"OPEN\"}");
            case "/api/v1/rounds/{round}/invitations" ->
                Asking.Content.json("{\"units\":[{\"unit\":\"unit-a\",\"count\":1}]}");
            default -> {
                Argument<?> json = route.json();
                yield route.isPage()
                        ? Asking.Content.form("role=coordinator&scope=A1&email=new%40example.no&name=New&password=x")
                        : Asking.Content.json(json == null ? "{}" : WrongBodies.madeUp(json));
            }
        };
    }

    private static String part(String name, String more) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n";
    }

    private static final String IMPORT = part("round", "").concat("round-a2\r\n")
            + part("questionnaire", "; filename=\"q.yaml\"") + TwoMunicipalities.QUESTIONNAIRE + "\r\n"
            + part("units", "; filename=\"units.csv\"")
            + "municipality_code,municipality,service_area,unit,unit_name,invited\r\n"
            + "A1,Namea,kindergarten,unit-a,Unit,10\r\n\r\n"
            + part("answers", "; filename=\"answers.csv\"")
            + "unit,respondent,F_x,O_x\r\nunit-a,1,3,4\r\n\r\n--b--\r\n";

    private String token(Grant grant) {
        return token(List.of(grant));
    }

    private String token(List<Grant> grants) {
        Instant now = Instant.now();
        SignedIn reader = new SignedIn("token-b", "B", grants);
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
    void strangersAreAskedToSignInEverywhere() {
        Set<String> open = new TreeSet<>();
        for (Map.Entry<String, Route> route : closedRoutes().entrySet()) {
            HttpResponse<String> answer = ask(route.getValue(), "");
            boolean api = !route.getValue().isPage();
            String to = answer.headers().firstValue("Location").orElse("");
            boolean refused = api ? answer.statusCode() == 401 : answer.statusCode() == 303 && to.contains("/sign-in");
            if (!refused) {
                open.add(route.getKey() + " " + answer.statusCode());
            }
        }
        assertEquals(Set.of(), open);
    }

    @Test
    void aPageComesWhateverTheClientAccepts() {
        List<Route> routes = List.copyOf(closedRoutes().values());
        List<Route> read =
                routes.stream().filter(route -> route.method().equals("GET")).toList();
        String coordinator = token(new Grant(Role.COORDINATOR, "A1"));
        assertEquals(Set.of(), EveryAccept.different(routes, (route, said) -> status(question(route, ""), said)));
        assertEquals(
                Set.of(), EveryAccept.different(read, (route, said) -> status(question(route, coordinator), said)));
    }

    private int status(Asking.Question question, String accepted) {
        return asking.ask(question, accepted).statusCode();
    }

    @Test
    void nobodyOfAnotherMunicipalityOrNetworkFindsAnything() {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, Route> route : closedRoutes().entrySet()) {
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
    void anOperatorAndAServiceSeeNoRounds() {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, Route> route : closedRoutes().entrySet()) {
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

    @Test
    void everyJsonBodyThatIsWrongIsRefusedAndNamesTheField() {
        List<Grant> all = List.of(
                new Grant(Role.SECRETARIAT, null), new Grant(Role.OPERATOR, null), new Grant(Role.COORDINATOR, "A1"));
        EveryBody bodies = new EveryBody(asking, OF_A, token(all));
        Set<String> broken = new TreeSet<>();
        int readers = 0;
        for (Route route : closedRoutes().values()) {
            broken.addAll(bodies.broken(route));
            readers += route.json() == null || route.isPage() ? 0 : 1;
        }
        assertEquals(Set.of(), broken);
        assertTrue(readers >= 5, "routes that read JSON were found: " + readers);
    }
}
