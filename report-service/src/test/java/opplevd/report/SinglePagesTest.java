package opplevd.report;

import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import opplevd.kit.signin.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rounds in which each item has one answer: from the feed to the pages, the API and the tables. */
class SinglePagesTest {
    private static final String HIDDEN = "{\"visibility\":\"PRIMARY\"}";
    private static final String EMPTY = "{\"visibility\":\"EMPTY\"}";
    private static final List<String> ITEMS = List.of("help", "play");

    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.survey.publishes(line(
                1,
                "pupils",
                "DIRECT",
                3,
                area("SHOWN", "SHOWN"),
                unit("S1", "Skogly skole", 30, 26, single(direct(25, 1, 5, 4, 16), direct(26, 0, 14, 8, 4)))
                        + ","
                        + unit("S2", "Bekken skole", 12, 6, single(HIDDEN, HIDDEN))
                        + ","
                        + unit("S3", "Lia skole", 20, 12, single(second(), direct(12, 0, 1, 10, 1)))
                        + ","
                        + unit("S4", "Myra skole", null, 0, single(EMPTY, EMPTY)),
                others(
                        "{\"invited\":32,\"n\":18,\"distribution\":[0,2,6,10],\"units\":2}",
                        "{\"invited\":12,\"n\":10,\"distribution\":[0,1,8,1],\"units\":1}")));
        // five whose mean experience is 3, 4, 4, 5, 4 of 5: mean 4, s = sqrt(0.5), se = sqrt(0.5 / 5), t(.975, 4) =
        // 2.776445
        report.survey.publishes(line(
                2,
                "old",
                "EXPERIENCE",
                5,
                area("SHOWN", "SHOWN"),
                unit("S1", "Skogly skole", null, 5, single(mean(5, 20, 82, "null"), mean(5, 20, 82, "null"))),
                others("null", "null")));
        report.awaitRounds(Ids.of("publication old"));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static String second() {
        return "{\"visibility\":\"SECONDARY\"}";
    }

    private static String direct(int n, int none, int worse, int asExpected, int better) {
        return "{\"visibility\":\"SHOWN\",\"n\":%d,\"distribution\":[%d,%d,%d,%d]}"
                .formatted(n, none, worse, asExpected, better);
    }

    private static String mean(int n, int o, int oo, String distribution) {
        return "{\"visibility\":\"SHOWN\",\"n\":%d,\"o\":%d,\"oo\":%d,\"distribution\":%s}"
                .formatted(n, o, oo, distribution);
    }

    private static String scopes(String first, String second, String whole, String dimension) {
        return "{\"whole\":%s,\"dimensions\":{\"manner\":%s},\"items\":{\"help\":%s,\"play\":%s}}"
                .formatted(whole, dimension, first, second);
    }

    private static String single(String help, String play) {
        String whole = help.replaceAll(",\"distribution\":[^}]*", "");
        return scopes(help, play, whole, whole);
    }

    private static String area(String help, String play) {
        String seen = "{\"visibility\":\"%s\"}";
        return scopes(seen.formatted(help), seen.formatted(play), seen.formatted(help), seen.formatted(help));
    }

    private static String others(String help, String play) {
        return scopes(help, play, help.replaceAll(",\"distribution\":[^]]*]", ""), "null");
    }

    private static String unit(String code, String name, @Nullable Integer invited, int responses, String single) {
        return """
                {"id":"%s","code":"%s","name":"%s","owner":"MUNICIPAL","organisationNumber":null,"municipalities":["3431"],
                 "invited":%s,"responses":%d,"openResponses":0,"whole":%s,"dimensions":{"manner":%s},
                 "items":{"help":%s,"play":%s},"contributions":{"items":null,"dimensions":null},"direct":null,
                 "reliability":{"manner":null},"single":%s}""".formatted(Ids.of(code), code, name, invited, responses, EMPTY, EMPTY, EMPTY, EMPTY, single);
    }

    private static String line(int seq, String round, String kind, int max, String area, String units, String others) {
        String items = ITEMS.stream().map(key -> """
                        {"key":"%s","dimension":"manner","text":{"nb":"Jeg får %s"},"label":null,"core":true}""".formatted(key, key)).collect(Collectors.joining(","));
        return """
                {"seq":%d,"kind":"PUBLICATION","publication":"%s","version":1,"reason":null,
                 "publishedAt":"2026-0%d-20T12:00:00Z",
                 "round":{"id":"%s","name":"%s","network":null,"source":"SURVEY","opensAt":null,"closesAt":null},
                 "municipality":{"id":"%s","name":"Dovre","codes":["3431"]},
                 "areas":[{"key":"school","title":{"nb":"Skole"},"questionnaire":{"key":"%s","version":1,"kind":"%s",
                  "hash":"h%d","coreHash":"h%d","title":{"nb":"Skole"},"respondents":{"nb":"Elevene"},
                  "scale":{"min":1,"max":%d},"dimensions":[{"key":"manner","title":{"nb":"Måte"}}],"items":[%s]},
                  "whole":%s,"dimensions":{"manner":%s},"items":{"help":%s,"play":%s},"single":%s,"units":[%s],
                  "others":{"whole":null,"dimensions":{"manner":null},"items":{"help":null,"play":null},
                   "contributions":{"items":null,"dimensions":null},"single":%s}}]}""".formatted(
                        seq,
                        Ids.of("publication " + round),
                        seq,
                        Ids.of("round " + round),
                        round,
                        Ids.of("municipality 3431"),
                        round,
                        kind,
                        seq,
                        seq,
                        max,
                        items,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        EMPTY,
                        area,
                        units,
                        others)
                .replace("\n", "");
    }

