package opplevd.standalone.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CASES = Path.of("../quality/src/test/resources/reference-cases");

    @TempDir
    private Path folder;

    private record Answer(int exit, String out, String err) {}

    private static Answer run(Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = MethodCommand.run(
                Stream.of(files).map(Path::toString).toList(),
                new PrintStream(out, true, StandardCharsets.US_ASCII),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(exit, out.toString(StandardCharsets.US_ASCII), err.toString(StandardCharsets.UTF_8));
    }

    private Path file(String method, String params, String csv) throws IOException {
        String json = "{\"method\":\"%s\",\"input\":{\"params\":%s,\"csv\":%s}}"
                .formatted(method, params, JSON.writeValueAsString(csv));
        return Files.writeString(Files.createTempFile(folder, "case", ".json"), json);
    }

    private JsonNode answer(String method, String params, String csv) throws IOException {
        Answer answer = run(file(method, params, csv));
        assertEquals("", answer.err());
        return JSON.readTree(answer.out());
    }

    private String refusal(String method, String params, String csv) throws IOException {
        Path file = file(method, params, csv);
        Answer answer = run(file);
        assertEquals(1, answer.exit());
        assertEquals("", answer.out());
        assertTrue(answer.err().startsWith(file + ": "), answer.err());
        return answer.err().substring(file.toString().length() + 2).strip();
    }

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_reference_case_is_answered_in_the_shape_and_with_the_figures_it_expects(Path file) throws IOException {
        Answer answer = run(file);
        assertEquals("", answer.err());
        assertEquals(0, answer.exit());
        assertEquals(1, answer.out().lines().count());
        JsonNode reference = JSON.readTree(file.toFile());
        List<String> differences = new ArrayList<>();
        compare("", reference.path("expected"), JSON.readTree(answer.out()), reference.path("tolerance"), differences);
        assertEquals(List.of(), differences);
    }

    private static void compare(
            String at, JsonNode expected, JsonNode actual, JsonNode tolerance, List<String> differences) {
        if (expected.isObject() && actual.isObject()) {
            List<String> names = new ArrayList<>();
            expected.fieldNames().forEachRemaining(names::add);
            List<String> own = new ArrayList<>();
            actual.fieldNames().forEachRemaining(own::add);
            if (!names.equals(own)) {
                differences.add(at + ": keys " + own + " instead of " + names);
            }
            names.forEach(n -> compare(at + "." + n, expected.path(n), actual.path(n), tolerance, differences));
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(at + "[" + i + "]", expected.get(i), actual.get(i), tolerance, differences);
            }
        } else if (expected.isNumber() && actual.isNumber()) {
            double e = expected.doubleValue();
            double allowed =
                    tolerance.path("abs").doubleValue() + tolerance.path("rel").doubleValue() * Math.abs(e);
            if (!(Math.abs(actual.doubleValue() - e) <= allowed)) {
                differences.add(at + ": " + actual + " instead of " + expected);
            }
        } else if (!expected.equals(actual)) {
            differences.add(at + ": " + actual + " instead of " + expected);
        }
    }

    @Test
    void several_files_are_answered_one_a_line_in_order() {
        Answer answer = run(CASES.resolve("12-runs-anhoej.json"), CASES.resolve("08-change.json"));
        List<String> lines = answer.out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("{\"centre\""), lines.getFirst());
        assertTrue(lines.getLast().startsWith("{\"k_before\""), lines.getLast());
    }

    @Test
    void what_the_file_expects_is_not_read() throws IOException {
        Path own = folder.resolve("own.json");
        String text = Files.readString(CASES.resolve("08-change.json"));
        Files.writeString(own, text.replace("\"expected\"", "\"something\""));
        assertEquals(run(CASES.resolve("08-change.json")).out(), run(own).out());
    }

    @Test
    void a_bad_file_gets_one_sentence_that_names_the_place_and_the_others_are_answered() {
        Path missing = folder.resolve("missing.json");
        Answer answer = run(missing, CASES.resolve("08-change.json"));
        assertEquals(1, answer.exit());
        assertEquals(1, answer.out().lines().count());
        assertEquals(missing + ": there is no such file", answer.err().strip());
    }

    @Test
    void what_is_wrong_in_a_file_is_named_with_its_place() throws IOException {
        assertEquals(
                "input.csv line 3, column O_a: 9 is outside 1..6",
                refusal("k_unit", "{\"items\":[\"a\"],\"scale_max\":6}", "respondent,F_a,O_a\n1,5,4\n2,5,9"));
        assertEquals(
                "input.csv line 2, column F_a: 0 is outside 1..",
                refusal("k_unit", "{\"items\":[\"a\"]}", "respondent,F_a,O_a\n1,0,4"));
        assertEquals(
                "input.csv line 2, column F_a: x is not a number",
                refusal("k_unit", "{\"items\":[\"a\"]}", "respondent,F_a,O_a\n1,x,4"));
        assertEquals(
                "input.csv line 1: the column O_b is missing",
                refusal("k_unit", "{\"items\":[\"b\"]}", "respondent,F_b\n1,4"));
        assertEquals(
                "input.csv line 3: 1 cells where there are 2 columns",
                refusal("share", "{\"conf\":0.95}", "x,n\n1,2\n3"));
        assertEquals("method: magic is not known", refusal("magic", "{}", "x\n1"));
        assertEquals(
                "input.params.conf: 95.0 does not lie between 0 and 1",
                refusal("change", "{\"conf\":95}", "wave,f,o\n1,4,4"));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\n\"method\": oops}");
        assertTrue(run(broken).err().startsWith(broken + ": line 2: this is not JSON: "));
    }

    @Test
    void settings_that_cannot_be_meant_are_named() throws IOException {
        String unit = "respondent,F_a,O_a\n1,5,4";
        assertEquals(
                "input.params.invited: -3 is below 0", refusal("k_unit", "{\"items\":\"a\",\"invited\":-3}", unit));
        assertEquals(
                "input.params.min_share: 2.0 does not lie between 0 and 1",
                refusal("k_unit", "{\"items\":\"a\",\"min_share\":2}", unit));
        assertEquals(
                "input.params.scale_max: 0 is below 1", refusal("k_unit", "{\"items\":\"a\",\"scale_max\":0}", unit));
        assertEquals("input.params.items: a is there twice", refusal("k_unit", "{\"items\":[\"a\",\"a\"]}", unit));
        assertEquals("input.params: must be an object", refusal("k_unit", "[1]", unit));
        assertEquals(
                "input.params.invited: 5 does not give a number for each name",
                refusal("k_stratified", "{\"invited\":5}", "unit,f,o\na,5,4"));
        assertEquals(
                "input.params.invited.a: -2 is no number from 0 up",
                refusal("k_stratified", "{\"invited\":{\"a\":-2}}", "unit,f,o\na,5,4"));
        assertEquals(
                "input.params.trim: 0.6 does not lie from 0 to below 0.5",
                refusal("funnel", "{\"trim\":0.6}", "unit,f,o\na,5,4"));
        assertEquals(
                "input.params.min_units: 1.5 is not a whole number",
                refusal("funnel", "{\"min_units\":1.5}", "unit,f,o\na,5,4"));
        assertTrue(refusal("runs", "{\"centre\":1e999}", "y\n1").startsWith("input.params.centre: "));
        assertEquals(
                "input.params.margins.sex.m: must be a number above 0",
                refusal("raking", "{\"margins\":{\"sex\":{\"m\":null}}}", "respondent,F_q,O_q,sex\n1,5,4,m"));
    }

    @Test
    void cells_that_contradict_each_other_are_named() throws IOException {
        assertEquals(
                "input.csv line 3, column id: r is there twice",
                refusal("suppression", "{}", "id,parent,n\na,r,9\nr,,9\nr,,9"));
        assertEquals(
                "input.csv line 3, column parent: there is no node x",
                refusal("suppression", "{}", "id,parent,n\nr,,9\na,x,9"));
        assertEquals(
                "input.csv line 1: the column F_a is there twice",
                refusal("k_unit", "{\"items\":[\"a\"]}", "respondent,F_a,F_a,O_a\n1,5,5,4"));
        assertEquals("input.csv line 2, column invited: -3 is below 0", refusal("share", "{}", "x,n,invited\n1,5,-3"));
    }

    @Test
    void a_file_that_says_two_things_is_refused_and_a_byte_order_mark_is_not_minded() throws IOException {
        String one = "{\"method\":\"xmr\",\"input\":{\"csv\":\"y\\n1\\n\"}}";
        Path marked = Files.writeString(folder.resolve("marked.json"), "\ufeff" + one);
        assertEquals(0, run(marked).exit());
        for (String two : List.of(one + one, one.replace("{\"method\"", "{\"method\":\"runs\",\"method\""))) {
            Path file = Files.writeString(folder.resolve("two.json"), two);
            assertTrue(
                    run(file).err().startsWith(file + ": line 1: this is not JSON: "),
                    run(file).err());
        }
    }

    @Test
    void nobody_answered() throws IOException {
        JsonNode unit =
                answer("k_unit", "{\"items\":[\"a\"],\"invited\":9,\"responded\":0}", "respondent,F_a,O_a\n1,,4");
        assertEquals("NO_DATA", unit.at("/scope/status").asText());
        assertEquals(0, unit.at("/share/n").asInt(-1));
        assertTrue(unit.at("/share/share").isNull() && unit.at("/scope/k").isNull());
    }

    @Test
    void a_unit_without_answers_is_left_out_of_the_area_and_named() throws IOException {
        String csv = "unit,f,o\nA,5,4\nA,5,5\nB,4,4\nB,6,5\nC,,4";
        JsonNode with = answer("k_stratified", "{\"invited\":{\"A\":10,\"B\":20,\"C\":30}}", csv);
        JsonNode without = answer("k_stratified", "{\"invited\":{\"A\":10,\"B\":20}}", csv);
        assertEquals(without.path("k"), with.path("k"));
        assertEquals("NO_DATA", with.at("/units/C/status").asText());
    }

    @Test
    void an_unknown_number_of_invited_makes_the_whole_area_unweighted() throws IOException {
        String csv = "unit,f,o\nA,5,4\nA,5,5\nB,4,4\nB,6,5\nB,6,6";
        JsonNode partly = answer("k_stratified", "{\"invited\":{\"A\":10,\"B\":null}}", csv);
        JsonNode unknown = answer("k_stratified", "{\"invited\":null}", csv);
        assertEquals(24.0 / 26, partly.path("k").doubleValue(), 1e-15);
        assertEquals(unknown.path("se"), partly.path("se"));
    }

    @Test
    void raking_that_is_refused_says_so_in_the_same_shape() throws IOException {
        StringBuilder csv = new StringBuilder("respondent,F_q,O_q,sex");
        for (int i = 0; i < 20; i++) {
            csv.append("\n").append(i).append(",5,").append(3 + i % 3).append(i < 4 ? ",m" : ",f");
        }
        JsonNode refused = answer("raking", "{\"margins\":{\"sex\":{\"f\":50,\"m\":50}}}", csv.toString());
        assertEquals("TOO_FEW_IN_CATEGORY", refused.at("/k_weighted/status").asText());
        assertTrue(refused.path("weights").isNull() && refused.path("kish_n").isNull());
        assertEquals("OK", refused.at("/k_unweighted/status").asText());
    }
}
