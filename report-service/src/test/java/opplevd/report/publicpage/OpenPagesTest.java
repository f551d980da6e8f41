package opplevd.report.publicpage;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody sees: what a coordinator has opened and nothing else, areas and never a unit. */
class OpenPagesTest {
    private static ReportInATest report;
    private static final APublication before = published("2025", "2025-12-07T08:00:00Z", 3.6);
    private static final APublication now = published("2026", "2026-12-07T08:00:00Z", 4.4);
    private static final APublication mistaken = published("feil", "2026-12-24T08:00:00Z", 4.4);

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.publishes(
                before,
                now,
                mistaken,
                aPublication()
                        .inRound("2026")
                        .of("20", "Fjellvang")
                        .area("kindergarten", aUnit("F1").named("Tunet").answered(answers(20, 5, 4.6))));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    @BeforeEach
    void nothingIsOpen() {
        for (APublication one : List.of(before, now, mistaken)) {
            choose(one, "kindergarten", "no", Role.COORDINATOR, "10");
            choose(one, "respite", "no", Role.COORDINATOR, "10");
        }
    }

    private static APublication published(String round, String at, double level) {
        return aPublication()
                .inRound(round)
                .publishedAt(at)
                .of("10", "Elvedal")
                .area(
                        "kindergarten",
                        aUnit("K1").named("Solstua").invited(60).answered(answers(30, 1, level)),
                        aUnit("K2").named("Åsen").invited(40).answered(answers(25, 2, level)),
                        aUnit("K3").named("Lia").invited(9).answered(answers(3, 3, level)),
                        aUnit("K4").named("Myra").invited(9).answered(answers(4, 4, level)))
                .area("respite", aUnit("R1").named("Avlastningen").invited(9).answered(answers(3, 9, 4)));
    }