    private static String page(String file, String path) throws IOException {
        HttpResponse<String> response = report.get(
                path, report.token(Role.COORDINATOR, "3431"), "Accept", "text/html", "Accept-Language", "nb");
        assertEquals(200, response.statusCode(), response.body());
        Path preview = Path.of("target", "preview", "single-" + file + ".html");
        Files.createDirectories(preview.getParent());
        Files.writeString(
                preview,
                response.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        return response.body();
    }

    private static String cells(String... numbers) {
        return "<td class=\"num\">" + String.join("</td><td class=\"num\">", numbers) + "</td>";
    }

    @Test
    void theThreeAnswersOfEachItemStandOnTheUnitsPage() throws IOException {
        String html = page("unit", "/units/S1?round=pupils");
        assertTrue(html.contains("De fleste sier dårligere enn forventet om «Jeg får play»."), html);
        assertTrue(html.contains("De fleste sier bedre enn forventet om «Jeg får help»."), html);
        assertTrue(html.contains("26 av 30 svarte."), html);
        assertTrue(html.contains("Her er det ingen K."), html);
        assertTrue(html.contains(cells("5", "4", "16")), html);
        assertTrue(html.contains("5 sier dårligere, 4 som forventet, 16 bedre."), html);
        assertFalse(html.contains("Ingen svarte på dette"), html);
    }

    @Test
    void aSmallUnitTellsNothingButTheNumber() throws IOException {
        String html = page("hidden", "/units/S2?round=pupils");
        assertTrue(html.contains("Færre enn ti svarte."), html);
        assertTrue(html.contains("6 svarte."), html);
        assertFalse(html.contains("<table"), html);
    }

    @Test
    void theAreaAddsShownUnitsAndTheHiddenOnesTogether() throws IOException {
        String html = page("municipality", "/municipalities/3431?round=pupils");
        // help: S1 and the two hidden together; play: S1, S3 and one hidden
        assertTrue(html.contains(cells("7", "10", "26")), html);
        assertTrue(html.contains(cells("16", "26", "6")), html);
        assertTrue(html.contains("Ingen K: spurt direkte"), html);
        JsonNode area = report.json("/api/v1/rounds/pupils/municipalities/3431/areas/school/quality");
        assertEquals("SHOWN", at(area, "visibility").getStringValue());
        assertEquals(43, at(area, "single", "items", 0, "n").getIntValue());
        assertEquals(26, at(area, "single", "items", 0, "distribution", 3).getIntValue());
        assertEquals("NO_EXPECTATION", at(area, "items", 0, "status").getStringValue());
        assertTrue(at(area, "overall", "k").isNull());
        assertEquals("S4", at(area, "leftOut", 0).getStringValue());
    }

    @Test
    void experienceAloneIsAMeanWithAnInterval() throws IOException {
        JsonNode unit = report.json("/api/v1/rounds/old/units/S1/quality");
        JsonNode mean = at(unit, "single", "overall");
        assertEquals(4, at(mean, "meanExperience").getDoubleValue(), 1e-12);
        double half = 2.7764451051977987 * Math.sqrt(0.5 / 5) / 4;
        assertEquals(4 * Math.exp(-half), at(mean, "ciLow").getDoubleValue(), 1e-9);
        assertEquals(4 * Math.exp(half), at(mean, "ciHigh").getDoubleValue(), 1e-9);
        assertTrue(at(unit, "overall", "meanExpectation").isNull());
        String html = page("experience", "/units/S1?round=old");
        assertTrue(html.contains("Opplevelsen er 4,00 på en skala fra 1 til 5."), html);
        assertTrue(html.contains("Uten forventning, ingen K."), html);
        assertTrue(html.contains(cells("4,00", "3,21–4,98")), html);
    }

    @Test
    void tablesAndPaperTellTheSame() throws IOException {
        String token = report.token(Role.COORDINATOR, "3431");
        String csv =
                report.get("/units/S1/report.csv?round=pupils&lang=nb", token).body();
        assertTrue(csv.contains("help") && csv.replace(';', ',').contains("25,5,4,16"), csv);
        assertEquals(
                200, report.get("/units/S1/report.pdf?round=old&lang=nb", token).statusCode());
        assertEquals(
                200,
                report.get("/units/S1/report.xlsx?round=old&lang=nb", token).statusCode());
    }
}
