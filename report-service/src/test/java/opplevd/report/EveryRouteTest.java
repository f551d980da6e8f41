package opplevd.report;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.rules.Asking;
import opplevd.rules.EveryAccept;
import opplevd.rules.EveryBody;
import opplevd.rules.Route;
import opplevd.rules.WrongBodies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Made from the router itself, so a route that is added is asked too: nobody reaches another municipality's or network's things. */
class EveryRouteTest {
    /** Open to strangers, each on purpose. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /assets/{hash}/{name}",
            "GET /g",
            "GET /g/{code}",
            "GET /g/{code}/place",
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
            "GET /feeds/open.atom",
            "GET /open",
            "GET /open/networks/{network}",
            "GET /open/{code}",
            "GET /open/{code}/areas/{area}",
            "GET /open/{code}/areas/{area}/data.json",
            "GET /open/{code}/data",
            "GET /open/{code}/data.csv",
            "GET /open/{code}/data.json");

    /** Lists of what the reader may see, whoever it is: 200 without anybody else's things in them. */
    private static final Set<String> LISTS = Set.of(
            "GET /",
            "GET /rounds",
            "GET /networks",
            "GET /gatherings",
            "GET /gatherings/new",
            "GET /gatherings/calendar.ics",
            "GET /api/v1/rounds",
            "GET /measures",
            "GET /api/v1/measures");

    /** What belongs to a municipality alone: the secretariat has no right to it either, its coordinator has. */
    private static final Set<String> OF_ITS_OWN = Set.of(
            "GET /measures/new",
            "GET /measures/{measure}/edit",
            "GET /municipalities/{code}/sick-leave",
            "GET /municipalities/{code}/deviations",
            "GET /municipalities/{code}/steering",
            "GET /municipalities/{code}/steering.pdf");

    /** A form for something new of one's own, or sums over all: some roles find it, with nobody else's things in it. */
    private static final Set<String> FOR_ONES_OWN = Set.of("GET /measures/new", "GET /programme/sick-leave");

    private static final List<Grant> OF_B = List.of(
            new Grant(Role.COORDINATOR, "B1"),
            new Grant(Role.STEERING_GROUP, "B1"),
            new Grant(Role.PROJECT_LEADER, "B1"),
            new Grant(Role.UNIT_LEADER, "unit-b"),
            new Grant(Role.STAFF, "unit-b"),
            new Grant(Role.FACILITATOR, "network-b"),
            new Grant(Role.OPERATOR, null),
            new Grant(Role.SERVICE, null));

    private static final Map<String, String> MEASURES = new HashMap<>();
    private static final Map<String, String> MADE_A = new HashMap<>();
    private static final Map<String, String> MADE_B = new HashMap<>();

    private static ReportInATest report;
    private static Asking asking;

    @BeforeAll
    static void twoMunicipalities() {
        report = new ReportInATest();
        report.publishes(published("a", "Alvdal"), published("b", "Bykle"));
        for (String m : List.of("a", "b")) {
            String members = "{\"name\":\"Nettverk " + m + "\",\"members\":[\"" + code(m) + "\"]}";
            report.put("PUT", "/api/v1/networks/network-" + m, report.token(Role.SECRETARIAT, null), members);
        }
        for (String m : List.of("a", "b")) {
            MEASURES.put(m, measure(m));
        }
        MADE_A.putAll(gathering("a"));
        MADE_B.putAll(gathering("b"));
        asking = new Asking(report.context().getBean(EmbeddedServer.class).getURI());
    }

    @AfterAll
    static void stop() {
        asking.close();
        report.close();
    }

    /** A measure of the municipality, shared with its network, which is the municipality alone. */
    private static String measure(String m) {
        FormsInATest coordinator = new FormsInATest(report, Role.COORDINATOR, code(m));
        String place = coordinator.posted(
                "/measures/new",
                Map.of(
                        "place", "unit:unit-" + m,
                        "title", "Tavle for Enhet " + (m.equals("a") ? "Alvdal" : "Bykle"),
                        "action", "Henge den opp",
                        "goal", "Alle vet det",
                        "responsible", "Kari",
                        "deadline", "2027-01-01",
                        "baseline", "round-" + m));
        coordinator.posted(place + "/sharing", Map.of("sharing", "NETWORK"));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static APublication published(String m, String name) {
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3);
        return aPublication()
                .inRound("round-" + m)
                .of(code(m), name)
                .area("kindergarten", aUnit("unit-" + m).named("Enhet " + name).answered(answers));
    }

