package opplevd.standalone.method;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings of a reference case; null and absent both mean not given. */
record Params(JsonNode node) {

    double number(String name, double unlessGiven) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return unlessGiven;
        }
        if (!value.isNumber()) {
            throw new BadCase("input.params." + name + ": " + value + " is not a number");
        }
        return value.doubleValue();
    }

    /** A number strictly between 0 and 1. */
    double level(String name, double unlessGiven) {
        double level = number(name, unlessGiven);
        if (!(level > 0 && level < 1)) {
            throw new BadCase("input.params." + name + ": " + level + " does not lie between 0 and 1");
        }
        return level;
    }

    String text(String name, String unlessGiven) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? unlessGiven : value.asText();
    }

    /** A list; a single value counts as a list of one. */
    List<String> texts(String name) {
        JsonNode value = node.path(name);
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(element -> texts.add(element.asText()));
        } else if (!value.isMissingNode() && !value.isNull()) {
            texts.add(value.asText());
        }
        return texts;
    }

    List<Integer> wholeNumbers(String name) {
        List<Integer> numbers = new ArrayList<>();
        for (String text : texts(name)) {
            if (!text.matches("\\d{1,9}")) {
                throw new BadCase("input.params." + name + ": " + text + " is not a whole number");
            }
            numbers.add(Integer.valueOf(text));
        }
        return numbers;
    }

    /** A number each by name, NaN where it is null. */
    Map<String, Double> numbersByName(String name) {
        return numbersByName("input.params." + name, node.path(name));
    }

    /** For each name a number each by name. */
    Map<String, Map<String, Double>> tables(String name) {
        Map<String, Map<String, Double>> tables = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.path(name).properties()) {
            tables.put(field.getKey(), numbersByName("input.params." + name + "." + field.getKey(), field.getValue()));
        }
        return tables;
    }

    private static Map<String, Double> numbersByName(String place, JsonNode object) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNumber() && !field.getValue().isNull()) {
                throw new BadCase(place + "." + field.getKey() + ": " + field.getValue() + " is not a number");
            }
            numbers.put(field.getKey(), field.getValue().asDouble(Double.NaN));
        }
        return numbers;
    }
}
