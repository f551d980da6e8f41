package opplevd.survey.intake.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.survey.intake.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Files as three programs export them, from the upload to the publication. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePagesTest {
    private RunningService service;
    private AnExport export;

    @BeforeAll
    void start() {
        service = new RunningService(IntakePagesTest.class, Map.of());
        export = AnExport.inDovre(service);
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private static void has(HttpResponse<String> page, String... texts) {
        for (String text : texts) {
            assertTrue(page.body().contains(text), text + " is not on " + page.body());
        }
    }

    /** The area of a round as it was published. */
    private JsonNode published(String round) {
        String feed = service.get("/api/v1/published?after=0", service.token("service", ""))
                .body();
        for (String line : feed.lines().toList()) {
            try {
                JsonNode document = new ObjectMapper().readTree(line);
                if (document.at("/round/name").asText().equals(round)) {
                    return document.at("/areas/0");
                }
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        }
        throw new AssertionError(round + " was not published");
    }

    /** Name of the form's field of a text. */
    private static String field(HttpResponse<String> page, String text) {
        Matcher field = Pattern.compile(
                        "(?s)<th scope=\"row\"[^>]*>" + Pattern.quote(text) + "</th>.*?<select id=\"([uvw][0-9a-f]+)\"")
                .matcher(page.body());
        assertTrue(field.find(), text + " is not on " + page.body());
        return field.group(1);
    }

    @Test
    void pairs_from_limesurvey_come_in_as_the_dry_run_says() {
        HttpResponse<String> what = export.upload(AnExport.sample("limesurvey.csv"));
        has(what, "seems to come from LimeSurvey", "32 lines of answers");
        HttpResponse<String> wrong = export.press(what, "columns", Map.of());
        assertEquals(422, wrong.statusCode());
        has(wrong, "Give the round a name", "Choose a questionnaire, or a new one");
        HttpResponse<String> columns = export.press(
                wrong, "columns", Map.of("round", "Dovre 2025", "questionnaire", "new", "title", "Barnehage"));
        has(columns, "What is each column?", "De ansatte møter barnet med respekt");
        HttpResponse<String> noUnit = export.press(columns, "values", Map.of("c5", "nothing"));
        assertEquals(422, noUnit.statusCode());
        has(noUnit, "Choose which unit the answers are about");
        HttpResponse<String> values = export.press(columns, "values", Map.of("c5", "unit"));
        has(values, "What do the answers mean?", "Helt enig", "Which units are they?", "Ukjent sted");
        HttpResponse<String> undecided = export.press(values, "look", Map.of());
        assertEquals(422, undecided.statusCode());
        has(undecided, "Say what “Helt enig” means", "Say which unit “Ukjent sted” is");
        HttpResponse<String> look = export.press(
                undecided,
                "look",
                Map.of(
                        field(values, "Helt enig"), "6",
                        field(values, "Ukjent sted"), "-"));
        // 30 lines: 3 left out, 1 blank, 1 repeated, 1 without a unit
        has(look, "26 of 32 lines would come in", "One line has no answers", "3 lines are about units");
        has(look, "2 lines can", "The same one stands on an earlier line", "It is not said which unit");
        has(look, "Seed", "Vil du si noe mer?");
        assertTrue(look.body().matches("(?s).*<th[^>]*>33</th><td[^>]*>Response ID</td>.*"), look.body());
        assertFalse(service.column("SELECT name FROM round").contains("Dovre 2025"));
        HttpResponse<String> in = export.press(look, "import", Map.of());
        assertEquals(303, in.statusCode(), in.body());
        has(
                export.get(in.headers().firstValue("Location").orElseThrow()),
                "The round Dovre 2025 has been brought in and published");
        JsonNode area = published("Dovre 2025");
        assertEquals("PAIRS", area.at("/questionnaire/kind").asText());
        assertEquals(2, area.at("/questionnaire/items").size());
        assertEquals(15, area.at("/units/0/responses").asInt());
        assertEquals(11, area.at("/units/1/responses").asInt());
        assertEquals(15, area.at("/units/0/whole/n").asInt());
        // by hand: 6 expected by the 8 of the odd numbers less number 9, 5 by the 8 of the even ones
        String first = area.at("/questionnaire/items/0/key").asText();
        assertEquals(7 * 6 + 8 * 5, area.at("/units/0/items/" + first + "/f").asInt());
    }

    @Test
    void experience_alone_from_forms_is_marked_and_remembered() {
        HttpResponse<String> letters = export.upload(AnExport.sample("forms.csv"));
        has(letters, "Do these words look right?", "Fullføringstidspunkt");
        HttpResponse<String> what = export.press(letters, "what", Map.of());
        has(what, "seems to come from Microsoft Forms");
        Map<String, String> round =
                Map.of("round", "Old results", "questionnaire", "new", "title", "Hjelp", "min", "1", "max", "5");
        HttpResponse<String> columns = export.press(what, "columns", round);
        HttpResponse<String> values = export.press(columns, "values", Map.of("unit", "A"));
        assertFalse(values.body().contains("Which units are they?"), values.body());
        HttpResponse<String> look = export.press(
                values,
                "look",
                Map.of(
                        field(values, "Svært misfornøyd"), "1",
                        field(values, "Misfornøyd"), "2",
                        field(values, "Verken eller"), "3",
                        field(values, "Fornøyd"), "4",
                        field(values, "Svært fornøyd"), "5"));
        has(look, "12 of 12 lines would come in", "Without expectation, no K");
        HttpResponse<String> noNumber = export.press(look, "import", Map.of("n" + TextsFound.field("A"), "many"));
        assertEquals(422, noNumber.statusCode());
        has(noNumber, "“many” is not a number of people");
        assertEquals(
                303,
                export.press(noNumber, "import", Map.of("n" + TextsFound.field("A"), "20"))
                        .statusCode());
        JsonNode unit = published("Old results").at("/units/0");
        assertEquals(20, unit.at("/invited").asInt());
        assertEquals("EMPTY", unit.at("/whole/visibility").asText());
        assertEquals(12, unit.at("/single/whole/n").asInt());
        // food: (2i mod 5) of i = 1..12 is 2 4 1 3 0 2 4 1 3 0 2 4, and one more each
        String food = published("Old results").at("/questionnaire/items/0/key").asText();
        assertEquals(26 + 12, unit.at("/single/items/" + food + "/o").asInt());
        assertEquals(
                "[0,2,2,3,2,3]",
                unit.at("/single/items/" + food + "/distribution").toString());
        HttpResponse<String> again = export.press(export.upload(AnExport.sample("forms.csv")), "what", Map.of());
        has(again, "You have brought in such a file before", "value=\"Hjelp\"");
        HttpResponse<String> straight = export.press(again, "look", Map.of("round", "Older results"));
        has(straight, "12 of 12 lines would come in");
    }

    @Test
    void codes_from_nettskjema_map_to_a_questionnaire_that_is_here() {
        HttpResponse<String> what = export.upload(AnExport.sample("nettskjema.csv"));
        has(what, "seems to come from Nettskjema");
        HttpResponse<String> columns = export.press(
                what, "columns", Map.of("round", "Nett 2025", "questionnaire", "library-kindergarten-parents"));
        HttpResponse<String> unsaid = export.press(columns, "values", Map.of());
        assertEquals(422, unsaid.statusCode());
        has(unsaid, "Say which question the column f_prat answers");
        Map<String, String> items = Map.of(
                "c3",
                "expectation",
                "i3",
                "respect",
                "c4",
                "experience",
                "i4",
                "respect",
                "c5",
                "expectation",
                "i5",
                "talk",
                "c6",
                "experience",
                "i6",
                "talk");
        HttpResponse<String> look = export.press(export.press(unsaid, "values", items), "look", Map.of());
        has(look, "15 of 15 lines would come in", "answers to 2 of the questionnaire");
        HttpResponse<String> in = export.press(look, "import", Map.of());
        assertEquals(303, in.statusCode(), in.body());
        HttpResponse<String> twice = export.press(look, "import", Map.of());
        assertEquals(in.headers().firstValue("Location"), twice.headers().firstValue("Location"));
        assertEquals(List.of("1"), service.column("SELECT COUNT(*) FROM round WHERE name = 'Nett 2025'"));
        HttpResponse<String> other = export.press(look, "import", Map.of("unit", "A"));
        assertEquals(422, other.statusCode());
        has(other, "There is another round of this name");
        JsonNode area = published("Nett 2025");
        assertEquals("kindergarten-parents", area.at("/questionnaire/key").asText());
        assertEquals(9, area.at("/units/0/responses").asInt());
        assertEquals(6, area.at("/units/1/responses").asInt());
    }

    @Test
    void units_dimensions_and_the_direct_question_come_in_with_the_file() {
        StringBuilder csv = new StringBuilder(
                "Enhet,F Maten er god,O Maten er god,F Jeg blir møtt,O Jeg blir møtt,Sammenlignet med det du forventet\n");
        for (int i = 0; i < 24; i++) {
            csv.append(i % 2 == 0 ? "Ny på Haugen" : "Avdem")
                    .append(",6,5,5,4,")
                    .append(List.of("Dårligere", "Som forventet", "Mye bedre").get(i % 3))
                    .append('\n');
        }
        HttpResponse<String> what = export.upload(csv.toString().getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> columns = export.press(
                what, "columns", Map.of("round", "Parts 2025", "questionnaire", "new", "title", "Mat og møte"));
        has(columns, "<option value=\"direct\" selected>", "Part of quality");
        HttpResponse<String> half = export.press(columns, "values", Map.of("d2", "content"));
        assertEquals(422, half.statusCode());
        has(half, "Choose which part of quality “Jeg blir møtt” is about", "href=\"#d4\"");
        HttpResponse<String> values = export.press(half, "values", Map.of("d4", "manner"));
        has(values, "Compared with what was expected", "New unit: make it");
        HttpResponse<String> noArea = export.press(values, "look", Map.of(field(values, "Ny på Haugen"), "+"));
        assertEquals(422, noArea.statusCode());
        has(noArea, "Choose which service area the new units belong to", "href=\"#area\"");
        HttpResponse<String> look = export.press(noArea, "look", Map.of("area", "kindergarten"));
        has(look, "24 of 24 lines would come in", "One unit is not here yet", "New unit, will be made.");
        assertEquals(List.of(), service.column("SELECT code FROM unit WHERE name = 'Ny på Haugen'"));
        HttpResponse<String> in = export.press(look, "import", Map.of());
        assertEquals(303, in.statusCode(), in.body());
        assertEquals(
                List.of("3431-ny-pa-haugen kindergarten"),
                service.column("SELECT CONCAT(code, ' ', area_key) FROM unit WHERE name = 'Ny på Haugen'"));
        JsonNode area = published("Parts 2025");
        assertEquals(
                "[\"content\",\"manner\"]",
                area.at("/questionnaire/dimensions").findValuesAsText("key").stream()
                        .map(key -> "\"" + key + "\"")
                        .toList()
                        .toString()
                        .replace(" ", ""));
        for (JsonNode unit : area.at("/units")) {
            assertEquals(12, unit.at("/responses").asInt());
            assertEquals(
                    "4 4 4",
                    unit.at("/direct/worse").asText() + " "
                            + unit.at("/direct/asExpected").asText() + " "
                            + unit.at("/direct/better").asText(),
                    unit.toString());
        }
        HttpResponse<String> again =
                export.press(export.upload(csv.toString().getBytes(StandardCharsets.UTF_8)), "what", Map.of());
        has(export.press(again, "look", Map.of("round", "Parts 2026")), "24 of 24 lines would come in");
    }

    @Test
    void one_new_unit_for_the_whole_file_and_no_direct_question_without_expectation() {
        byte[] file = "O Maten er god,Sammenlignet med det du forventet\n"
                .concat("5,Bedre\n4,Dårligere\n".repeat(6))
                .getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> columns = export.press(
                export.upload(file), "columns", Map.of("round", "Alone 2025", "questionnaire", "new", "title", "Mat"));
        HttpResponse<String> wrong = export.press(columns, "values", Map.of("newunit", "Alene skole"));
        assertEquals(422, wrong.statusCode());
        has(wrong, "The direct question can come in only where both", "Choose which service area the new units");
        HttpResponse<String> values = export.press(wrong, "values", Map.of("c1", "nothing", "area", "school"));
        HttpResponse<String> look = export.press(values, "look", Map.of());
        has(look, "12 of 12 lines would come in", "Alene skole");
        assertEquals(303, export.press(look, "import", Map.of()).statusCode());
        assertEquals(List.of("3431-alene-skole"), service.column("SELECT code FROM unit WHERE name = 'Alene skole'"));
    }

    @Test
    void nothing_of_a_file_lies_in_the_database() {
        HttpResponse<String> what =
                export.upload("Enhet,Svar\nA,5\nA,4\nA,Hemmelighetskremmeri\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(200, what.statusCode());
        assertFalse(what.body().contains("Hemmelighetskremmeri"), what.body());
        assertEquals(
                List.of("0"), service.column("SELECT COUNT(*) FROM intake_mapping WHERE mapping LIKE '%Hemmelig%'"));
        assertEquals(422, export.press(what, "import", Map.of()).statusCode());
    }

    @Test
    void somebody_else_has_no_such_page() {
        assertEquals(
                404, service.get("/intake", service.token("secretariat", "")).statusCode());
        assertEquals(
                404,
                service.get("/intake", service.token("steering-group", "3431")).statusCode());
    }
}
