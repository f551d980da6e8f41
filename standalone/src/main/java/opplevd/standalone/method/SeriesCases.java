package opplevd.standalone.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import opplevd.quality.PPrime;
import opplevd.quality.RunChart;
import opplevd.quality.Xmr;

/** Series over time: {@code xmr}, {@code runs}, {@code pprime}. */
final class SeriesCases {
    private SeriesCases() {}

    static ObjectNode xmr(Params params, Table table) {
        Xmr.Direction better = switch (params.text("improvement_direction", "increase")) {
            case "increase" -> Xmr.Direction.INCREASE;
            case "decrease" -> Xmr.Direction.DECREASE;
            default -> throw new BadCase("input.params.improvement_direction: must be increase or decrease");
        };
        List<Double> y = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            y.add(row.givenNumber("y"));
        }
        List<Integer> starts = params.wholeNumbers("rebase_at");
        if (starts.stream().anyMatch(start -> start < 1 || start > y.size())) {
            throw new BadCase("input.params.rebase_at: " + starts + " lies outside the " + y.size() + " points");
        }
        ObjectNode result = Numbers.object();
        ArrayNode points = result.putArray("points");
        for (Xmr.Point named : Xmr.of(y, better, starts).points()) {
            ObjectNode point = points.addObject();
            point.put("index", named.index());
            point.set("mean", Numbers.node(named.mean()));
            point.set("lower", Numbers.node(named.lower()));
            point.set("upper", Numbers.node(named.upper()));
            point.put("cause", named.cause().label());
            point.put("type", named.type().name());
        }
        return result;
    }

    static ObjectNode runs(Params params, Table table) {
        List<Double> y = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            double value = row.number("y");
            if (!Double.isNaN(value)) {
                y.add(value);
            }
        }
        double centre = params.number("centre", Double.NaN);
        RunChart runs = Double.isNaN(centre) ? RunChart.aboutMedian(y) : RunChart.about(y, centre);
        ObjectNode result = Numbers.object();
        result.set("centre", Numbers.node(runs.centre()));
        result.put("n_useful", runs.useful());
        rules(result, runs);
        result.put("signal", runs.signal());
        return result;
    }

    private static void rules(ObjectNode result, RunChart runs) {
        result.set("longest_run", Numbers.node(runs.longestRun()));
        result.set("longest_run_max", Numbers.node(runs.longestRunMax()));
        result.set("crossings", Numbers.node(runs.crossings()));
        result.set("crossings_min", Numbers.node(runs.crossingsMin()));
    }

    static ObjectNode pprime(Table table) {
        List<PPrime.Days> months = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            double absent = row.givenNumber("days_absent");
            double possible = row.givenNumber("days_possible");
            if (absent < 0 || absent > possible) {
                throw row.trouble(
                        "days_absent", row.text("days_absent") + " is outside 0.." + row.text("days_possible"));
            }
            months.add(new PPrime.Days(absent, possible));
        }
        PPrime chart = PPrime.of(months);
        ObjectNode result = Numbers.object();
        ArrayNode points = result.putArray("points");
        for (PPrime.Point month : chart.points()) {
            ObjectNode point = points.addObject();
            point.put("index", month.index());
            point.set("share", Numbers.node(month.share()));
            point.set("centre", Numbers.node(month.centre()));
            point.set("lower", Numbers.node(month.lower()));
            point.set("upper", Numbers.node(month.upper()));
            point.put("sigma_signal", month.sigmaSignal());
        }
        rules(result, chart.runs());
        result.put("runs_signal", chart.runs().signal());
        return result;
    }
}
