package opplevd.survey.notice;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;
import opplevd.survey.questionnaire.Texts;

/**
 * What was published, in a sentence for each place: read from the published document, in which small numbers are removed.
 *
 * @param codes the municipality's, today's last
 */
record Results(
        String roundId, String round, String municipality, List<String> codes, List<Place> areas, List<Place> units) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double CONFIDENCE = 0.95;

    /** A service area (by its key) or a unit (by its code). */
    record Place(String code, String name, String verdict) {}

    Results {
        codes = List.copyOf(codes);
        areas = List.copyOf(areas);
        units = List.copyOf(units);
    }

    static Results read(String document, Verdicts verdicts) {
        try {
            return of(JSON.readTree(document), verdicts);
        } catch (JacksonException e) {
            throw new IllegalStateException("what was published is no JSON", e);
        }
    }

    private static Results of(JsonNode part, Verdicts verdicts) {
        List<String> codes = new ArrayList<>();
        part.path("municipality").path("codes").forEach(code -> codes.add(code.asText()));
        List<Place> areas = new ArrayList<>();
        List<Place> units = new ArrayList<>();
        for (JsonNode area : part.path("areas")) {
            String who = text(area.path("questionnaire").path("respondents"), verdicts.anybody(), verdicts);
            boolean pairs = area.path("questionnaire").path("kind").asText().equals("PAIRS");
            String key = area.path("key").asText();
            areas.add(new Place(
                    key,
                    text(area.path("title"), key, verdicts),
                    pairs ? ofArea(area, who, verdicts) : verdicts.withoutRatio()));
            for (JsonNode unit : area.path("units")) {
                units.add(new Place(
                        unit.path("code").asText(),
                        unit.path("name").asText(),
                        pairs ? ofUnit(unit, who, verdicts) : verdicts.withoutRatio()));
            }
        }
        return new Results(
                part.path("round").path("id").asText(),
                part.path("round").path("name").asText(),
                part.path("municipality").path("name").asText(),
                codes,
                areas,
                units);
    }

    /** See docs/method.md, sections 1 and 2: the unit alone, as a sample of those who were invited. */
    private static String ofUnit(JsonNode unit, String who, Verdicts verdicts) {
        JsonNode whole = unit.path("whole");
        if (!shown(whole)) {
            return verdicts.hidden(whole.path("visibility").asText());
        }
        double invited = invited(unit);
        double fraction = invited > 0 ? unit.path("responses").asInt() / invited : 0;
        return verdicts.of(QualityRatio.ofUnit(sums(whole), fraction, CONFIDENCE), who);
    }

    /** The same for an area: shown units are strata, the hidden ones together are one. */
    private static String ofArea(JsonNode area, String who, Verdicts verdicts) {
        JsonNode whole = area.path("whole");
        if (!shown(whole)) {
            return verdicts.hidden(whole.path("visibility").asText());
        }
        List<ScoreSums> sums = new ArrayList<>();
        List<Double> invited = new ArrayList<>();
        for (JsonNode unit : area.path("units")) {
            if (shown(unit.path("whole"))) {
                sums.add(sums(unit.path("whole")));
                invited.add(invited(unit));
            }
        }
        JsonNode others = area.path("others").path("whole");
        if (others.isObject()) {
            sums.add(sums(others));
            invited.add(others.path("invited").asDouble(Double.NaN));
        }
        return verdicts.of(QualityRatio.ofStrata(Stratum.ofArea(sums, invited), CONFIDENCE), who);
    }

    private static boolean shown(JsonNode scope) {
        return scope.path("visibility").asText().equals("SHOWN");
    }

    /** NaN where nobody knows who was asked. */
    private static double invited(JsonNode unit) {
        return unit.path("openResponses").asInt() > 0
                ? Double.NaN
                : unit.path("invited").asDouble(Double.NaN);
    }

    private static ScoreSums sums(JsonNode scope) {
        return new ScoreSums(
                scope.path("n").asLong(),
                scope.path("o").asDouble(),
                scope.path("f").asDouble(),
                scope.path("oo").asDouble(),
                scope.path("of").asDouble(),
                scope.path("ff").asDouble(),
                scope.path("met").asLong());
    }

    private static String text(JsonNode texts, String otherwise, Verdicts verdicts) {
        Map<String, String> byLanguage = new TreeMap<>();
        texts.properties()
                .forEach(text -> byLanguage.put(text.getKey(), text.getValue().asText()));
        return byLanguage.isEmpty()
                ? otherwise
                : Texts.of(byLanguage).in(verdicts.language().tag());
    }
}
