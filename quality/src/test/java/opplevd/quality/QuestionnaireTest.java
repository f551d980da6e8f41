package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.quality.PriorityMatrix.Priority;
import opplevd.quality.Raking.Status;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static Alpha alpha(double[]... rows) {
        List<List<Double>> list = new ArrayList<>();
        for (double[] row : rows) {
            List<Double> answers = new ArrayList<>();
            for (double answer : row) {
                answers.add(answer);
            }
            list.add(answers);
        }
        return Alpha.ofRows(list, rows.length == 0 ? 2 : rows[0].length);
    }

    @Test
    void two_items_have_an_alpha_and_none_without_one_of_them() {
        Alpha alpha = alpha(new double[] {1, 2}, new double[] {2, 2}, new double[] {3, 5}, new double[] {6, 5});
        // variances 14/3 and 3, covariance 3
        assertEquals(2 * (1 - (14 / 3.0 + 3) / (14 / 3.0 + 3 + 6)), alpha.alpha(), 1e-14);
        assertEquals(3 / Math.sqrt(14), alpha.meanInterItemR(), 1e-14);
        assertEquals(List.of(), alpha.alphaIfDropped());
    }

    @Test
    void where_nothing_varies_there_is_no_alpha() {
        assertTrue(Double.isNaN(alpha(new double[] {1}, new double[] {3}).alpha()), "one item");
        assertTrue(Double.isNaN(alpha(new double[] {1, 2, 3}).alpha()), "one answer");
        assertTrue(Double.isNaN(alpha().alpha()), "no answer");
        Alpha same = alpha(new double[] {4.1, 5.3, 3.7}, new double[] {4.1, 5.3, 3.7}, new double[] {4.1, 5.3, 3.7});
        assertTrue(Double.isNaN(same.alpha()) && Double.isNaN(same.meanInterItemR()));
        Alpha against = alpha(new double[] {1, 3}, new double[] {2, 2}, new double[] {3, 1});
        assertTrue(Double.isNaN(against.alpha()), "the total never varies");
        assertEquals(-1, against.meanInterItemR(), 1e-14);
    }

    @Test
    void an_item_that_never_varies_leaves_alpha_and_takes_the_correlation() {
        Alpha alpha = alpha(new double[] {1, 4, 2}, new double[] {2, 4, 2}, new double[] {3, 4, 5});
        assertTrue(Double.isNaN(alpha.meanInterItemR()));
        assertEquals(3 / 2.0 * (1 - (1 + 3) / (1 + 3 + 3.0)), alpha.alpha(), 1e-14);
    }

    @Test
    void what_much_is_expected_of_and_lies_below_comes_first() {
        List<QualityRatio> items = List.of(item(5.5, 0.7), item(4, 0.7), item(5.5, 1.01), item(4, 1.2));
        assertEquals(
                List.of(Priority.ACT_FIRST, Priority.WATCH, Priority.KEEP, Priority.FINE), PriorityMatrix.of(items));
        assertEquals(
                List.of(Priority.ACT_FIRST, Priority.ACT_FIRST),
                PriorityMatrix.of(List.of(item(5.1, 0.7), item(5.1, 0.7))));
        QualityRatio nobody = QualityRatio.ofUnit(ScoreSums.EMPTY, 0, 0.95);
        assertEquals(List.of(Priority.FINE, Priority.KEEP), PriorityMatrix.of(List.of(nobody, item(5, 1.01))));
    }

    private static QualityRatio item(double f, double k) {
        double[] expectation = {f, f, f, f};
        double[] experience = {k * f, k * f + 0.1, k * f - 0.1, k * f};
        return QualityRatio.ofUnit(ScoreSums.ofScores(experience, expectation), 0, 0.95);
    }

    @Test
    void rates_of_nobody_are_unknown_and_low_ones_are_marked() {
        assertTrue(Double.isNaN(new ResponseRate(0, 0, 0).rr2()));
        ResponseRate rate = new ResponseRate(5, 6, 40);
        assertEquals(0.125, rate.rr1());
        assertEquals(0.275, rate.rr2());
        assertTrue(rate.low());
        assertFalse(new ResponseRate(6, 6, 40).low());
    }

    @Test
    void more_than_half_at_the_top_of_the_scale_is_a_ceiling() {
        assertFalse(new Ceiling(5, 10).high());
        assertTrue(new Ceiling(6, 10).high());
        assertTrue(Double.isNaN(new Ceiling(0, 0).share()));
    }

    private static List<Map<String, String>> people(int men, int women) {
        List<Map<String, String>> people = new ArrayList<>();
        for (int i = 0; i < men + women; i++) {
            people.add(Map.of("sex", i < men ? "m" : "f", "age", i % 2 == 0 ? "young" : "old"));
        }
        return people;
    }

    private static Status rake(List<Map<String, String>> people, Map<String, Map<String, Double>> margins) {
        return Raking.of(people, margins).status();
    }

    @Test
    void raking_meets_every_margin() {
        Map<String, Map<String, Double>> margins =
                Map.of("sex", Map.of("m", 40.0, "f", 60.0), "age", Map.of("young", 55.0, "old", 45.0));
        List<Map<String, String>> people = people(7, 20);
        Raking raking = Raking.of(people, margins);
        assertEquals(Status.OK, raking.status());
        margins.forEach((margin, totals) -> totals.forEach((category, total) -> {
            double sum = 0;
            for (int i = 0; i < people.size(); i++) {
                sum += category.equals(people.get(i).get(margin))
                        ? raking.weights().get(i)
                        : 0;
            }
            assertEquals(total, sum, 1e-8, category);
        }));
        assertTrue(raking.kishN() < 27 && raking.kishN() > 20);
    }

    @Test
    void raking_is_refused_where_few_would_speak_for_many() {
        Map<String, Map<String, Double>> half = Map.of("sex", Map.of("m", 50.0, "f", 50.0));
        assertEquals(Status.TOO_FEW_IN_CATEGORY, rake(people(4, 20), half));
        assertEquals(Status.OK, rake(people(5, 20), half));
        assertEquals(Status.WEIGHT_OUT_OF_RANGE, rake(people(5, 30), half));
        assertEquals(
                Status.TOO_FEW_IN_CATEGORY,
                rake(people(5, 20), Map.of("sex", Map.of("m", 40.0, "f", 50.0, "other", 10.0))));
        assertEquals(Status.UNKNOWN_CATEGORY, rake(people(5, 20), Map.of("sex", Map.of("f", 100.0))));
        assertEquals(
                Status.NOT_CONVERGED,
                rake(
                        people(10, 20),
                        Map.of("sex", Map.of("m", 50.0, "f", 50.0), "age", Map.of("young", 50.0, "old", 60.0))));
        assertEquals(List.of(), Raking.of(people(4, 20), half).weights());
    }
}
