package opplevd.survey.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private RunningService service;
    private String secretariat;

    @BeforeAll
    void start() {
        service = new RunningService(
                ImportTest.class,
                Map.of("opplevd.import.most-bytes", 200_000, "micronaut.server.max-request-size", 600_000));
        secretariat = service.token("secretariat", "");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    private List<String> errors(AnImport sent) {
        List<String> before = service.column("SELECT name FROM round ORDER BY name");
        HttpResponse<String> answer = sent.send(service, secretariat);
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals(before, service.column("SELECT name FROM round ORDER BY name"), "nothing may be stored");
        List<String> errors = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(answer.body().substring(answer.body().indexOf("\"errors\":[") + 9));
        while (quoted.find()) {
            errors.add(quoted.group(1).replace("\\\"", "\""));
        }
        return errors;
    }

    @Test
    void a_sound_import_is_a_published_round() {
        HttpResponse<String> answer = AnImport.of("sound").send(service, secretariat);
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"state\":\"PUBLISHED\""), answer.body());
        assertTrue(answer.body().contains("\"publications\":1"), answer.body());
        HttpResponse<String> feed = service.get("/api/v1/published?after=0", service.token("service", ""));
        assertEquals(200, feed.statusCode());
        String line = feed.body()
                .lines()
                .filter(l -> l.contains("\"sound\""))
                .findFirst()
                .orElseThrow();
        assertTrue(line.startsWith("{\"seq\":"), line);
        assertTrue(line.contains("\"code\":\"A\",\"name\":\"Avdem\""), line);
        assertTrue(line.contains("\"invited\":12,\"responses\":6,\"openResponses\":0"), line);
        assertTrue(line.contains("{\"visibility\":\"SHOWN\",\"n\":6,\"o\":33.0,\"f\":39.0"), line);
    }

    @Test
    void the_feed_is_for_the_role_service() {
        assertEquals(401, service.get("/api/v1/published?after=0", "").statusCode());
        assertEquals(404, service.get("/api/v1/published?after=0", secretariat).statusCode());
    }

    @Test
    void the_same_import_twice_is_one_and_other_content_is_refused() {
        String first = AnImport.of("twice").send(service, secretariat).body();
        HttpResponse<String> second = AnImport.of("twice").send(service, secretariat);
        assertEquals(200, second.statusCode());
        assertEquals(first, second.body());
        HttpResponse<String> other =
                AnImport.of("twice").replacing("answers", "A,1,6", "A,1,5").send(service, secretariat);
        assertEquals(409, other.statusCode(), other.body());
        assertEquals(List.of("1"), service.column("SELECT COUNT(*) FROM round WHERE name = 'twice'"));
    }

    @Test
    void an_answer_outside_the_scale_is_named_where_it_stands() {
        assertEquals(
                List.of("answers.csv:2: F_q01: 9 is outside 1..7", "answers.csv:4: O_q02: 0 is outside 1..7"),
                errors(AnImport.of("scale")
                        .replacing("answers", "A,1,6,5,7,6", "A,1,9,5,7,6")
                        .replacing("answers", "A,2,6,5,7,6", "A,2,6,5,7,0")));
    }

    @Test
    void unknown_and_missing_columns_are_named() {
        assertEquals(
                List.of("answers.csv:1: O_q02: the column is missing", "answers.csv:1: O_q99: unknown column"),
                errors(AnImport.of("columns").replacing("answers", "O_q02", "O_q99")));
        assertEquals(
                List.of("units.csv:1: invited: the column is missing", "units.csv:1: asked: unknown column"),
                errors(AnImport.of("columns")
                                .replacing("units", "invited", "asked")
                                .replacing("answers", "A,", "A,"))
                        .subList(0, 2));
    }

    @Test
    void an_unknown_unit_and_a_repeated_respondent_are_named_on_their_own_lines() {
        assertEquals(
                List.of(
                        "answers.csv:3: unit: \"X\" is not in the units file",
                        "answers.csv:6: respondent: \"2\" is on an earlier line of unit A"),
                errors(AnImport.of("unit").replacing("answers", "B,1,", "X,1,").replacing("answers", "A,3,", "A,2,")));
    }

    @Test
    void a_broken_quote_is_named() {
        assertEquals(
                "answers.csv:4: a quotation mark is out of place, or one that was opened is never closed; "
                        + "write \"\" for one inside a cell",
                errors(AnImport.of("quote").replacing("answers", "A,2,6", "A,\"2,6"))
                        .getLast());
        assertTrue(errors(AnImport.of("quote").replacing("answers", "A,2,6", "A,2\"x,6"))
                .getFirst()
                .startsWith("answers.csv:4: respondent: a quotation mark"));
        assertTrue(errors(AnImport.of("quote").replacing("answers", "A,2,6", "A,\"2\"x,6"))
                .getFirst()
                .startsWith("answers.csv:4: a quotation mark"));
    }

    @Test
    void a_wrong_encoding_is_named_with_its_line() {
        byte[] latin = AnImport.of("x").text("units").replace("Bakke", "Bækk").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "units.csv:3: is not UTF-8 (byte E6); save the file as UTF-8",
                errors(AnImport.of("latin").with("units", latin)).getFirst());
    }

    @Test
    void a_byte_order_mark_and_semicolons_are_accepted() {
        AnImport sent = AnImport.of("excel");
        for (String file : List.of("units", "answers")) {
            sent.with(file, "\uFEFF" + sent.text(file).replace(',', ';').replace("\n", "\r\n"));
        }
        assertEquals(200, sent.send(service, secretariat).statusCode());
    }

    @Test
    void a_known_unit_cannot_move_but_may_be_renamed() {
        AnImport.of("before").send(service, secretariat);
        assertEquals(
                List.of(
                        "units.csv:2: municipality_code: A belongs to another municipality than 9999",
                        "units.csv:3: service_area: B belongs to the service area kindergarten, not school"),
                errors(AnImport.of("moved")
                        .replacing("units", "3431,Dovre,kindergarten,A", "9999,Nydal,kindergarten,A")
                        .replacing("units", "kindergarten,B", "school,B")));
        assertEquals(
                200,
                AnImport.of("renamed")
                        .replacing("units", "Avdem", "Nye Avdem")
                        .send(service, secretariat)
                        .statusCode());
        assertEquals(List.of("Nye Avdem"), service.column("SELECT name FROM unit WHERE code = 'A'"));
        assertEquals(200, AnImport.of("back").send(service, secretariat).statusCode());
    }

    @Test
    void at_most_fifty_errors_are_named() {
        StringBuilder answers = new StringBuilder("unit,respondent,F_q01,O_q01,F_q02,O_q02\n");
        for (int i = 0; i < 99; i++) {
            answers.append("A,").append(i).append(",8,8,8,8\n");
        }
        assertEquals(
                50,
                errors(AnImport.of("many").with("answers", answers.toString())).size());
    }

    @Test
    void a_questionnaire_and_both_files_are_told_about_in_one_go() {
        List<String> errors = errors(AnImport.of("all")
                .replacing("questionnaire", "min: 1", "min: 0")
                .replacing("units", ",12", ",many"));
        assertEquals(
                List.of(
                        "questionnaire.yaml:3: column 14: the scale begins at 0; it must begin at 1 or above, "
                                + "since expectation is divided by",
                        "units.csv:2: invited: \"many\" is not a number of people "
                                + "(a whole number, or empty if it is unknown)"),
                errors);
    }

    @Test
    void a_file_over_the_limit_is_one_sentence() {
        HttpResponse<String> answer = AnImport.of("large")
                .with("answers", AnImport.of("x").text("answers") + "\n".repeat(200_000))
                .send(service, secretariat);
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("answers.csv is larger than 0 MB"), answer.body());
        assertEquals(List.of("0"), service.column("SELECT COUNT(*) FROM round WHERE name = 'large'"));
    }

    @Test
    void an_upload_over_the_server_s_limit_is_the_same_sentence() {
        HttpResponse<String> answer =
                AnImport.of("huge").with("answers", AnImport.of("x").text("answers") + "\n".repeat(2_000_000)).stream(
                        service, secretariat);
        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("answers.csv is larger than"), answer.body());
    }

    @Test
    void a_missing_part_is_named() {
        HttpResponse<String> answer = AnImport.of("part").without("answers").send(service, secretariat);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("answers"), answer.body());
    }

    @Test
    void a_coordinator_imports_for_the_own_municipality_alone() {
        assertEquals(
                404,
                AnImport.of("foreign")
                        .send(service, service.token("coordinator", "3432"))
                        .statusCode());
        assertEquals(
                404,
                AnImport.of("foreign")
                        .send(service, service.token("unit-leader", "A"))
                        .statusCode());
        assertEquals(401, AnImport.of("foreign").send(service, "").statusCode());
        assertEquals(
                200,
                AnImport.of("own")
                        .replacing("units", "3431,Dovre", "3432,Lesja")
                        .replacing("units", ",A,", ",LA,")
                        .replacing("units", ",B,", ",LB,")
                        .replacing("answers", "A,", "LA,")
                        .replacing("answers", "B,", "LB,")
                        .send(service, service.token("coordinator", "3432"))
                        .statusCode());
    }

    @Test
    void the_direct_question_may_be_a_column() {
        AnImport sent = AnImport.of("direct");
        String answers =
                sent.text("answers").replace("O_q02\n", "O_q02,direct\n").replaceAll("(\\d)\n", "$1,2\n");
        assertEquals(
                200, sent.with("answers", answers).send(service, secretariat).statusCode());
        assertEquals(
                List.of("answers.csv:2: direct: 4 is outside 1..3"),
                errors(AnImport.of("direct2").with("answers", answers.replaceFirst(",2\n", ",4\n"))));
    }

    @Test
    void no_answer_is_stored_and_the_stored_mark_is_keyed() {
        AnImport.of("mark").send(service, secretariat);
        String mac = service.column("SELECT content_mac FROM round WHERE name = 'mark'")
                .getFirst();
        assertEquals(64, mac.length());
        assertNotEquals("", mac);
        assertEquals(List.of("0"), service.column("SELECT COUNT(*) FROM sealed_response"));
    }
}