    private static String code(String m) {
        return m.equals("a") ? "A1" : "B1";
    }

    /** What the names in paths and queries mean: things of one municipality, by their own keys. */
    private static Map<String, String> things(String m) {
        Map<String, String> measures = Map.of(
                "measure", MEASURES.getOrDefault(m, ""),
                "municipality", code(m),
                "theme", "respect",
                "state", "accepted",
                "effect", "not_measured",
                "after", "ffffffff-ffff-7fff-8fff-ffffffffffff",
                "place", "unit:unit-" + m,
                "scope", "ITEM-respect",
                "from", MEASURES.getOrDefault(m, ""));
        Map<String, String> things = new HashMap<>(measures);
        things.putAll(made(m));
        things.putAll(Map.of(
                "round",
                "round-" + m,
                "unit",
                "unit-" + m,
                "code",
                code(m),
                "municipality",
                code(m),
                "area",
                "kindergarten",
                "network",
                "network-" + m,
                "key",
                "network-" + m,
                "table",
                "quality",
                "profile",
                "excel",
                "q",
                m.equals("a") ? "Alvdal" : "Bykle"));
        things.put("limit", "1");
        things.put("cursor", Ids.of("round round-" + m));
        things.put("slide", "1");
        things.put("accept", "yes");
        things.put("source", "of-" + m);
        return things;
    }

    private static Map<String, String> made(String m) {
        return m.equals("a") ? MADE_A : MADE_B;
    }

    /** A gathering with a point, a promise and a note. */
    private static Map<String, String> gathering(String m) {
        String facilitator = report.token(Role.FACILITATOR, "network-" + m);
        HttpResponse<String> made = report.post(
                "/gatherings/new",
                facilitator,
                "network=network-" + m + "&title=Samling-round-" + m + "&day=2026-12-01&place=Her");
        String path = made.headers().firstValue("Location").orElseThrow();
        report.post(path + "/agenda/items", facilitator, "title=Et+punkt&minutes=5");
        report.post(path + "/promises", facilitator, "kind=HOMEWORK&text=Noe&municipality=ALL");
        report.post(path + "/notes", facilitator, "note=Notert");
        String page = report.get(path, facilitator, "Accept", "text/html").body()
                + report.get(path + "/agenda", facilitator, "Accept", "text/html")
                        .body();
        return Map.of(
                "gathering",
                path.substring(path.lastIndexOf('/') + 1),
                "item",
                first("/agenda/items/([0-9a-f-]{36})", page),
                "promise",
                first("/promises/([0-9a-f-]{36})", page),
                "note",
                first("/notes/([0-9a-f-]{36})", page));
    }

