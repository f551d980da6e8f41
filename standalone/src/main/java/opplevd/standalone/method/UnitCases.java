package opplevd.standalone.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.quality.MetShare;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;

/** The figures of one unit or one area: {@code k_unit}, {@code k_stratified}, {@code share}. */
final class UnitCases {
    static final double CONF = 0.95;
    static final double MIN_SHARE = 0.5;

    private UnitCases() {}

    static ObjectNode unit(Params params, Table table) {
        List<String> items = params.items();
        if (items.isEmpty()) {
            throw new BadCase("input.params.items: must name the items");
        }
        double max = params.scaleMax();
        double minShare = params.minShare();
        Scores whole = Scores.of(table, items, minShare, max);
        ObjectNode result = Numbers.object();
        result.set("scope", Numbers.ratio(ratio(whole, params)));
        ObjectNode byItem = result.putObject("items");
        for (String item : items) {
            byItem.set(item, Numbers.ratio(ratio(Scores.of(table, List.of(item), minShare, max), params)));
        }
        result.set("share", Numbers.share(share(whole, params)));
        return result;
    }

    private static boolean weighted(Scores scores) {
        return !scores.rows().isEmpty() && scores.rows().getFirst().has("w");
    }

    private static QualityRatio ratio(Scores scores, Params params) {
        double invited = params.count("invited", Double.NaN);
        double responded = params.count("responded", Double.NaN);
        double fraction = invited > 0 && responded > 0 ? responded / invited : 0;
        double conf = params.level("conf", CONF);
        return weighted(scores)
                ? QualityRatio.ofWeighted(scores.o(), scores.f(), weights(scores), fraction, conf)
                : QualityRatio.ofUnit(scores.sums(), fraction, conf);
    }

    private static MetShare share(Scores scores, Params params) {
        double invited = params.count("invited", Double.NaN);
        double responded = params.count("responded", Double.NaN);
        double conf = params.level("conf", CONF);
        double known = invited > 0 ? invited : Double.NaN;
        if (!weighted(scores)) {
            return MetShare.ofUnit(scores.sums(), known, responded, conf);
        }
        double population = responded > 0 ? scores.o().length * known / responded : Double.NaN;
        return MetShare.ofWeighted(scores.o(), scores.f(), weights(scores), population, conf);
    }

    private static double[] weights(Scores scores) {
        double[] weights = scores.numbers("w");
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0) {
                throw scores.rows().get(i).trouble("w", "a weight is not negative");
            }
        }
        return weights;
    }

    static ObjectNode stratified(Params params, Table table) {
        double conf = params.level("conf", CONF);
        Map<String, Double> invited = params.numbersByName("invited");
        Map<String, ScoreSums> units = new LinkedHashMap<>();
        table.by("unit")
                .forEach((unit, rows) -> units.put(unit, Scores.given(rows).sums()));
        // a unit that nobody answered for is left out of the figure, and named
        invited.keySet().forEach(unit -> units.putIfAbsent(unit, ScoreSums.EMPTY));
        List<Double> numbers = new ArrayList<>();
        units.keySet().forEach(unit -> numbers.add(invited.getOrDefault(unit, Double.NaN)));
        List<Stratum> strata = Stratum.ofArea(List.copyOf(units.values()), numbers);
        ObjectNode result = Numbers.ratio(QualityRatio.ofStrata(strata, conf));
        ObjectNode byUnit = result.putObject("units");
        units.forEach((unit, sums) -> byUnit.set(
                unit,
                Numbers.ratio(
                        QualityRatio.ofUnit(sums, fraction(sums.n(), invited.getOrDefault(unit, Double.NaN)), conf))));
        return result;
    }

    private static double fraction(long n, double invited) {
        return invited > 0 ? n / invited : 0;
    }

    static ObjectNode share(Params params, Table table) {
        double conf = params.level("conf", CONF);
        ObjectNode result = Numbers.object();
        ArrayNode rows = result.putArray("rows");
        for (Table.Row row : table.rows()) {
            long n = row.count("n");
            long x = row.count("x");
            if (x > n) {
                throw row.trouble("x", x + " of " + n + " cannot be");
            }
            double invited = row.number("invited");
            if (invited < 0) {
                throw row.trouble("invited", row.text("invited") + " is below 0");
            }
            rows.add(Numbers.share(MetShare.of(x, n, invited, conf)));
        }
        return result;
    }
}