    private static Answers answers(int respondents, int seed, double level) {
        Random random = new Random(seed);
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            int[] row = new int[4];
            for (int j = 0; j < 2; j++) {
                row[2 * j] = Math.clamp(Math.round(4.8 + random.nextGaussian() * 0.6), 1, 6);
                row[2 * j + 1] = Math.clamp(Math.round(level + random.nextGaussian() * 0.6), 1, 6);
            }
            answers.row(row);
        }
        return answers;
    }

    private static HttpResponse<String> choose(APublication of, String area, String open, Role role, String scope) {
        return report.post(
                "/municipalities/10/open",
                report.token(role, scope),
                "round=" + of.roundId() + "&area=" + area + "&open=" + open);
    }

    private static void open(APublication of, String area) {
        assertEquals(303, choose(of, area, "yes", Role.COORDINATOR, "10").statusCode());
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return report.get(path, null, headers.length == 0 ? new String[] {"Accept-Language", "nb"} : headers);
    }

    private static String page(String file, String path) throws IOException {
        HttpResponse<String> response = get(path);
        assertEquals(200, response.statusCode(), response.body());
        Files.createDirectories(Path.of("target", "preview"));
        Files.writeString(
                Path.of("target", "preview", file + ".html"),
                response.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        return response.body();
    }

    @Test
    void nothingIsOpenUntilACoordinatorOpensIt() throws IOException {
        for (String path : List.of("/open/10", "/open/10/areas/kindergarten", "/open/10/data", "/open/10/data.json")) {
            assertEquals(404, get(path).statusCode(), path);
        }
        assertTrue(page("open-none", "/open").contains("Ingen kommuner har åpnet resultater ennå."));
        open(now, "kindergarten");
        assertTrue(page("open-front", "/open").contains("<a href=\"/open/10\">Elvedal</a>"));
        String html = page("open-municipality", "/open/10");
        assertTrue(html.contains("Foreldrene opplever"), html);
        assertFalse(html.contains("Fjellvang"));
        assertEquals(404, get("/open/20").statusCode());
        assertEquals(404, get("/open/10/areas/respite").statusCode());
        assertEquals(404, get("/open/10/areas/kindergarten?round=2025").statusCode());
    }

    @Test
    void noUnitIsNamedAnywhere() throws IOException {
        open(now, "kindergarten");
        open(before, "kindergarten");
        for (String path : List.of(
                "/open",
                "/open/10",
                "/open/10/areas/kindergarten",
                "/open/10/areas/kindergarten?round=2025",
                "/open/10/areas/kindergarten/data.json",
                "/open/10/data",
                "/open/10/data.csv",
                "/open/10/data.json")) {
            HttpResponse<String> response = get(path);
            assertEquals(200, response.statusCode(), path);
            for (String unit : List.of("Solstua", "Åsen", "Lia", "Myra", "K1", "K2")) {
                assertFalse(response.body().contains(unit), path + " names " + unit);
            }
        }
    }

    @Test
    void whatIsClosedAgainIsGone() {
        open(now, "kindergarten");
        assertEquals(200, get("/open/10").statusCode());
        assertEquals(
                303, choose(now, "kindergarten", "no", Role.COORDINATOR, "10").statusCode());
        assertEquals(404, get("/open/10").statusCode());
    }

    @Test
    void whatIsWithdrawnIsGoneWithoutAnybodyClosingIt() {
        open(mistaken, "kindergarten");
        open(before, "kindergarten");
        assertEquals(200, get("/open/10/areas/kindergarten?round=feil").statusCode());
        report.survey.publishes(mistaken.withdrawal(report.survey.published() + 1, 2));
        report.publishes(aPublication()
                .inRound("later")
                .of("30", "Granli")
                .area("school", aUnit("G1").answered(answers(9, 1, 4))));
        assertEquals(404, get("/open/10/areas/kindergarten?round=feil").statusCode());
        assertEquals(200, get("/open/10/areas/kindergarten").statusCode());
    }

    @Test
    void onlyTheCoordinatorDecidesAndIsRemembered() {
        for (Role role : List.of(Role.STEERING_GROUP, Role.PROJECT_LEADER)) {
            assertEquals(404, choose(now, "kindergarten", "yes", role, "10").statusCode(), role.key());
        }
        assertEquals(
                404, choose(now, "kindergarten", "yes", Role.COORDINATOR, "20").statusCode());
        assertEquals(404, get("/open/10").statusCode());
        int before = history();
        open(now, "kindergarten");
        open(now, "kindergarten");
        assertEquals(before + 1, history());
    }

    /** How many times somebody has opened something, as the page tells it to whoever may only look. */
    private static int history() {
        String html = report.get(
                        "/municipalities/10/open",
                        report.token(Role.STEERING_GROUP, "10"),
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "nb")
                .body();
        assertFalse(html.contains("<button"), "who may not choose has no button");
        return html.split("Åpnet av ", -1).length;
    }

    @Test
    void thePageSaysWhatIsHiddenAndWhy() throws IOException {
        open(now, "respite");
        open(now, "kindergarten");
        String html = page("open-hidden", "/open/10");
        assertTrue(html.contains("Færre enn fem svarte. Da viser vi ingen tall"), html);
        assertTrue(page("open-area-hidden", "/open/10/areas/respite").contains("Det var for få svar til å vise tall."));
    }

    @Test
    void changeIsToldOnlyOfRoundsThatAreOpen() throws IOException {
        open(now, "kindergarten");
        assertTrue(page("open-area-first", "/open/10/areas/kindergarten").contains("minst to runder"));
        open(before, "kindergarten");
        String html = page("open-area", "/open/10/areas/kindergarten");
        assertTrue(html.contains("Samlet er det bedre enn i forrige runde."), html);
    }

    @Test
    void whatWasDoneStandsInTheOwnersWordsWithoutAFigureOfTheUnit() throws IOException {
        open(now, "respite");
        assertTrue(page("open-said-none", "/open/10").contains("Kommunen har ikke lagt fram noen tiltak her ennå."));
        FormsInATest coordinator = new FormsInATest(report, Role.COORDINATOR, "10");
        String measure = coordinator.posted(
                "/measures/new",
                Map.of(
                        "place", "unit:R1",
                        "title", "Fast voksen ved henting",
                        "action", "Turnus",
                        "goal", "Alle får høre om dagen",
                        "responsible", "Kari",
                        "deadline", "2027-01-01",
                        "baseline", "2025"));
        coordinator.posted(measure + "/state", Map.of("to", "UNDER_WAY", "on", "2025-12-20"));
        coordinator.posted(
                measure + "/sharing",
                Map.of(
                        "sharing",
                        "OWN",
                        "public",
                        "on",
                        "said",
                        "Vi hører lite om dagen",
                        "did",
                        "En fast voksen møter"));
        String html = page("open-said", "/open/10");
        assertTrue(html.contains("Vi hører lite om dagen") && html.contains("En fast voksen møter"), html);
        String said = html.substring(html.indexOf("id=\"said\""), html.indexOf("Hva står ikke her?"));
        assertFalse(said.matches("(?s).*\\d,\\d\\d.*"), said);
        assertTrue(page("open-said-area", "/open/10/areas/respite").contains("En fast voksen møter"));
    }

    @Test
    void whoHasThePageAlreadyIsToldSo() {
        open(now, "kindergarten");
        for (String path : List.of("/open/10", "/open/10/data.csv", "/open/10/data.json")) {
            HttpResponse<String> first = get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertTrue(first.headers().firstValue("Cache-Control").orElse("").startsWith("public"), path);
            assertEquals(
                    304,
                    get(path, "Accept-Language", "nb", "If-None-Match", tag).statusCode(),
                    path);
        }
    }

    @Test
    void itIsTheSamePageForEverybody() {
        open(now, "kindergarten");
        String signedIn = report.get("/open/10", report.token(Role.COORDINATOR, "10"), "Accept-Language", "nb")
                .body();
        assertEquals(get("/open/10").body(), signedIn);
    }

    @Test
    void aSearchEngineFindsATitleAndADescription() throws IOException {
        open(now, "kindergarten");
        String html = page("open-found", "/open/10");
        assertTrue(html.contains("<title>Elvedal: Får innbyggerne det de forventer? – Opplevd</title>"));
        assertTrue(html.contains("<meta name=\"description\" content=\"Hva innbyggerne i Elvedal forventer"), html);
        assertTrue(html.contains("rel=\"canonical\"") && html.contains("hreflang=\"nn\""));
    }

    @Test
    void openDataSayWhatTheApiSays() throws IOException {
        open(now, "kindergarten");
        open(before, "kindergarten");
        JsonNode api = report.json("/api/v1/rounds/2026/municipalities/10/areas/kindergarten/quality");
        double k = number(api.get("overall"), "k");
        String[] lines = get("/open/10/data.csv").body().split("\r?\n", -1);
        List<String> head = List.of(lines[0].split(",", -1));
        String[] whole = java.util.Arrays.stream(lines)
                .filter(line -> line.contains(",2026,") && line.contains(",overall,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertEquals(k, Double.parseDouble(whole[head.indexOf("k")]));
        JsonNode cube =
                ReportInATest.parse(get("/open/10/areas/kindergarten/data.json").body());
        assertEquals("2.0", String.valueOf(cube.get("version").getValue()));
        assertEquals(k, value(cube, "2026", "overall", "k"));
        JsonNode item = api.get("items").get(0);
        assertEquals(
                number(item, "ciLow"),
                value(cube, "2026", "item." + item.get("key").getValue(), "ciLow"));
        assertEquals(List.of(2, 4, 21), size(cube));
    }

    private static double number(@Nullable JsonNode node, String name) {
        return java.util.Objects.requireNonNull(node).get(name).getNumberValue().doubleValue();
    }

    private static List<Integer> size(JsonNode cube) {
        java.util.ArrayList<Integer> sizes = new java.util.ArrayList<>();
        cube.get("size").values().forEach(one -> sizes.add(one.getIntValue()));
        return sizes;
    }

    /** The value at a place of the cube, found as a reader of JSON-stat finds it. */
    private static double value(JsonNode cube, String... categories) {
        List<Integer> sizes = size(cube);
        int place = 0;
        for (int side = 0; side < categories.length; side++) {
            JsonNode index = cube.get("dimension")
                    .get(cube.get("id").get(side).getStringValue())
                    .get("category")
                    .get("index");
            int at = 0;
            while (!index.get(at).getStringValue().equals(categories[side])) {
                at++;
            }
            place = place * sizes.get(side) + at;
        }
        return cube.get("value").get(String.valueOf(place)).getNumberValue().doubleValue();
    }
}
