package opplevd.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A data set with the figures that R gives for it, and how to hold a record of the kernel against them. */
final class ReferenceCase {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JsonNode root;
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    ReferenceCase(String file) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/reference-cases/" + file)) {
            root = JSON.readTree(Objects.requireNonNull(in, file));
        }
        List<String> lines = root.at("/input/csv").asText().lines().toList();
        String[] columns = lines.getFirst().split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
    }

    JsonNode params() {
        return root.at("/input/params");
    }

    JsonNode expected() {
        return root.path("expected");
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    List<Double> numbers(String column) {
        return rows.stream()
                .map(row -> Double.valueOf(row.getOrDefault(column, "")))
                .toList();
    }

    List<String> texts(String param) {
        List<String> texts = new ArrayList<>();
        params().path(param).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The sums of the columns o and f, apart by another column, in order of appearance. */
    Map<String, ScoreSums> sumsBy(String column) {
        Map<String, ScoreSums> sums = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            double[] o = {Double.parseDouble(row.getOrDefault("o", ""))};
            double[] f = {Double.parseDouble(row.getOrDefault("f", ""))};
            sums.merge(row.getOrDefault(column, ""), ScoreSums.ofScores(o, f), ScoreSums::plus);
        }
        return sums;
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        sumsBy("unit").forEach((unit, sums) -> members.add(new Member(unit, sums)));
        return members;
    }

    /** Every expected figure must be in the record, under its own name or the one that {@code names} gives it. */
    void hold(JsonNode expected, Object record, Map<String, String> names) {
        JsonNode actual = JSON.valueToTree(record);
        for (Map.Entry<String, JsonNode> figure : expected.properties()) {
            if (figure.getValue().isValueNode()) {
                String name = names.getOrDefault(figure.getKey(), figure.getKey());
                hold(figure.getKey(), figure.getValue(), actual.at("/" + name.replace('.', '/')));
            }
        }
    }

    void hold(String name, JsonNode expected, JsonNode actual) {
        boolean same = expected.isNumber()
                ? Math.abs(expected.doubleValue() - actual.asDouble(Double.NaN))
                        <= root.at("/tolerance/abs").doubleValue()
                                + root.at("/tolerance/rel").doubleValue() * Math.abs(expected.doubleValue())
                : expected.isNull()
                        ? actual.asText().equals("NaN")
                        : expected.asText().equals(actual.asText());
        if (!same) {
            differences.add(name + ": " + actual + " instead of " + expected);
        }
    }

    void hold(String name, JsonNode expected, double actual) {
        hold(name, expected, JSON.valueToTree(actual));
    }

    List<String> differences() {
        return differences;
    }
}
