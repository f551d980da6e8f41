package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import opplevd.quality.Suppression.Node;
import opplevd.quality.Suppression.RootPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel gives, from sums alone, what R's packages give from the answers. */
class ReferenceCasesTest {
    private static final Map<String, String> RATIO = Map.of("mean_o", "mean_experience", "mean_f", "mean_expectation");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/reference-cases"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_kernel_agrees_with_r(String file) throws IOException {
        ReferenceCase given = new ReferenceCase(file);
        switch (file.substring(3, file.length() - 5)) {
            case "k-unit-fpc-missing" -> unit(given);
            case "k-stratified" -> stratified(given);
            case "share-wilson" -> share(given);
            case "funnel-24-units" -> funnel(given);
            case "shrinkage" -> shrinkage(given);
            case "pairwise" -> pairwise(given);
            case "change" -> change(given);
            case "decomposition" -> decomposition(given);
            case "xmr-four-rules", "xmr-new-phase" -> xmr(given);
            case "runs-anhoej" -> runs(given);
            case "sick-leave-pprime" -> pprime(given);
            case "suppression", "suppression-exclude" -> suppression(given);
            case "alpha-five-items" -> alpha(given);
            case "raking" -> raking(given);
            default -> throw new IllegalArgumentException("nobody computes " + file);
        }
        assertEquals(List.of(), given.differences());
    }

    /** Answers of a respondent's complete pairs, experience and expectation. */
    private static List<int[]> pairs(Map<String, String> row, List<String> items) {
        List<int[]> pairs = new ArrayList<>();
        for (String item : items) {
            String o = row.getOrDefault("O_" + item, "");
            String f = row.getOrDefault("F_" + item, "");
            if (!o.isEmpty() && !f.isEmpty()) {
                pairs.add(new int[] {Integer.parseInt(o), Integer.parseInt(f)});
            }
        }
        return pairs;
    }

    private static ScoreSums tally(ReferenceCase given, List<String> items) {
        ScoreTally tally = new ScoreTally();
        for (Map<String, String> row : given.rows()) {
            List<int[]> pairs = pairs(row, items);
            if (!pairs.isEmpty() && pairs.size() >= 0.5 * items.size()) {
                tally.add(
                        pairs.size(),
                        pairs.stream().mapToInt(pair -> pair[0]).sum(),
                        pairs.stream().mapToInt(pair -> pair[1]).sum());
            }
        }
        return tally.toSums();
    }

    private static void unit(ReferenceCase given) {
        double fraction = 23.0 / 41;
        ScoreSums whole = tally(given, given.texts("items"));
        given.hold(given.expected().path("scope"), QualityRatio.ofUnit(whole, fraction, 0.95), RATIO);
        for (String item : given.texts("items")) {
            QualityRatio ratio = QualityRatio.ofUnit(tally(given, List.of(item)), fraction, 0.95);
            given.hold(given.expected().path("items").path(item), ratio, RATIO);
        }
        given.hold(given.expected().path("share"), MetShare.ofUnit(whole, 41, 23, 0.95), Map.of());
    }

    private static void stratified(ReferenceCase given) {
        Map<String, ScoreSums> units = given.sumsBy("unit");
        List<Double> invited = units.keySet().stream()
                .map(unit -> given.params().path("invited").path(unit).asDouble())
                .toList();
        List<Stratum> strata = Stratum.ofArea(List.copyOf(units.values()), invited);
        given.hold(given.expected(), QualityRatio.ofStrata(strata, 0.95), RATIO);
        int i = 0;
        for (Map.Entry<String, ScoreSums> unit : units.entrySet()) {
            QualityRatio ratio =
                    QualityRatio.ofUnit(unit.getValue(), strata.get(i++).samplingFraction(), 0.95);
            given.hold(given.expected().path("units").path(unit.getKey()), ratio, RATIO);
        }
    }

    private static void share(ReferenceCase given) {
        for (int i = 0; i < given.rows().size(); i++) {
            Map<String, String> row = given.rows().get(i);
            String invited = row.getOrDefault("invited", "");
            MetShare share = MetShare.of(
                    Long.parseLong(row.getOrDefault("x", "")),
                    Long.parseLong(row.getOrDefault("n", "")),
                    invited.isEmpty() ? Double.NaN : Double.parseDouble(invited),
                    0.95);
            given.hold(given.expected().path("rows").get(i), share, Map.of());
        }
    }

    private static void funnel(ReferenceCase given) {
        Funnel funnel = Funnel.of(given.members(), Funnel.Settings.DEFAULT);
        given.hold(given.expected(), funnel, Map.of());
        Map<String, String> names = new LinkedHashMap<>(Map.of("unit", "id", "class", "place"));
        List.of("lo95", "hi95", "lo998", "hi998").forEach(name -> names.put(name, "limits." + name));
        List.of("lo998", "hi998").forEach(n -> names.put(n + "_unadjusted", "limits." + n + "_unadjusted"));
        list(given, "units", funnel.units(), names);
    }

    private static void shrinkage(ReferenceCase given) {
        Shrinkage shrinkage = Shrinkage.ofUnits(given.members());
        given.hold(given.expected(), shrinkage, Map.of());
        list(given, "units", shrinkage.units(), Map.of("unit", "id"));
    }

    private static void pairwise(ReferenceCase given) {
        Pairwise pairwise = Pairwise.ofUnits(given.members(), 0.05);
        list(given, "pairs", pairwise.pairs(), Map.of());
        list(given, "ranks", pairwise.ranks(), Map.of("unit", "id", "rank_best", "best", "rank_worst", "worst"));
    }

    private static void list(ReferenceCase given, String name, List<?> records, Map<String, String> names) {
        assertEquals(given.expected().path(name).size(), records.size());
        for (int i = 0; i < records.size(); i++) {
            given.hold(given.expected().path(name).get(i), records.get(i), names);
        }
    }

    private static void change(ReferenceCase given) {
        Map<String, ScoreSums> waves = given.sumsBy("wave");
        Change change = Change.ofUnits(
                waves.getOrDefault("1", ScoreSums.EMPTY), waves.getOrDefault("2", ScoreSums.EMPTY), 0.95);
        given.hold(given.expected(), change, Map.of());
    }

    private static void decomposition(ReferenceCase given) {
        List<String> items = given.texts("items");
        ScoreSums whole = tally(given, items);
        List<Double> differences = new ArrayList<>();
        for (String item : items) {
            FractionTally tally = new FractionTally();
            for (Map<String, String> row : given.rows()) {
                int m = pairs(row, items).size();
                if (m >= 0.5 * items.size()) {
                    pairs(row, List.of(item)).forEach(pair -> tally.add(m, pair[0] - pair[1]));
                }
            }
            differences.add(tally.toSum());
        }
        Contributions contributions = Contributions.ofUnit(differences, whole);
        given.hold("n", given.expected().path("n"), (double) whole.n());
        given.hold("k", given.expected().path("k"), contributions.k());
        for (int j = 0; j < items.size(); j++) {
            JsonNode expected = given.expected().path("items").get(j);
            ScoreSums item = tally(given, List.of(items.get(j)));
            given.hold("n_pairs", expected.path("n_pairs"), (double) item.n());
            given.hold("item_k", expected.path("item_k"), item.k());
            given.hold(
                    "contribution",
                    expected.path("contribution"),
                    contributions.items().get(j));
        }
        List<Double> byDimension =
                List.copyOf(contributions.byDimension(given.texts("dimensions")).values());
        for (int d = 0; d < byDimension.size(); d++) {
            given.hold("dimension", given.expected().at("/dimensions/" + d + "/contribution"), byDimension.get(d));
        }
    }

    private static void xmr(ReferenceCase given) {
        List<Integer> starts = new ArrayList<>();
        given.params().path("rebase_at").forEach(start -> starts.add(start.asInt()));
        Xmr chart = Xmr.of(given.numbers("y"), Xmr.Direction.INCREASE, starts);
        for (int i = 0; i < chart.points().size(); i++) {
            Xmr.Point point = chart.points().get(i);
            JsonNode expected = given.expected().path("points").get(i);
            given.hold("mean", expected.path("mean"), point.mean());
            given.hold("lower", expected.path("lower"), point.lower());
            given.hold("upper", expected.path("upper"), point.upper());
            assertEquals(expected.path("cause").asText(), point.cause().label());
            assertEquals(expected.path("type").asText(), point.type().name());
        }
    }

    private static void runs(ReferenceCase given) {
        given.hold(given.expected(), RunChart.aboutMedian(given.numbers("y")), Map.of("n_useful", "useful"));
    }

    private static void pprime(ReferenceCase given) {
        List<PPrime.Days> months = new ArrayList<>();
        for (int i = 0; i < given.rows().size(); i++) {
            months.add(new PPrime.Days(
                    given.numbers("days_absent").get(i),
                    given.numbers("days_possible").get(i)));
        }
        PPrime chart = PPrime.of(months);
        list(given, "points", chart.points(), Map.of());
        given.hold(given.expected(), chart.runs(), Map.of("runs_signal", "signal"));
    }

    private static void suppression(ReferenceCase given) {
        List<Node> nodes = given.rows().stream()
                .map(row -> new Node(
                        row.getOrDefault("id", ""),
                        row.getOrDefault("parent", ""),
                        Long.parseLong(row.getOrDefault("n", ""))))
                .toList();
        RootPolicy policy =
                RootPolicy.valueOf(given.params().path("root_policy").asText());
        Map<String, NodeStatus> statuses = Suppression.statuses(nodes, 5, policy);
        for (JsonNode node : given.expected().path("nodes")) {
            assertEquals(
                    node.path("status").asText(),
                    String.valueOf(statuses.get(node.path("id").asText())));
        }
        assertEquals(
                given.expected().path("audit_ok").asBoolean(),
                Suppression.computable(nodes, statuses, policy).isEmpty());
    }

    private static void alpha(ReferenceCase given) {
        List<Map<String, String>> complete =
                given.rows().stream().filter(row -> !row.containsValue("")).toList();
        List<String> items = List.copyOf(complete.getFirst().keySet());
        List<Double> sums = new ArrayList<>();
        List<List<Double>> products = new ArrayList<>();
        for (String j : items) {
            sums.add(complete.stream().mapToDouble(row -> number(row, j)).sum());
            products.add(items.stream()
                    .map(k -> complete.stream()
                            .mapToDouble(row -> number(row, j) * number(row, k))
                            .sum())
                    .toList());
        }
        Alpha alpha = Alpha.of(complete.size(), sums, products);
        given.hold(given.expected(), alpha, Map.of("mean_inter_item_r", "mean_inter_item_r"));
        for (int j = 0; j < items.size(); j++) {
            given.hold(
                    "dropped",
                    given.expected().path("alpha_if_dropped").get(j),
                    alpha.alphaIfDropped().get(j));
        }
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.getOrDefault(column, ""));
    }

    private static void raking(ReferenceCase given) {
        Map<String, Map<String, Double>> margins = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> margin : given.params().path("margins").properties()) {
            Map<String, Double> totals = new LinkedHashMap<>();
            margin.getValue()
                    .properties()
                    .forEach(t -> totals.put(t.getKey(), t.getValue().asDouble()));
            margins.put(margin.getKey(), totals);
        }
        Raking raking = Raking.of(given.rows(), margins);
        double[] w = raking.weights().stream().mapToDouble(Double::doubleValue).toArray();
        double[] o =
                given.numbers("O_q").stream().mapToDouble(Double::doubleValue).toArray();
        double[] f =
                given.numbers("F_q").stream().mapToDouble(Double::doubleValue).toArray();
        for (int i = 0; i < w.length; i++) {
            given.hold("weight", given.expected().path("weights").get(i), w[i]);
        }
        given.hold("kish_n", given.expected().path("kish_n"), raking.kishN());
        given.hold(given.expected().path("k_weighted"), QualityRatio.ofWeighted(o, f, w, 0, 0.95), RATIO);
        QualityRatio unweighted = QualityRatio.ofUnit(ScoreSums.ofScores(o, f), 0, 0.95);
        given.hold(given.expected().path("k_unweighted"), unweighted, RATIO);
    }
}
