package opplevd.standalone.method;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import opplevd.quality.MetShare;
import opplevd.quality.QualityRatio;

/** How figures are written: in full precision, whole numbers without a decimal point, undefined ones as null. */
final class Numbers {
    private static final double WHOLE = 1e15;

    private Numbers() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static JsonNode node(double number) {
        if (!Double.isFinite(number)) {
            return JsonNodeFactory.instance.nullNode();
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) < WHOLE;
        return whole ? JsonNodeFactory.instance.numberNode((long) number) : JsonNodeFactory.instance.numberNode(number);
    }

    static String text(double number) {
        return node(number).asText();
    }

    static ArrayNode nodes(List<Double> numbers) {
        ArrayNode array = array();
        numbers.forEach(number -> array.add(node(number)));
        return array;
    }

    static ObjectNode ratio(QualityRatio ratio) {
        ObjectNode object = object();
        object.put("n", ratio.n());
        object.set("mean_o", node(ratio.meanExperience()));
        object.set("mean_f", node(ratio.meanExpectation()));
        object.set("k", node(ratio.k()));
        object.set("gap", node(ratio.gap()));
        object.set("se", node(ratio.se()));
        object.set("se_log", node(ratio.seLog()));
        object.set("df", node(ratio.df()));
        object.set("ci_low", node(ratio.ciLow()));
        object.set("ci_high", node(ratio.ciHigh()));
        object.put("status", ratio.status().name());
        return object;
    }

    static ObjectNode share(MetShare share) {
        ObjectNode object = object();
        object.put("n", share.n());
        object.put("x", share.x());
        object.set("share", node(share.share()));
        object.set("ci_low", node(share.ciLow()));
        object.set("ci_high", node(share.ciHigh()));
        return object;
    }
}