    private static String first(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), pattern + " in " + page);
        return found.group(1);
    }

    private static SortedMap<String, Route> routes() {
        return Route.all(report.context().getBean(Router.class), PUBLIC);
    }

    private static HttpResponse<String> ask(
            Route route, Map<String, String> path, Map<String, String> query, String token) {
        return asking.ask(question(route, path, query, token));
    }

    private static Asking.Question question(
            Route route, Map<String, String> path, Map<String, String> query, String token) {
        Argument<?> json = route.json();
        Asking.Content content = json != null
                ? Asking.Content.json(WrongBodies.madeUp(json))
                : Asking.Content.form("sharing=named&round=x&municipality=x&open=yes");
        Asking.Content sent = route.path().endsWith("/file")
                ? new Asking.Content("multipart/form-data; boundary=b", "--b--\r\n")
                : content;
        Asking.Content feed = route.path().startsWith("/api/v1/feed-files/")
                ? new Asking.Content("application/x-ndjson", "{}")
                : sent;
        return new Asking.Question(route, path, query, token, feed);
    }

    @Test
    void theRouterKnowsTheRoutesThatMatter() {
        Set<String> found = routes().keySet();
        assertTrue(
                found.containsAll(Set.of(
                        "GET /units/{unit}",
                        "GET /municipalities/{code}",
                        "GET /networks/{network}",
                        "PUT /api/v1/networks/{key}",
                        "GET /api/v1/rounds/{round}/units/{unit}/quality")),
                found::toString);
    }

    @Test
    void strangersAreAskedToSignInEverywhere() {
        Set<String> open = new TreeSet<>();
        for (Route route : routes().values()) {
            HttpResponse<String> answer = ask(route, things("a"), Map.of(), "");
            String to = answer.headers().firstValue("Location").orElse("");
            boolean refused =
                    route.isPage() ? answer.statusCode() == 303 && to.contains("/sign-in") : answer.statusCode() == 401;
            if (!refused) {
                open.add(route.name() + " " + answer.statusCode());
            }
        }
        assertEquals(Set.of(), open);
    }

    @Test
    void aPageComesWhateverTheClientAccepts() {
        List<Route> routes = List.copyOf(routes().values());
        List<Route> read =
                routes.stream().filter(route -> route.method().equals("GET")).toList();
        String secretariat = report.token(Role.SECRETARIAT, null);
        assertEquals(Set.of(), EveryAccept.different(routes, (route, said) -> status(route, "", said)));
        assertEquals(Set.of(), EveryAccept.different(read, (route, said) -> status(route, secretariat, said)));
    }

    private static int status(Route route, String token, String accepted) {
        return asking.ask(question(route, things("a"), Map.of(), token), accepted)
                .statusCode();
    }

    @Test
    void whoMayReadThingsFindsThem() {
        Set<String> missing = new TreeSet<>();
        for (Route route : routes().values()) {
            for (Map<String, String> query : List.of(Map.<String, String>of(), things("a"))) {
                String token = OF_ITS_OWN.contains(route.name())
                        ? report.token(Role.COORDINATOR, code("a"))
                        : report.token(Role.SECRETARIAT, null);
                int status = ask(route, things("a"), query, token).statusCode();
                if (route.method().equals("GET") && status != 200) {
                    missing.add(route.name() + " " + status);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void nobodyOfAnotherMunicipalityOrNetworkFindsAnything() {
        Set<String> found = new TreeSet<>();
        for (Route route : routes().values()) {
            for (Grant grant : OF_B) {
                String token = report.token(grant.role(), grant.scope());
                HttpResponse<String> answer = ask(route, things("a"), Map.of(), token);
                int expected = LISTS.contains(route.name()) ? 200 : 404;
                boolean asExpected = answer.statusCode() == expected || FOR_ONES_OWN.contains(route.name());
                if (!asExpected || showsWhatIsAs(answer)) {
                    found.add(route.name() + " as " + grant.role().key() + " " + answer.statusCode());
                }
                if (showsWhatIsAs(ask(route, things("b"), things("a"), token))) {
                    found.add(route.name() + " as " + grant.role().key() + ", asking one's own page for A's");
                }
            }
        }
        assertEquals(Set.of(), found);
    }

    /** A page may repeat what was looked for. */
    private static boolean showsWhatIsAs(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                && (answer.body().contains("Enhet Alvdal")
                        || answer.body().contains("round-a")
                        || answer.body().contains("Nettverk a"));
    }

    @Test
    void everyJsonBodyThatIsWrongIsRefusedAndNamesTheField() {
        EveryBody bodies = new EveryBody(asking, things("a"), report.token(Role.SECRETARIAT, null));
        Set<String> broken = new TreeSet<>();
        int readers = 0;
        for (Route route : routes().values()) {
            broken.addAll(bodies.broken(route));
            readers += route.json() == null ? 0 : 1;
        }
        assertEquals(Set.of(), broken);
        assertTrue(readers >= 2, "routes that read JSON were found: " + readers);
    }
}
