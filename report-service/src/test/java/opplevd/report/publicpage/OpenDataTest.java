package opplevd.report.publicpage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import opplevd.report.ReportInATest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Open data: the figures of the API, areas and never a unit, asked about again for nothing. */
class OpenDataTest extends InElvedal {
    @Test
    void whoHasThePageAlreadyIsToldSo() {
        elvedal.open(Elvedal.now, "kindergarten");
        for (String path : List.of("/open/10", "/open/10/data.csv", "/open/10/data.json")) {
            HttpResponse<String> first = elvedal.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertTrue(first.headers().firstValue("Cache-Control").orElse("").startsWith("public"), path);
            assertEquals(
                    304,
                    elvedal.get(path, "Accept-Language", "nb", "If-None-Match", tag)
                            .statusCode(),
                    path);
        }
    }

    @Test
    void openDataSayWhatTheApiSays() throws IOException {
        elvedal.open(Elvedal.now, "kindergarten");
        elvedal.open(Elvedal.before, "kindergarten");
        JsonNode api = elvedal.report.json("/api/v1/rounds/2026/municipalities/10/areas/kindergarten/quality");
        double k = number(api.get("overall"), "k");
        String[] lines = elvedal.get("/open/10/data.csv").body().split("\r?\n", -1);
        List<String> head = List.of(lines[0].split(",", -1));
        String[] whole = java.util.Arrays.stream(lines)
                .filter(line -> line.contains(",2026,") && line.contains(",overall,"))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        assertEquals(k, Double.parseDouble(whole[head.indexOf("k")]));
        JsonNode cube = ReportInATest.parse(
                elvedal.get("/open/10/areas/kindergarten/data.json").body());
        assertEquals("2.0", String.valueOf(cube.get("version").getValue()));
        assertEquals(k, value(cube, "2026", "overall", "k"));
        JsonNode item = api.get("items").get(0);
        assertEquals(
                number(item, "ciLow"),
                value(cube, "2026", "item." + item.get("key").getValue(), "ciLow"));
        assertEquals(List.of(2, 4, 21), size(cube));
    }

    @Test
    void noUnitIsNamedAnywhere() throws IOException {
        elvedal.open(Elvedal.now, "kindergarten");
        elvedal.open(Elvedal.before, "kindergarten");
        for (String path : List.of(
                "/open",
                "/open/10",
                "/open/10/areas/kindergarten",
                "/open/10/areas/kindergarten?round=2025",
                "/open/10/areas/kindergarten/data.json",
                "/open/10/data",
                "/open/10/data.csv",
                "/open/10/data.json")) {
            HttpResponse<String> response = elvedal.get(path);
            assertEquals(200, response.statusCode(), path);
            for (String unit : List.of("Solstua", "Åsen", "Lia", "Myra", "K1", "K2")) {
                assertFalse(response.body().contains(unit), path + " names " + unit);
            }
        }
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
