package opplevd.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import opplevd.kit.language.Language;
import opplevd.kit.language.Writing;
import opplevd.kit.signin.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Page, PDF, workbook, CSV, JSON-stat, Word document and API say the same of an area and of a unit, to the last digit, whatever was
 * published: what was answered, by how many, of how many asked, and what is hidden is drawn by lot. Rounds without K:
 * {@link EveryPaperAgreesWithoutKTest}.
 */
class EveryPaperAgreesTest {
    private static final int MUNICIPALITIES = 8;
    private static final List<String> FIGURES = List.of(
            "n",
            "k",
            "ciLow",
            "ciHigh",
            "meanExperience",
            "meanExpectation",
            "gap",
            "ceilingExpectation",
            "contribution");

    private static ReportInATest report;

    static IntStream municipalities() {
        return IntStream.range(0, MUNICIPALITIES);
    }

    @BeforeAll
    static void publish() {
        report = new ReportInATest();
        report.publishes(municipalities().mapToObj(EveryPaperAgreesTest::drawn).toArray(APublication[]::new));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    /** One to four units with enough answers, or with none; sometimes two with so few that they are hidden together. */
    private static APublication drawn(int seed) {
        Random random = new Random(seed);
        List<AUnit> units = new ArrayList<>();
        int number = 1 + random.nextInt(4);
        for (int u = 0; u < number; u++) {
            units.add(unit(seed, u, u > 0 && random.nextInt(4) == 0 ? 0 : 12 + random.nextInt(30), random));
        }
        if (random.nextBoolean()) {
            units.add(unit(seed, number, 3, random));
            units.add(unit(seed, number + 1, 4, random));
        }
        return aPublication()
                .of("M" + seed, "Kommune " + seed)
                .inRound("runde " + seed)
                .asking(List.of("respect", "contact", "place"), List.of("manner", "manner", "content"))
                .area("kindergarten", units.toArray(AUnit[]::new));
    }

    private static AUnit unit(int seed, int number, int respondents, Random random) {
        Answers answers = new Answers(3);
        double level = 3 + 2.5 * random.nextDouble();
        for (int i = 0; i < respondents; i++) {
            answers.row(row(random, level));
        }
        Integer invited = random.nextInt(5) == 0 ? null : respondents + random.nextInt(40);
        return aUnit("M" + seed + "U" + number)
                .named("Enhet " + seed + " nr " + number)
                .invited(invited)
                .answered(answers);
    }

    private static int[] row(Random random, double level) {
        int[] row = new int[6];
        for (int j = 0; j < 3; j++) {
            row[2 * j] = Math.clamp(Math.round(4.6 + random.nextGaussian() * 0.8), 1, 6);
            row[2 * j + 1] = Math.clamp(Math.round(level + random.nextGaussian()), 1, 6);
        }
        return row;
    }

    /** A scope of a node with its figures, by the API's names; a figure that is null is not in it. */
    private record Said(String level, String key, Map<String, Double> figures) {}

    private static List<Said> api(String path) {
        JsonNode answer = report.json(path);
        List<Said> said = new ArrayList<>();
        said.add(said("overall", "", answer.get("overall")));
        answer.get("dimensions")
                .values()
                .forEach(part -> said.add(said("dimension", part.get("key").getStringValue(), part)));
        answer.get("items")
                .values()
                .forEach(part -> said.add(said("item", part.get("key").getStringValue(), part)));
        return said;
    }

    private static Said said(String level, String key, JsonNode of) {
        Map<String, Double> figures = new HashMap<>();
        for (String figure : FIGURES) {
            JsonNode value = of.get(figure);
            if (value != null && value.isNumber()) {
                figures.put(figure, value.getDoubleValue());
            }
        }
        return new Said(level, key, figures);
    }

    private static byte[] file(String path) {
        var answer = report.file(path, report.token(Role.SECRETARIAT, null));
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    @ParameterizedTest
    @MethodSource("municipalities")
    void anAreaIsTheSameEverywhere(int seed) throws IOException {
        String round = ReportInATest.encoded("runde " + seed);
        String base = "/municipalities/M" + seed;
        List<Said> api = api("/api/v1/rounds/" + round + base + "/areas/kindergarten/quality");
        assertTrue(api.getFirst().figures().containsKey("k"), "the area is shown");
        String which = "?lang=nb&round=" + round;
        csvSays(api, new String(file(base + "/report.csv" + which), UTF_8));
        workbookSays(api, file(base + "/report.xlsx" + which), "xl/worksheets/sheet1.xml");
        cubeSays(api, ReportInATest.parse(new String(file(base + "/areas/kindergarten/report.json"), UTF_8)));
        wordsSay(api, new String(file(base + which), UTF_8));
        wordsSay(api, pdf(file(base + "/report.pdf" + which)));
        wordsSay(api, new String(file(base + "/case" + which), UTF_8));
        wordsSay(api, part(file(base + "/case.docx" + which), "word/document.xml"));
    }

    @ParameterizedTest
    @MethodSource("municipalities")
    void aUnitIsTheSameEverywhere(int seed) throws IOException {
        String round = ReportInATest.encoded("runde " + seed);
        String base = "/units/M" + seed + "U0";
        List<Said> api = api("/api/v1/rounds/" + round + base + "/quality");
        String which = "?lang=nb&round=" + round;
        csvSays(api, new String(file(base + "/report.csv" + which), UTF_8));
        workbookSays(api, file(base + "/report.xlsx" + which), "xl/worksheets/sheet2.xml");
        wordsSay(api, new String(file(base + which), UTF_8));
        wordsSay(api, pdf(file(base + "/report.pdf" + which)));
        wordsSay(api, new String(file(base + "/case" + which), UTF_8));
        wordsSay(api, part(file(base + "/case.docx" + which), "word/document.xml"));
    }

    private static void csvSays(List<Said> api, String csv) {
        List<String> lines = csv.lines().toList();
        List<String> head = List.of(lines.getFirst().split(",", -1));
        assertEquals(api.size(), lines.size() - 1);
        for (int i = 0; i < api.size(); i++) {
            List<String> row = List.of(lines.get(i + 1).split(",", -1));
            assertEquals(api.get(i).level(), row.get(head.indexOf("level")));
            assertEquals(api.get(i).key(), row.get(head.indexOf("key")));
            for (String figure : FIGURES) {
                String cell = row.get(head.indexOf(figure));
                Double value = api.get(i).figures().get(figure);
                assertEquals(value, cell.isEmpty() ? null : Double.valueOf(cell), figure + " in " + row);
            }
        }
    }

    /** The workbook's columns are the CSV's, so a place is looked up by the figure that the API has there. */
    private static void workbookSays(List<Said> api, byte[] book, String sheet) throws IOException {
        String xml = part(book, sheet);
        for (int i = 0; i < api.size(); i++) {
            List<Double> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("<c r=\"[A-Z]+" + (i + 2) + "\"[^>]*><v>([0-9.E-]+)</v>")
                    .matcher(xml);
            while (cell.find()) {
                cells.add(Double.valueOf(cell.group(1)));
            }
            for (String figure : FIGURES) {
                Double value = api.get(i).figures().get(figure);
                assertTrue(value == null || cells.contains(value), figure + " " + value + " is not in " + cells);
            }
        }
    }

    private static void cubeSays(List<Said> api, JsonNode cube) {
        List<String> parts = ids(cube, "part");
        List<String> figures = ids(cube, "figure");
        assertEquals(api.size(), parts.size());
        for (Said said : api) {
            String id = said.level().equals("overall") ? "overall" : said.level() + "." + said.key();
            for (String figure : FIGURES) {
                int place = parts.indexOf(id) * figures.size() + figures.indexOf(figure);
                JsonNode value = cube.get("value").get(String.valueOf(place));
                assertEquals(said.figures().get(figure), value == null ? null : Double.valueOf(value.getDoubleValue()));
            }
        }
    }

    static List<String> ids(JsonNode cube, String side) {
        List<String> ids = new ArrayList<>();
        cube.get("dimension")
                .get(side)
                .get("category")
                .get("index")
                .values()
                .forEach(id -> ids.add(id.getStringValue()));
        return ids;
    }

    /** What is written for readers: K, experience and expectation of each part with two decimals or, where K needs them, three. */
    private static void wordsSay(List<Said> api, String text) {
        String plain = text.replaceAll("<[^>]+>", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ");
        for (Said said : api) {
            for (String figure : List.of("k", "meanExperience", "meanExpectation")) {
                Double value = said.figures().get(figure);
                if (value != null) {
                    String two = Writing.number(Language.NB, value, 2);
                    String three = Writing.number(Language.NB, value, 3);
                    assertTrue(
                            plain.contains(two) || plain.contains(three),
                            said.key() + " " + figure + " " + two + " is not in " + plain);
                }
            }
        }
    }

    static String pdf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String part(byte[] zip, String name) throws IOException {
        Path file = Files.write(Path.of("target", "agrees.zip"), zip);
        try (ZipFile open = new ZipFile(file.toFile())) {
            return new String(open.getInputStream(open.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
