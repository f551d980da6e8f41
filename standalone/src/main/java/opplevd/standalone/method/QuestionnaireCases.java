package opplevd.standalone.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.quality.Alpha;
import opplevd.quality.Contributions;
import opplevd.quality.QualityRatio;
import opplevd.quality.Raking;
import opplevd.quality.ScoreSums;

/** Inside the questionnaire: {@code decomposition}, {@code alpha}, {@code raking}. */
final class QuestionnaireCases {
    private QuestionnaireCases() {}

    static ObjectNode decomposition(Params params, Table table) {
        List<String> items = params.items();
        List<String> dimensions = params.texts("dimensions");
        if (items.isEmpty() || dimensions.size() != items.size()) {
            throw new BadCase("input.params.dimensions: must name one dimension for each of the items");
        }
        double max = params.scaleMax();
        Scores whole = Scores.of(table, items, params.minShare(), max);
        ScoreSums sums = whole.sums();
        Contributions contributions = Contributions.ofUnit(differences(whole, items), sums);
        ObjectNode result = Numbers.object();
        result.put("n", sums.n());
        result.set("k", Numbers.node(sums.k()));
        result.set("k_minus_1", Numbers.node(sums.k() - 1));
        ArrayNode list = result.putArray("items");
        for (int j = 0; j < items.size(); j++) {
            ScoreSums pairs = Scores.of(table, List.of(items.get(j)), 0, max).sums();
            ObjectNode item = list.addObject();
            item.put("item", items.get(j));
            item.put("n_pairs", pairs.n());
            item.set("item_k", Numbers.node(pairs.k()));
            item.set("item_gap", Numbers.node(pairs.meanExperience() - pairs.meanExpectation()));
            item.set("contribution", Numbers.node(contributions.items().get(j)));
        }
        ArrayNode byDimension = result.putArray("dimensions");
        contributions.byDimension(dimensions).forEach((dimension, sum) -> {
            ObjectNode object = byDimension.addObject();
            object.put("dimension", dimension);
            object.set("contribution", Numbers.node(sum));
        });
        return result;
    }

    /** Of each item the sum over the scored of (O - F) / m. */
    private static List<Double> differences(Scores whole, List<String> items) {
        double[] sums = new double[items.size()];
        for (Table.Row row : whole.rows()) {
            double[] gaps = new double[items.size()];
            int pairs = 0;
            for (int j = 0; j < gaps.length; j++) {
                gaps[j] = row.number("O_" + items.get(j)) - row.number("F_" + items.get(j));
                pairs += Double.isNaN(gaps[j]) ? 0 : 1;
            }
            for (int j = 0; j < gaps.length; j++) {
                sums[j] += Double.isNaN(gaps[j]) ? 0 : gaps[j] / pairs;
            }
        }
        List<Double> list = new ArrayList<>();
        for (double sum : sums) {
            list.add(sum);
        }
        return list;
    }

    static ObjectNode alpha(Table table) {
        List<List<Double>> complete = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            List<Double> answers = table.columns().stream().map(row::number).toList();
            if (answers.stream().noneMatch(answer -> answer.isNaN())) {
                complete.add(answers);
            }
        }
        Alpha alpha = Alpha.ofRows(complete, table.columns().size());
        ObjectNode result = Numbers.object();
        result.put("n", alpha.n());
        result.put("items", alpha.items());
        result.set("alpha", Numbers.node(alpha.alpha()));
        result.set("mean_inter_item_r", Numbers.node(alpha.meanInterItemR()));
        result.set(
                "alpha_if_dropped",
                alpha.alphaIfDropped().isEmpty() ? Numbers.node(Double.NaN) : Numbers.nodes(alpha.alphaIfDropped()));
        return result;
    }

    static ObjectNode raking(Params params, Table table) {
        List<String> items = table.columns().stream()
                .filter(column -> column.startsWith("F_"))
                .map(column -> column.substring(2))
                .toList();
        if (items.isEmpty()) {
            throw new BadCase("input.csv line 1: there is no pair of columns F_ and O_");
        }
        Map<String, Map<String, Double>> margins = params.tables("margins");
        if (margins.isEmpty()) {
            throw new BadCase("input.params.margins: must give the total of each category of each margin");
        }
        margins.forEach((margin, totals) -> totals.forEach((category, total) -> {
            if (!(total > 0)) {
                throw new BadCase("input.params.margins." + margin + "." + category + ": must be a number above 0");
            }
        }));
        double max = params.scaleMax();
        double conf = params.level("conf", UnitCases.CONF);
        Scores scores = Scores.of(table, items, params.minShare(), max);
        Raking raking = Raking.of(categories(scores, margins), margins);
        QualityRatio unweighted = QualityRatio.ofUnit(scores.sums(), 0, conf);
        ObjectNode result = Numbers.object();
        if (raking.status() == Raking.Status.OK) {
            double[] weights =
                    raking.weights().stream().mapToDouble(Double::doubleValue).toArray();
            result.set("weights", Numbers.nodes(raking.weights()));
            result.set("k_weighted", Numbers.ratio(QualityRatio.ofWeighted(scores.o(), scores.f(), weights, 0, conf)));
        } else {
            ObjectNode refused = Numbers.ratio(QualityRatio.ofUnit(ScoreSums.EMPTY, 0, conf));
            refused.put("n", unweighted.n());
            refused.put("status", raking.status().name());
            result.putNull("weights");
            result.set("k_weighted", refused);
        }
        result.set("kish_n", Numbers.node(raking.kishN()));
        result.set("k_unweighted", Numbers.ratio(unweighted));
        return result;
    }

    private static List<Map<String, String>> categories(Scores scores, Map<String, ?> margins) {
        List<Map<String, String>> categories = new ArrayList<>();
        for (Table.Row row : scores.rows()) {
            Map<String, String> own = new LinkedHashMap<>();
            margins.keySet().forEach(margin -> own.put(margin, row.text(margin)));
            categories.add(own);
        }
        return categories;
    }
}
