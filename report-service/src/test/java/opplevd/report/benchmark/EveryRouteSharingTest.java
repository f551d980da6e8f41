package opplevd.report.benchmark;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.Ids;
import opplevd.report.ReportInATest;
import opplevd.report.benchmark.SharingTest.Case;
import opplevd.report.benchmark.SharingTest.Who;
import opplevd.report.network.Sharing;
import opplevd.rules.Asking;
import opplevd.rules.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Made from the router itself: whatever the level of sharing, and whoever asks which route for Lyngdal's things, by its own
 * address or beside one's own, nobody reads Lyngdal's name or figures beyond what it shares.
 */
class EveryRouteSharingTest {
    private static final String NAME = "Lyngdal";

    /** Its unit and its K, as pages and programs write it; no other municipality has them. */
    private static final Pattern FIGURES = Pattern.compile("Fossheim|\\b0,71\\b|\\b0,709\\b|0\\.7088");

    /** Say who is a member of the network, or comes to its gatherings, which no sharing governs; but no figure of theirs. */
    private static final Set<String> NAMES_MEMBERS = Set.of(
            "GET /gatherings/{gathering}",
            "GET /gatherings/{gathering}/agenda",
            "GET /gatherings/{gathering}/show",
            "GET /gatherings/{gathering}/write",
            "GET /gatherings/{gathering}/promises/{promise}/done/{municipality}");

    /** Are read as text in GatheringSharingTest. */
    private static final Set<String> PAPERS_OF_THE_ROOM =
            Set.of("GET /gatherings/{gathering}/minutes.pdf", "GET /gatherings/{gathering}/pack.pdf");

    private static final Map<String, String> MADE = new HashMap<>();

    private static ReportInATest report;
    private static Asking asking;
    private static Set<String> found;

