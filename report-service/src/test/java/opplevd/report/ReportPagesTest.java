package opplevd.report;

import static opplevd.report.APublication.aPublication;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.signin.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of a running report-service, with what the same service answers by API beside them. */
class ReportPagesTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.publishes(
                municipality("2025", "2025-12-07T08:00:00Z", "10", "Elvedal", 30, 5.2),
                municipality("2026", "2026-12-07T08:00:00Z", "10", "Elvedal", 31, 3.8),
                municipality("2026", "2026-12-07T08:00:00Z", "20", "Fjellvang", 60, 5.2),
                municipality("2026", "2026-12-07T08:00:00Z", "30", "Granli", 25, 4.5),
                municipality("2026", "2026-12-07T08:00:00Z", "40", "Nordvik", 70, 4.1),
                municipality("2026", "2026-12-07T08:00:00Z", "50", "Åsnes", 4, 4.1));
        network("dalene", "Nettverk Dalene", "10", "20", "30", "40", "50", "60");
        network("two", "To i tospann", "10", "20");
        network("none", "Ingen ennå", "98", "99");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static APublication municipality(
            String round, String at, String code, String name, int respondents, double level) {
        AUnit[] all = AUnit.kindergartens(code, name, respondents, level);
        AUnit[] units = respondents < 5 ? new AUnit[] {all[0]} : all;
        return aPublication().inRound(round).publishedAt(at).of(code, name).area("kindergarten", units);
    }

    private static void network(String key, String name, String... codes) {
        String members = "\"" + String.join("\",\"", codes) + "\"";
        String json = "{\"name\":\"" + name + "\",\"members\":[" + members + "]}";
        String token = report.token(Role.SECRETARIAT, null);
        assertEquals(
                201, report.put("PUT", "/api/v1/networks/" + key, token, json).statusCode());
    }

    private static HttpResponse<String> get(String path, Role role, @Nullable String scope) {
        return report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
    }

    private static String page(String file, String path, Role role, @Nullable String scope) throws IOException {
        HttpResponse<String> response = get(path, role, scope);
        assertEquals(200, response.statusCode(), response.body());
        Path preview = Path.of("target", "preview", "service-" + file + ".html");
        Files.createDirectories(preview.getParent());
        String local =
                response.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/");
        Files.writeString(preview, local);
        return response.body();
    }

    private static String two(JsonNode number) {
        return String.format(Locale.ROOT, "%.2f", number.getDoubleValue()).replace('.', ',');
    }

    @Test
    void theFiguresOfTheUnitPageAreTheApis() throws IOException {
        String html = page("unit", "/units/K10", Role.COORDINATOR, "10");
        JsonNode overall = ReferenceCase.at(report.json("/api/v1/rounds/2026/units/K10/quality"), "overall");
        assertTrue(html.contains(two(ReferenceCase.at(overall, "k")) + "</dd>"), html);
        assertTrue(html.contains("usikkerhet " + two(ReferenceCase.at(overall, "ciLow")) + "–"
                + two(ReferenceCase.at(overall, "ciHigh"))));
        assertTrue(html.contains("<dd>" + two(ReferenceCase.at(overall, "meanExperience"))));
        assertTrue(html.contains("<dd>" + two(ReferenceCase.at(overall, "meanExpectation"))));
        assertTrue(html.contains("Hva har endret seg?"));
        assertTrue(html.contains("er dårligere enn i forrige runde"), html);
    }

    @Test
    void anEarlierRoundCanBeAskedFor() throws IOException {
        assertTrue(page("unit-2025", "/units/K10?round=2025", Role.UNIT_LEADER, "K10")
                .contains("første runden"));
    }

    @Test
    void aUnitWithFourResponsesShowsNoFigure() throws IOException {
        String html = page("unit-four", "/units/L10", Role.UNIT_LEADER, "L10");
        assertTrue(html.contains("4 svarte. Da viser vi ingen tall."));
        assertFalse(html.contains("<dl class=\"figures\""));
        assertTrue(html.contains("Ingen tiltak er valgt ennå."), html);
        assertFalse(html.contains("Snakk om resultatet"), html);
    }

    @Test
    void aMeasureBeginsWhereThePageSaysThatOneShould() throws IOException {
        String html = page("unit", "/units/K10", Role.COORDINATOR, "10");
        Matcher said = Pattern.compile("Neste steg: snakk om «([^»]+)»").matcher(html);
        assertTrue(said.find(), html);
        assertTrue(html.contains("<option value=\"ITEM-" + said.group(1) + "\" selected>"), html);
        assertEquals(2, html.split(" selected>", -1).length, html);
    }

    @Test
    void theNetworkPageStartsWithWhomToLearnFromAndRanksNobodyLast() throws IOException {
        String html = page("network", "/networks/dalene", Role.COORDINATOR, "10");
        assertTrue(html.contains("noe de andre kan lære."), html);
        assertTrue(html.indexOf("Hvem kan vi lære av?") < html.indexOf("Hvor ligger vi?"));
        assertTrue(html.contains("Færre enn fem svarte."));
        assertTrue(html.contains("Én kommune er over 1 og 2 er under"));
        assertTrue(html.contains("Én kommune i nettverket har ikke resultater i denne runden."));
        JsonNode answered = report.json("/api/v1/networks/dalene/rounds/2026/areas/kindergarten/benchmark");
        JsonNode k = ReferenceCase.at(answered, "members", 1, "overall", "k");
        assertTrue(html.contains("<td class=\"num\">" + two(k) + "</td>"));
    }

    @Test
    void theOthersTogetherLeaveOneselfOut() throws IOException {
        String own = page("network", "/networks/dalene", Role.COORDINATOR, "10");
        assertTrue(own.contains("De andre samlet, uten Elvedal: K "), own);
        assertFalse(
                page("network-all", "/networks/dalene", Role.SECRETARIAT, null).contains("De andre samlet"));
    }

    @Test
    void whoHasNotSignedInIsShownTheWay() throws IOException, InterruptedException {
        URI unit = report.context().getBean(EmbeddedServer.class).getURI().resolve("/units/K10");
        HttpRequest asked =
                HttpRequest.newBuilder(unit).header("Accept", "text/html").build();
        HttpResponse<String> response;
        try (HttpClient browser = HttpClient.newHttpClient()) {
            response = browser.send(asked, HttpResponse.BodyHandlers.ofString());
        }
        assertTrue(response.statusCode() == 302 || response.statusCode() == 303, "status " + response.statusCode());
        assertTrue(response.headers().firstValue("Location").orElse("").contains("/sign-in"));
    }

    @Test
    void aNetworkWithTwoMunicipalitiesExplainsWhyNothingIsCompared() throws IOException {
        String html = page("network-two", "/networks/two", Role.FACILITATOR, "two");
        assertTrue(html.contains("Vi sammenligner når minst tre kommuner har resultater som kan vises."), html);
    }

    @Test
    void aNetworkWithoutResultsSaysWhenTheyCome() throws IOException {
        assertTrue(page("network-none", "/networks/none", Role.FACILITATOR, "none")
                .contains("Nettverket har ingen resultater ennå."));
    }

    @Test
    void theFrontPageListsWhatMayBeReadAndNoMore() throws IOException {
        String html = page("front", "/", Role.COORDINATOR, "10");
        assertTrue(html.contains("Elvedal barnehage") && html.contains("Nettverk Dalene"));
        assertFalse(html.contains("Fjellvang barnehage"));
        String all = page("front-all", "/", Role.SECRETARIAT, null);
        assertTrue(all.contains("Fjellvang barnehage"));
        assertTrue(page("front-search", "/?q=fjell", Role.SECRETARIAT, null).contains("Fjellvang barnehage"));
    }

    @Test
    void theMenuHasWhatTheRoleMayOpenAndTheNetworksAreListed() throws IOException {
        String html = page("networks", "/networks", Role.COORDINATOR, "10");
        assertTrue(html.contains("href=\"/networks\" aria-current=\"page\""), html);
        assertTrue(html.contains("Nettverk Dalene") && html.contains("6 kommuner"));
        assertFalse(html.contains("Ingen ennå"));
        String unit = page("front-staff", "/", Role.STAFF, "K10");
        assertTrue(unit.contains(">Rapporter</a>"));
        assertFalse(unit.contains("href=\"/networks\""));
    }

    @Test
    void theRoundsAreListed() throws IOException {
        assertTrue(page("rounds", "/rounds", Role.COORDINATOR, "10").contains("2 runder er publisert"));
    }

    @Test
    void theMunicipalityPageSaysEachAreaInWordsAndListsItsUnits() throws IOException {
        String html = page("municipality", "/municipalities/10", Role.STEERING_GROUP, "10");
        assertTrue(html.contains("enn de forventer") || html.contains("det de forventer"), html);
        assertTrue(html.contains("Elvedal barnehage") && html.contains("Elvedal minste"));
        assertTrue(html.contains("2 enheter med få svar"), html);
    }

    @Test
    void aUnitLeaderSeesOnlyTheOwnUnitOnTheMunicipalityPage() throws IOException {
        String html = page("municipality-leader", "/municipalities/10", Role.UNIT_LEADER, "K10");
        assertTrue(html.contains("Elvedal barnehage"));
        assertFalse(html.contains("Elvedal minste"));
    }

    @Test
    void whatBelongsToAnotherMunicipalityIsNotFound() {
        assertEquals(404, get("/units/K20", Role.COORDINATOR, "10").statusCode());
        assertEquals(404, get("/municipalities/20", Role.COORDINATOR, "10").statusCode());
        assertEquals(404, get("/networks/none", Role.COORDINATOR, "10").statusCode());
        assertEquals(404, get("/units/nothing", Role.SECRETARIAT, null).statusCode());
    }
}
