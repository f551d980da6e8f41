package opplevd.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.kit.language.Language;
import opplevd.kit.language.Writing;
import opplevd.kit.signin.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where each item has one answer and there is no K, the API, the tables, the data sets, the pages, the PDF, the paper for the council
 * and the public page tell the same answers, and none of them a K.
 */
class EveryPaperAgreesWithoutKTest {
    private static final List<String> THREE = List.of("worse", "asExpected", "better");
    private static ReportInATest report;

    @BeforeAll
    static void publish() {
        report = new ReportInATest();
        report.survey.publishes(SingleRounds.pupils(1)).publishes(SingleRounds.old(2));
        report.awaitRounds(Ids.of("publication old"));
        for (String round : List.of("pupils", "old")) {
            String form = "round=" + Ids.of("round " + round) + "&area=school&open=yes";
            assertEquals(
                    303,
                    report.post("/municipalities/3431/open", report.token(Role.COORDINATOR, "3431"), form)
                            .statusCode());
        }
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    /** A part with its figures, by the names of the tables of areas; what isn't told is not in it. */
    private record Said(String level, String key, Map<String, Double> figures) {
        String id() {
            return level.equals("overall") ? level : level + "." + key;
        }
    }

    private static List<Said> api(String path) {
        JsonNode single = report.json(path).get("single");
        List<Said> said = new ArrayList<>();
        said.add(said("overall", single.get("overall")));
        single.get("dimensions").values().forEach(part -> said.add(said("dimension", part)));
        single.get("items").values().forEach(part -> said.add(said("item", part)));
        return said;
    }

    private static Said said(String level, JsonNode part) {
        Map<String, Double> figures = new LinkedHashMap<>();
        put(figures, "n", part.get("n"));
        put(figures, "meanExperience", part.get("meanExperience"));
        put(figures, "experienceCiLow", part.get("ciLow"));
        put(figures, "experienceCiHigh", part.get("ciHigh"));
        JsonNode gave = part.get("distribution");
        for (int answer = 1; gave != null && gave.isArray() && answer <= 3; answer++) {
            put(figures, THREE.get(answer - 1), gave.get(answer));
        }
        return new Said(level, level.equals("overall") ? "" : part.get("key").getStringValue(), figures);
    }

    private static void put(Map<String, Double> figures, String name, JsonNode value) {
        if (value != null && value.isNumber()) {
            figures.put(name, value.getDoubleValue());
        }
    }

    private static byte[] file(String path) {
        var answer = report.file(path, report.token(Role.COORDINATOR, "3431"));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    private static String text(String path) {
        return new String(file(path), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupils", "old"})
    void anAreaIsTheSameEverywhere(String round) throws IOException {
        String base = "/municipalities/3431";
        List<Said> api = api("/api/v1/rounds/" + round + base + "/areas/school/quality");
        assertTrue(api.stream().anyMatch(said -> said.figures().size() > 1), "something is told");
        String which = "?lang=nb&round=" + round;
        tableSays(api, round, text(base + "/report.csv" + which));
        tableSays(api, round, text("/open/3431/data.csv?lang=nb"));
        workbookSays(api, file(base + "/report.xlsx" + which));
        cubeSays(api, round, ReportInATest.parse(text(base + "/areas/school/report.json")));
        cubeSays(api, round, ReportInATest.parse(text("/open/3431/areas/school/data.json")));
        wordsSay(api, text(base + which));
        wordsSay(api, EveryPaperAgreesTest.pdf(file(base + "/report.pdf" + which)));
        wordsSay(api, text(base + "/case" + which));
        wordsSay(api, EveryPaperAgreesTest.part(file(base + "/case.docx" + which), "word/document.xml"));
        wordsSay(api, text("/open/3431/areas/school" + which));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupils", "old"})
    void aUnitIsTheSameEverywhere(String round) throws IOException {
        List<Said> api = api("/api/v1/rounds/" + round + "/units/S1/quality");
        String which = "?lang=nb&round=" + round;
        wordsSay(api, text("/units/S1" + which));
        wordsSay(api, EveryPaperAgreesTest.pdf(file("/units/S1/report.pdf" + which)));
        wordsSay(api, text("/units/S1/case" + which));
        wordsSay(api, EveryPaperAgreesTest.part(file("/units/S1/case.docx" + which), "word/document.xml"));
        List<Map<String, String>> answers = rows(text("/municipalities/3431/report.csv" + which + "&table=answers"));
        for (Said said : api) {
            Map<String, String> row = answers.stream()
                    .filter(one -> one.getOrDefault("code", "").equals("S1")
                            && one.getOrDefault("level", "").equals(said.level())
                            && one.getOrDefault("key", "").equals(said.key()))
                    .findFirst()
                    .orElseThrow();
            said.figures()
                    .forEach((figure, value) -> assertEquals(
                            value,
                            Double.valueOf(row.get(
                                    switch (figure) {
                                        case "experienceCiLow" -> "ciLow";
                                        case "experienceCiHigh" -> "ciHigh";
                                        default -> figure;
                                    })),
                            figure + " in " + row));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"S2", "S3"})
    void whatIsHiddenIsInNoTable(String unit) {
        List<Map<String, String>> rows =
                rows(text("/municipalities/3431/report.csv?lang=nb&round=pupils&table=answers"));
        List<Map<String, String>> hidden = rows.stream()
                .filter(row -> row.getOrDefault("code", "").equals(unit)
                        && row.getOrDefault("key", "").equals("help"))
                .toList();
        assertEquals(1, hidden.size());
        assertFalse(hidden.getFirst().getOrDefault("visibility", "").equals("SHOWN"));
        for (String figure : List.of("n", "worse", "asExpected", "better")) {
            assertEquals("", hidden.getFirst().getOrDefault(figure, ""), figure);
        }
    }

    private static List<Map<String, String>> rows(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> head = List.of(lines.getFirst().split(",", -1));
        return lines.stream()
                .skip(1)
                .map(line -> {
                    List<String> cells = List.of(line.split(",", -1));
                    Map<String, String> row = new LinkedHashMap<>();
                    head.forEach(column -> row.put(column, cells.get(head.indexOf(column))));
                    return row;
                })
                .toList();
    }

    private static void tableSays(List<Said> api, String round, String csv) {
        List<Map<String, String>> rows = rows(csv).stream()
                .filter(row -> row.getOrDefault("round", "").equals(round))
                .toList();
        assertEquals(api.size(), rows.size());
        for (int i = 0; i < api.size(); i++) {
            Map<String, String> row = rows.get(i);
            assertEquals(api.get(i).key(), row.getOrDefault("key", ""));
            assertEquals(round.equals("pupils") ? "DIRECT" : "EXPERIENCE", row.getOrDefault("kind", ""));
            assertEquals("", row.getOrDefault("k", ""));
            for (String figure : List.of(
                    "n", "worse", "asExpected", "better", "meanExperience", "experienceCiLow", "experienceCiHigh")) {
                Double value = api.get(i).figures().get(figure);
                String cell = row.getOrDefault(figure, "");
                assertEquals(value, cell.isEmpty() ? null : Double.valueOf(cell), figure + " in " + row);
            }
        }
    }

    private static void workbookSays(List<Said> api, byte[] book) throws IOException {
        String xml = EveryPaperAgreesTest.part(book, "xl/worksheets/sheet1.xml");
        for (int i = 0; i < api.size(); i++) {
            List<Double> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("<c r=\"[A-Z]+" + (i + 2) + "\"[^>]*><v>([0-9.E-]+)</v>")
                    .matcher(xml);
            while (cell.find()) {
                cells.add(Double.valueOf(cell.group(1)));
            }
            assertTrue(cells.containsAll(api.get(i).figures().values()), api.get(i) + " is not in " + cells);
        }
    }

    private static void cubeSays(List<Said> api, String round, JsonNode cube) {
        List<String> rounds = EveryPaperAgreesTest.ids(cube, "round");
        List<String> parts = EveryPaperAgreesTest.ids(cube, "part");
        List<String> figures = EveryPaperAgreesTest.ids(cube, "figure");
        for (Said said : api) {
            int row = (rounds.indexOf(round) * parts.size() + parts.indexOf(said.id())) * figures.size();
            said.figures()
                    .forEach((figure, value) -> assertEquals(
                            value,
                            cube.get("value")
                                    .get(String.valueOf(row + figures.indexOf(figure)))
                                    .getDoubleValue(),
                            said.id() + " " + figure));
            assertEquals(
                    "NO_EXPECTATION",
                    cube.get("status")
                            .get(String.valueOf(row + figures.indexOf("k")))
                            .getStringValue());
        }
    }

    /** Of the three answers one after the other; of experience alone the mean. */
    private static void wordsSay(List<Said> api, String text) {
        String plain = text.replaceAll("<[^>]+>", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");
        for (Said said : api) {
            Double mean = said.figures().get("meanExperience");
            if (mean != null) {
                assertTrue(plain.contains(Writing.number(Language.NB, mean, 2)), said.id() + " is not in " + plain);
            }
            if (said.figures().containsKey("worse")) {
                String three = "%.0f %.0f %.0f"
                        .formatted(
                                said.figures().get("worse"),
                                said.figures().get("asExpected"),
                                said.figures().get("better"));
                assertTrue(plain.contains(three), said.id() + " " + three + " is not in " + plain);
            }
        }
    }
}
