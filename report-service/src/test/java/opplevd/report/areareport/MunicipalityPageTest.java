package opplevd.report.areareport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.AUnit;
import opplevd.report.AccessiblePdf;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A municipality's page over a running service: twelve units, of which one is low, one high and one has fallen. */
class MunicipalityPageTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.publishes(
                aPublication()
                        .inRound("2025")
                        .publishedAt("2025-12-07T08:00:00Z")
                        .of("10", "Elvedal")
                        .area("kindergarten", units(5.4, 80)),
                aPublication()
                        .inRound("2026")
                        .publishedAt("2026-12-07T08:00:00Z")
                        .of("10", "Elvedal")
                        .area("kindergarten", units(3.6, 80)),
                aPublication()
                        .inRound("2026 skole")
                        .publishedAt("2026-11-07T08:00:00Z")
                        .of("10", "Elvedal")
                        .area(
                                "school",
                                aUnit("S1").named("Vangen skole").invited(50).answered(answers(40, 1, 4.6))),
                risen("2024", 4.2),
                risen("2025", 4.6),
                risen("2026", 5.0),
                aPublication()
                        .inRound("2026")
                        .publishedAt("2026-12-07T08:00:00Z")
                        .of("20", "Fjellvang")
                        .area(
                                "kindergarten",
                                aUnit("F1").named("Tunet").invited(null).answered(answers(20, 2, 4.6)),
                                aUnit("F2").named("Myra").invited(40).answered(answers(20, 3, 4.6))));
    }

    /** A round of Granli at this level, with one who answered nothing that K can be made of. */
    private static APublication risen(String round, double level) {
        return aPublication()
                .inRound(round)
                .publishedAt(round + "-12-07T08:00:00Z")
                .of("30", "Granli")
                .area(
                        "kindergarten",
                        aUnit("G1")
                                .named("Lia")
                                .invited(90)
                                .answered(answers(60, 5, level).row(0, 0, 0, 0)));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    /** Ten alike but for chance, "Fallet" at this level, a high one, and two with too few answers. */
    private static AUnit[] units(double fallen, int invited) {
        List<AUnit> units = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            units.add(aUnit("U" + i).named("Barnehage " + i).invited(invited).answered(answers(40, i, 4.6)));
        }
        units.add(aUnit("FALL").named("Fallet").invited(invited).answered(answers(50, 77, fallen)));
        units.add(aUnit("HIGH").named("Toppen").invited(invited).answered(answers(60, 78, 5.6)));
        units.add(aUnit("FEW1").named("Åsen").invited(9).answered(answers(4, 79, 4)));
        units.add(aUnit("FEW2").named("Ånes").invited(9).answered(answers(3, 80, 4)));
        return units.toArray(AUnit[]::new);
    }

    private static Answers answers(int respondents, int seed, double level) {
        Random random = new Random(seed);
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            double person = random.nextGaussian() * 0.4;
            int[] row = new int[4];
            for (int j = 0; j < 2; j++) {
                row[2 * j] = step(4.6 + person + random.nextGaussian() * 0.5);
                row[2 * j + 1] = step(level + person + random.nextGaussian() * 0.5);
            }
            answers.row(row);
        }
        return answers;
    }

    private static int step(double value) {
        return Math.clamp(Math.round(value), 1, 6);
    }

    private static String page(String file, String path, Role role, @Nullable String scope) throws IOException {
        HttpResponse<String> response =
                report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
        assertEquals(200, response.statusCode(), response.body());
        Files.createDirectories(Path.of("target", "preview"));
        Files.writeString(
                Path.of("target", "preview", file + ".html"),
                response.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        return response.body();
    }

    private static String elvedal() throws IOException {
        return page("municipality-units", "/municipalities/10?round=2026", Role.STEERING_GROUP, "10");
    }

    @Test
    void unitsStandInAlphabeticalOrderUnderTheFigureOfThemAll() throws IOException {
        String html = elvedal();
        String drawn = html.substring(html.indexOf("<svg class=\"wide\""));
        assertTrue(drawn.indexOf(">Alle enhetene") < drawn.indexOf(">Barnehage 0<"), html);
        assertTrue(drawn.indexOf(">Barnehage 8<") < drawn.indexOf(">Fallet<"));
        assertTrue(drawn.contains("Plass blant 11"));
        assertTrue(html.contains("Én av 11 enheter er under 1") || html.contains("av 11 enheter er under 1"), html);
    }

    @Test
    void hiddenUnitsKeepTheirNamesAndSayWhy() throws IOException {
        String html = elvedal();
        assertTrue(html.contains("Åsen") && html.contains("Ånes"));
        assertTrue(html.contains("Færre enn fem svarte. Da viser vi ingen tall"));
        assertTrue(html.contains("2 enheter med få svar med, uten å vises for seg"), html);
    }

    @Test
    void whoDiffersFromWhomIsSaidInWords() throws IOException {
        String html = elvedal();
        assertTrue(html.contains("av 55 par av enheter kan skilles fra hverandre."), html);
        String fallen = html.substring(html.indexOf("<th scope=\"row\" class=\"plain\">Fallet</th>"));
        assertTrue(
                fallen.startsWith("<th scope=\"row\" class=\"plain\">Fallet</th><td>ingen</td><td>Barnehage 0"),
                fallen);
    }

    @Test
    void tenUnitsMakeAFunnel() throws IOException {
        String html = elvedal();
        assertTrue(html.contains("Fallet er lavere enn tilfeldigheter skulle gi."), html);
        assertTrue(html.contains("Toppen er høyere enn tilfeldigheter skulle gi."), html);
        assertFalse(page("municipality-few", "/municipalities/20", Role.STEERING_GROUP, "20")
                .contains("tilfeldigheter skulle gi"));
    }

    @Test
    void whatMovedSinceTheRoundBeforeIsDecidedByHolm() throws IOException {
        String html = elvedal();
        assertTrue(html.contains("Fallet er dårligere enn i forrige runde."), html);
        assertTrue(html.contains("Enhetene er prøvd samtidig, og da kreves det mer"));
        assertFalse(page("municipality-first", "/municipalities/10?round=2025", Role.STEERING_GROUP, "10")
                .contains("i forrige runde"));
    }

    @Test
    void aSmallUnitsBestGuessLiesNearerTheMiddle() throws IOException {
        assertTrue(elvedal().contains("Beste anslag trekker små enheter mot midten"));
        assertFalse(page("municipality-few", "/municipalities/20", Role.STEERING_GROUP, "20")
                .contains("Beste anslag"));
    }

    @Test
    void unknownInvitedAreSaidToMakeTheFigureUnweighted() throws IOException {
        assertTrue(page("municipality-few", "/municipalities/20", Role.STEERING_GROUP, "20")
                .contains("Uvektet: Vi vet ikke hvor mange som er spurt"));
        assertFalse(elvedal().contains("Uvektet"));
    }

    @Test
    void allServicesStandSideBySideInTheirLatestRounds() throws IOException {
        String html = elvedal();
        assertTrue(html.contains("Hvordan står det til i tjenestene?"), html);
        assertTrue(html.contains("/municipalities/10?round=2026%20skole"), html);
        assertFalse(page("municipality-few", "/municipalities/20", Role.STEERING_GROUP, "20")
                .contains("Hvordan står det til"));
    }

    @Test
    void theHeadingIsTheVerdictOfTheOnlyService() throws IOException {
        String html = elvedal();
        assertTrue(html.substring(html.indexOf("<h1>")).startsWith("<h1>Foreldrene opplever"), html);
        assertFalse(html.contains("har resultater"));
    }

    @Test
    void servicesStandBesideEachOtherThroughTheirRounds() throws IOException {
        String html = elvedal();
        assertTrue(html.contains("Går det framover?") && html.contains(">første runde<"), html);
        String table = html.substring(html.indexOf("Går det framover?"));
        assertTrue(table.indexOf("<td>2025</td>") < table.indexOf("<td>2026</td>"), table);
        assertFalse(page("municipality-few", "/municipalities/20", Role.STEERING_GROUP, "20")
                .contains("Går det framover?"));
    }

    @Test
    void fromTheFirstRoundToTheLastIsToldWithItsInterval() throws IOException {
        String html = page("municipality-risen", "/municipalities/30", Role.STEERING_GROUP, "30");
        assertTrue(
                html.matches("(?s).*Endret siden 2024: bedre \\(0,\\d+ → 1,\\d+\\); opplevelsen opp, mer enn.*"
                        + "Endringen er \\+\\d+\u00a0%, usikkerhet \\+\\d+\u00a0% til \\+\\d+\u00a0%\\..*"),
                html);
        assertFalse(elvedal().contains("Endret siden"));
    }

    @Test
    void whoAnsweredWithoutAKIsCounted() throws IOException {
        String html = page("municipality-risen", "/municipalities/30", Role.STEERING_GROUP, "30");
        assertTrue(html.contains("61 av 90 svarte. 1 svarte uten at K kan regnes ut."), html);
        assertFalse(elvedal().contains("uten at K kan regnes ut"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "se", "en"})
    void thePdfIsAccessibleAndSaysWhatThePageSays(String language) throws Exception {
        String token = report.token(Role.STEERING_GROUP, "10");
        byte[] pdf = report.file("/municipalities/10/report.pdf?round=2026&lang=" + language, token)
                .body();
        Files.write(Path.of("target", "preview", "municipality-" + language + ".pdf"), pdf);
        assertEquals(List.of(), AccessiblePdf.faults(pdf));
        if (language.equals("nb")) {
            String text;
            try (PDDocument document = Loader.loadPDF(pdf)) {
                text = new PDFTextStripper()
                        .getText(document)
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s+", " ");
            }
            assertTrue(text.contains("Innhold"), text);
            assertTrue(text.contains("Fallet er lavere enn tilfeldigheter skulle gi."), text);
            assertTrue(text.contains("Færre enn fem svarte. Da viser vi ingen tall"), text);
        }
    }

    @Test
    void everyTableCanBeFetchedInBothProfiles() {
        String token = report.token(Role.STEERING_GROUP, "10");
        for (String table : List.of("quality", "units", "rounds", "change")) {
            String path = "/municipalities/10/report.csv?round=2026&table=" + table;
            assertEquals(200, report.file(path, token).statusCode(), path);
            assertEquals(200, report.file(path + "&profile=excel", token).statusCode(), path);
        }
        assertEquals(
                404,
                report.file("/municipalities/10/report.csv?table=answers", token)
                        .statusCode());
        assertEquals(
                "PK",
                new String(
                        report.file("/municipalities/10/report.xlsx?round=2026", token)
                                .body(),
                        0,
                        2,
                        UTF_8));
        assertEquals(
                200,
                report.file("/municipalities/10/areas/school/report.json", token)
                        .statusCode());
        assertEquals(
                404,
                report.file("/municipalities/10/areas/nothing/report.json", token)
                        .statusCode());
    }

    @Test
    void whoReadsASingleUnitIsComparedWithNobody() throws IOException {
        String html = page("municipality-leader2", "/municipalities/10?round=2026", Role.UNIT_LEADER, "FALL");
        assertTrue(html.contains("Fallet"));
        assertFalse(html.contains("Toppen"));
        assertFalse(html.contains("Plass blant"));
    }
}