    @BeforeAll
    static void fiveMembersAndAGathering() {
        report = new ReportInATest();
        List<String> names = List.of("Alta", NAME, "Nesna", "Oppdal", "Roan");
        for (int i = 0; i < names.size(); i++) {
            boolean lyngdal = names.get(i).equals(NAME);
            Answers answers = lyngdal
                    ? new Answers(2).alike(9, 6, 4).alike(5, 5, 4)
                    : new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3);
            report.publishes(aPublication()
                    .inRound("shared")
                    .of("E" + (i + 1), names.get(i))
                    .area(
                            "kindergarten",
                            aUnit("unit-e" + (i + 1))
                                    .named(lyngdal ? "Fossheim" : "I " + names.get(i))
                                    .answered(answers)));
        }
        report.put(
                "PUT",
                "/api/v1/networks/every",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Deling\",\"members\":[\"E1\",\"E2\",\"E3\",\"E4\",\"E5\"]}");
        MADE.put("measure", measure());
        MADE.putAll(gathering());
        asking = new Asking(report.context().getBean(EmbeddedServer.class).getURI());
        found = everythingIsReadWhileItIsShared();
    }

    @AfterAll
    static void stop() {
        asking.close();
        report.close();
    }

    private static String measure() {
        String place = new FormsInATest(report, Role.COORDINATOR, "E2")
                .posted(
                        "/measures/new",
                        Map.of(
                                "place", "unit:unit-e2",
                                "title", "Tavle",
                                "action", "Henge den opp",
                                "goal", "Alle vet det",
                                "responsible", "Kari",
                                "deadline", "2027-01-01",
                                "baseline", "shared"));
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Planned while Lyngdal shares nothing: who is chosen to tell is a plan of people, and stands whatever is shared later. */
    private static Map<String, String> gathering() {
        report.shares("every", "E2", "shared", Sharing.WITHDRAWN);
        String facilitator = report.token(Role.FACILITATOR, "every");
        String path = report.post(
                        "/gatherings/new",
                        facilitator,
                        "network=every&title=Samling&day=2026-12-01&place=Her&round=kindergarten%2Fshared")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        report.post(path + "/agenda/proposal", facilitator, "");
        report.post(path + "/promises", facilitator, "kind=HOMEWORK&text=Noe&municipality=ALL");
        report.post(path + "/notes", facilitator, "note=Notert");
        String page = report.get(path, facilitator, "Accept", "text/html").body()
                + report.get(path + "/agenda", facilitator, "Accept", "text/html")
                        .body();
        return Map.of(
                "gathering", path.substring(path.lastIndexOf('/') + 1),
                "item", first("/agenda/items/([0-9a-f-]{36})", page),
                "promise", first("/promises/([0-9a-f-]{36})", page),
                "note", first("/notes/([0-9a-f-]{36})", page));
    }

    private static String first(String pattern, String page) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertTrue(found.find(), pattern + " in " + page);
        return found.group(1);
    }

    /** What the names in paths and queries mean: the network's things, and those of one of its members. */
    private static Map<String, String> things(String member) {
        Map<String, String> things = new HashMap<>(MADE);
        things.putAll(Map.of(
                "round", "shared",
                "unit", "unit-e" + member,
                "code", "E" + member,
                "municipality", "E" + member,
                "area", "kindergarten",
                "network", "every",
                "key", "every",
                "table", "quality",
                "profile", "excel",
                "q", ""));
        things.putAll(Map.of(
                "theme", "",
                "state", "",
                "effect", "",
                "after", "",
                "place", "unit:unit-e" + member,
                "scope", "ITEM-respect",
                "from", MADE.getOrDefault("measure", ""),
                "limit", "50",
                "cursor", Ids.of("round shared"),
                "slide", "1"));
        things.putAll(Map.of("accept", "yes", "source", "none"));
        return things;
    }

    private static List<Route> routes() {
        return Route.all(report.context().getBean(Router.class), Set.of()).values().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.path().matches("/(assets|openapi|swagger-ui|health|prometheus|g\\b).*"))
                .toList();
    }

    static Stream<Case> cases() {
        return Stream.of(Who.values())
                .flatMap(who -> Stream.concat(
                        Stream.of(Sharing.values()).map(sharing -> new Case(sharing, false, who)),
                        Stream.of(new Case(Sharing.ANONYMOUS, true, who))));
    }

    private static boolean mayRead(Case one) {
        Who who = one.who();
        return who.isOwn() || who == Who.SECRETARIAT || (one.sharing().isNamed() && !who.isOutside());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nobodyReadsMoreThanIsShared(Case one) {
        report.shares("every", "E2", "shared", one.sharing());
        for (String code : List.of("E4", "E5")) {
            report.shares("every", code, "shared", one.amongAnonymous() ? Sharing.ANONYMOUS : Sharing.NAMED);
        }
        if (mayRead(one)) {
            return;
        }
        Set<String> beyond = new TreeSet<>();
        for (Route route : routes()) {
            beyond.addAll(beyond(route, ask(route, things("2"), Map.of(), one.who()), one));
            HttpResponse<String> beside = ask(route, things("1"), things("2"), one.who());
            if (isText(beside)) {
                beyond.addAll(beyond(route, beside, one));
            }
        }
        assertEquals(Set.of(), beyond, one::toString);
    }

    @Test
    void theRoutesAreThereAndWhatIsLookedForIsFoundWhereItMayBeRead() {
        assertTrue(
                found.containsAll(Set.of(
                        "GET /networks/{network}",
                        "GET /api/v1/networks/{network}/rounds/{round}/areas/{area}/benchmark",
                        "GET /api/v1/rounds/{round}/municipalities/{code}/areas/{area}/quality",
                        "GET /api/v1/rounds/{round}/units/{unit}/quality",
                        "GET /municipalities/{code}",
                        "GET /municipalities/{code}/case",
                        "GET /municipalities/{code}/report.csv",
                        "GET /municipalities/{code}/areas/{area}/report.json",
                        "GET /units/{unit}",
                        "GET /units/{unit}/report.csv")),
                found::toString);
    }

    /** Before anybody else asks: an answer that is kept for whoever reads everything must not be given to others. */
    private static Set<String> everythingIsReadWhileItIsShared() {
        report.shares("every", "E2", "shared", Sharing.NAMED);
        Set<String> found = new TreeSet<>();
        for (Route route : routes()) {
            HttpResponse<String> answer = ask(route, things("2"), Map.of(), Who.SECRETARIAT);
            if (FIGURES.matcher(answer.body()).find()) {
                found.add(route.name());
            }
        }
        return found;
    }

    private static HttpResponse<String> ask(Route route, Map<String, String> path, Map<String, String> query, Who who) {
        String token = report.token(who.role, scope(who));
        return asking.ask(new Asking.Question(route, path, query, token, Asking.Content.form("")));
    }

    /** The same person here: what is theirs has other keys than in the test that they come from. */
    private static @Nullable String scope(Who who) {
        return who.scope == null
                ? null
                : who.scope.equals("sharing")
                        ? "every"
                        : who.scope.replaceFirst("^S(\\d)$", "E$1").replace("unit-s", "unit-e");
    }

    private static boolean isText(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("text/") || type.contains("json") || type.contains("atom");
    }

    private static Set<String> beyond(Route route, HttpResponse<String> answer, Case one) {
        Set<String> beyond = new TreeSet<>();
        if (answer.statusCode() != 200) {
            return beyond;
        }
        if (!isText(answer)) {
            return PAPERS_OF_THE_ROOM.contains(route.name()) ? beyond : Set.of(route.name() + " is a file");
        }
        if (answer.body().contains(NAME) && !NAMES_MEMBERS.contains(route.name())) {
            beyond.add(route.name() + " names it");
        }
        boolean underALetter = one.compared() && !one.who().isOutside();
        if (!underALetter && FIGURES.matcher(answer.body()).find()) {
            beyond.add(route.name() + " has its figures");
        }
        return beyond;
    }
}
