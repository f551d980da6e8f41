package opplevd.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where does it come from? How much each item adds to K - 1 of the whole questionnaire; they add up to it exactly.
 *
 * @param k K of the whole
 * @param items one each, in the order given; NaN of nobody
 */
public record Contributions(double k, List<Double> items) {

    /**
     * What a unit contributes.
     *
     * @param differences of each item, the sum over respondents scored in the whole of (O - F) / m, where m is how many pairs
     *     the respondent has; an item that a respondent left out adds nothing
     * @param whole the unit in the whole questionnaire
     */
    public record Part(List<Double> differences, Stratum whole) {
        public Part {
            differences = List.copyOf(differences);
        }
    }

    public Contributions {
        items = List.copyOf(items);
    }

    /** One unit. */
    public static Contributions ofUnit(List<Double> differences, ScoreSums whole) {
        return ofStrata(List.of(new Part(differences, Stratum.unweighted(whole))));
    }

    /** Several units together, with the weights of the whole questionnaire. */
    public static Contributions ofStrata(List<Part> parts) {
        double o = 0;
        double f = 0;
        int size =
                parts.stream().mapToInt(part -> part.differences.size()).max().orElse(0);
        double[] sums = new double[size];
        for (Part part : parts) {
            double weight = part.whole.weight();
            o += weight * part.whole.sums().o();
            f += weight * part.whole.sums().f();
            if (part.differences.size() != size) {
                throw new IllegalArgumentException("every unit has the same items");
            }
            for (int item = 0; item < size; item++) {
                sums[item] += weight * part.differences.get(item);
            }
        }
        List<Double> items = new ArrayList<>();
        for (double sum : sums) {
            items.add(sum / f);
        }
        return new Contributions(o / f, items);
    }

    /** The same by dimension: the sum of its items. */
    public Map<String, Double> byDimension(List<String> dimensionOfItem) {
        if (dimensionOfItem.size() != items.size()) {
            throw new IllegalArgumentException("every item has a dimension");
        }
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int item = 0; item < items.size(); item++) {
            sums.merge(dimensionOfItem.get(item), items.get(item), Double::sum);
        }
        return sums;
    }
}
