package opplevd.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A known answer made by other software: what went in, and what must come out. */
public record ReferenceCase(JsonNode json) {
    private static final Path CASES = Path.of("../quality/src/test/resources/reference-cases");

    public static ReferenceCase named(String file) {
        try {
            return new ReferenceCase(ReportInATest.parse(Files.readString(CASES.resolve(file + ".json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode params() {
        return at(json, "input", "params");
    }

    public JsonNode expected() {
        return at(json, "expected");
    }

    /** The lines of the table, without the names of the columns. */
    public List<String[]> rows() {
        return at(json, "input", "csv")
                .getStringValue()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    public static JsonNode at(JsonNode node, Object... path) {
        JsonNode found = node;
        for (Object step : path) {
            JsonNode next = step instanceof Integer index ? found.get(index) : found.get(String.valueOf(step));
            if (next == null) {
                throw new AssertionError("no " + step + " in " + found.getValue());
            }
            found = next;
        }
        return found;
    }

    /** Each figure of the reference against the API's, whose names are given in pairs. */
    public static void assertSame(JsonNode expected, JsonNode answered, String... referenceThenApi) {
        for (int i = 0; i < referenceThenApi.length; i += 2) {
            JsonNode want = at(expected, referenceThenApi[i]);
            JsonNode have = at(answered, referenceThenApi[i + 1]);
            String name = referenceThenApi[i + 1];
            if (want.isNumber()) {
                assertTrue(have.isNumber(), name + " is " + have.getValue());
                double e = want.getDoubleValue();
                assertEquals(e, have.getDoubleValue(), 1e-9 + 1e-8 * Math.abs(e), name);
            } else {
                assertEquals(want.getValue(), have.getValue(), name);
            }
        }
    }

    /** The figures of one scope. */
    public static void assertSameScope(JsonNode expected, JsonNode answered) {
        assertSame(
                expected,
                answered,
                "n",
                "n",
                "k",
                "k",
                "ci_low",
                "ciLow",
                "ci_high",
                "ciHigh",
                "se",
                "se",
                "se_log",
                "seLog",
                "df",
                "df",
                "status",
                "status",
                "mean_o",
                "meanExperience",
                "mean_f",
                "meanExpectation",
                "gap",
                "gap");
    }
}
