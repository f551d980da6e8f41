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
            throw trouble(name, value + " is not a number");
        }
        if (!Double.isFinite(value.doubleValue())) {
            throw trouble(name, value + " is too large");
        }
        return value.doubleValue();
    }

    /** A number of people, or how few units are too few: 0 or more. */
    double count(String name, double unlessGiven) {
        double count = number(name, unlessGiven);
        if (count < 0) {
            throw trouble(name, Numbers.text(count) + " is below 0");
        }
        return count;
    }

    /** A whole number from 0 up. */
    int whole(String name, int unlessGiven) {
        double whole = count(name, unlessGiven);
        if (whole != Math.rint(whole) || whole > Integer.MAX_VALUE) {
            throw trouble(name, Numbers.text(whole) + " is not a whole number");
        }
        return (int) whole;
    }

    /** How much of the questionnaire somebody must have answered to be scored. */
    double minShare() {
        double share = number("min_share", UnitCases.MIN_SHARE);
        if (!(share >= 0 && share <= 1)) {
            throw trouble("min_share", share + " does not lie between 0 and 1");
        }
        return share;
    }

    /** The share winsorised at either end. */
    double trim(double unlessGiven) {
        double trim = number("trim", unlessGiven);
        if (!(trim >= 0 && trim < 0.5)) {
            throw trouble("trim", trim + " does not lie from 0 to below 0.5");
        }
        return trim;
    }

    /** The top of the scale, whose bottom is 1. */
    double scaleMax() {
        double max = number("scale_max", Double.POSITIVE_INFINITY);
        if (max < 1) {
            throw trouble("scale_max", Numbers.text(max) + " is below 1");
        }
        return max;
    }

    /** The questionnaire's items, each once. */
    List<String> items() {
        List<String> items = texts("items");
        for (String item : items) {
            if (items.indexOf(item) < items.lastIndexOf(item)) {
                throw trouble("items", item + " is there twice");
            }
        }
        return items;
    }

    private static BadCase trouble(String name, String what) {
        return new BadCase("input.params." + name + ": " + what);
    }

    /** A number strictly between 0 and 1. */
    double level(String name, double unlessGiven) {
        double level = number(name, unlessGiven);
        if (!(level > 0 && level < 1)) {
            throw trouble(name, level + " does not lie between 0 and 1");
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
                throw trouble(name, text + " is not a whole number");
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
        if (!object.isObject() && !object.isNull() && !object.isMissingNode()) {
            throw new BadCase(place + ": " + object + " does not give a number for each name");
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getValue().isNumber() && !field.getValue().isNull()) {
                throw new BadCase(place + "." + field.getKey() + ": " + field.getValue() + " is not a number");
            }
            double number = field.getValue().asDouble(Double.NaN);
            if (number < 0 || Double.isInfinite(number)) {
                throw new BadCase(place + "." + field.getKey() + ": " + field.getValue() + " is no number from 0 up");
            }
            numbers.put(field.getKey(), number);
        }
        return numbers;
    }
}
