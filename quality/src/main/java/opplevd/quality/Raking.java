package opplevd.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What if those who answered were put together as those who use the service are? Weights that give every known margin (such
 * as age and sex) its total, by iterative proportional fitting; refused where a few people would have to speak for many. As
 * {@code rake} of R's survey package. Needs answers, and is therefore no part of what a service does on its own.
 *
 * @param status whether there are weights
 * @param detail the margin and category that it was refused for, empty if none
 * @param weights one a respondent; empty if refused
 * @param kishN how many unweighted respondents the weighted are worth; NaN if refused
 */
public record Raking(Status status, String detail, List<Double> weights, double kishN) {

    /** Weights, or why there are none. */
    public enum Status {
        OK,
        /** A respondent has a category that the margin has no total for. */
        UNKNOWN_CATEGORY,
        /** A category has fewer than five respondents: merge it with another. */
        TOO_FEW_IN_CATEGORY,
        /** The margins cannot all be met. */
        NOT_CONVERGED,
        /** Somebody would count less than 0.3 or more than 3 times the mean. */
        WEIGHT_OUT_OF_RANGE
    }

    private static final int MIN_IN_CATEGORY = 5;
    private static final double LOWEST = 0.3;
    private static final double HIGHEST = 3;
    private static final double CLOSE = 1e-10;
    private static final int ROUNDS = 10_000;

    public Raking {
        weights = List.copyOf(weights);
    }

    /**
     * Weights for respondents.
     *
     * @param respondents each one's category of each margin
     * @param margins the total of each category of each margin
     */
    public static Raking of(List<Map<String, String>> respondents, Map<String, Map<String, Double>> margins) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Map.Entry<String, Map<String, Double>> margin : margins.entrySet()) {
            Map<String, Integer> count = counts.computeIfAbsent(margin.getKey(), key -> new HashMap<>());
            for (Map<String, String> respondent : respondents) {
                String category = respondent.getOrDefault(margin.getKey(), "");
                if (!margin.getValue().containsKey(category)) {
                    return refused(Status.UNKNOWN_CATEGORY, margin.getKey() + " " + category);
                }
                count.merge(category, 1, Integer::sum);
            }
            for (String category : margin.getValue().keySet()) {
                if (count.getOrDefault(category, 0) < MIN_IN_CATEGORY) {
                    return refused(Status.TOO_FEW_IN_CATEGORY, margin.getKey() + " " + category);
                }
            }
        }
        return fit(respondents, margins);
    }

    private static Raking refused(Status status, String detail) {
        return new Raking(status, detail.strip(), List.of(), Double.NaN);
    }

    private static Raking fit(List<Map<String, String>> respondents, Map<String, Map<String, Double>> margins) {
        double[] weights = new double[respondents.size()];
        Arrays.fill(weights, 1);
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Map<String, Double>> margin : margins.entrySet()) {
                Map<String, Double> totals = totals(respondents, weights, margin.getKey());
                for (int i = 0; i < weights.length; i++) {
                    String category = respondents.get(i).getOrDefault(margin.getKey(), "");
                    weights[i] *= margin.getValue().getOrDefault(category, 0.0) / totals.getOrDefault(category, 1.0);
                }
            }
            if (met(respondents, weights, margins)) {
                return checked(weights);
            }
        }
        return refused(Status.NOT_CONVERGED, "");
    }

    private static Map<String, Double> totals(List<Map<String, String>> respondents, double[] weights, String margin) {
        Map<String, Double> totals = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            totals.merge(respondents.get(i).getOrDefault(margin, ""), weights[i], Double::sum);
        }
        return totals;
    }

    private static boolean met(
            List<Map<String, String>> respondents, double[] weights, Map<String, Map<String, Double>> margins) {
        for (Map.Entry<String, Map<String, Double>> margin : margins.entrySet()) {
            Map<String, Double> totals = totals(respondents, weights, margin.getKey());
            for (Map.Entry<String, Double> wanted : margin.getValue().entrySet()) {
                double off = Math.abs(totals.getOrDefault(wanted.getKey(), 0.0) - wanted.getValue());
                if (!(off <= CLOSE * wanted.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Raking checked(double[] weights) {
        double mean = CompensatedSum.of(weights) / weights.length;
        List<Double> list = new ArrayList<>();
        for (double weight : weights) {
            if (!(weight >= LOWEST * mean && weight <= HIGHEST * mean)) {
                return refused(Status.WEIGHT_OUT_OF_RANGE, "");
            }
            list.add(weight);
        }
        return new Raking(Status.OK, "", list, MetShare.kish(weights));
    }
}
