package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import opplevd.quality.QualityRatio.Status;
import org.junit.jupiter.api.Test;

class QualityRatioTest {

    private static QualityRatio unit(double fraction, double[] o, double[] f) {
        return QualityRatio.ofUnit(ScoreSums.ofScores(o, f), fraction, 0.95);
    }

    @Test
    void of_nobody_nothing_is_known() {
        QualityRatio ratio = unit(0, new double[0], new double[0]);
        assertEquals(Status.NO_DATA, ratio.status());
        assertTrue(Double.isNaN(ratio.k()) && Double.isNaN(ratio.gap()) && Double.isNaN(ratio.df()));
        assertEquals(Optional.empty(), ratio.verdict());
    }

    @Test
    void of_one_respondent_there_is_a_k_and_no_interval() {
        QualityRatio ratio = unit(1, new double[] {4}, new double[] {5});
        assertEquals(Status.TOO_FEW, ratio.status());
        assertEquals(0.8, ratio.k());
        assertTrue(Double.isNaN(ratio.se()) && Double.isNaN(ratio.seLog()) && Double.isNaN(ratio.df()));
    }

    @Test
    void answers_all_in_proportion_have_no_variance_however_many_and_however_odd() {
        for (int n : new int[] {2, 3, 7, 1000, 100_000}) {
            double[] o = new double[n];
            double[] f = new double[n];
            for (int i = 0; i < n; i++) {
                f[i] = 3 + (i % 7) / 3.0;
                o[i] = f[i] * 0.83;
            }
            QualityRatio ratio = unit(0.5, o, f);
            assertEquals(Status.ZERO_VARIANCE, ratio.status(), "n = " + n);
            assertEquals(0, ratio.se());
            assertEquals(0, ratio.seLog());
            assertEquals(n - 1, ratio.df());
            assertTrue(Double.isNaN(ratio.ciLow()));
        }
    }

    @Test
    void one_step_in_one_of_twenty_items_is_seen_among_a_million() {
        ScoreTally tally = new ScoreTally();
        for (int i = 0; i < 999_999; i++) {
            tally.add(20, 120, 120);
        }
        tally.add(20, 119, 120);
        QualityRatio ratio = QualityRatio.ofUnit(tally.toSums(), 0, 0.95);
        assertEquals(Status.OK, ratio.status());
        // one d of -0.05, the others 5e-8: se = 0.05 / 6 / n
        assertEquals(0.05 / 6 / 1e6, ratio.se(), 1e-13);
    }

    @Test
    void when_everybody_answered_the_interval_is_k_itself() {
        QualityRatio ratio = unit(1.3, new double[] {4, 5, 3}, new double[] {5, 5, 5});
        assertEquals(Status.CENSUS, ratio.status());
        assertEquals(ratio.k(), ratio.ciLow());
        assertEquals(ratio.k(), ratio.ciHigh());
        assertEquals(0, ratio.se());
        assertEquals(Optional.of(Verdict.BELOW), ratio.verdict());
    }

    @Test
    void a_unit_of_one_adds_its_uncentred_square_and_costs_a_degree_of_freedom() {
        ScoreSums many = ScoreSums.ofScores(new double[] {4, 5, 3.5}, new double[] {5, 5, 4});
        ScoreSums single = ScoreSums.ofScores(new double[] {3}, new double[] {6});
        QualityRatio ratio =
                QualityRatio.ofStrata(List.of(new Stratum(many, 2, 0.5), new Stratum(single, 4, 0.25)), 0.95);
        double f = 2 * 14 + 4 * 6;
        double k = (2 * 12.5 + 4 * 3) / f;
        double[] d = {4 - k * 5, 5 - k * 5, 3.5 - k * 4};
        double mean = Arrays.stream(d).average().orElseThrow();
        double ss = Arrays.stream(d).map(x -> (x - mean) * (x - mean)).sum();
        double variance = (0.5 * 1.5 * 4 * ss + 0.75 * 16 * (3 - k * 6) * (3 - k * 6)) / f / f;
        assertEquals(k, ratio.k(), 1e-15);
        assertEquals(Math.sqrt(variance), ratio.se(), 1e-14);
        assertEquals(2, ratio.df());
        assertEquals(4, ratio.n());
    }

    @Test
    void units_of_one_alone_are_too_few() {
        ScoreSums one = ScoreSums.ofScores(new double[] {3}, new double[] {6});
        ScoreSums other = ScoreSums.ofScores(new double[] {6}, new double[] {6});
        QualityRatio ratio = QualityRatio.ofStrata(List.of(Stratum.unweighted(one), Stratum.unweighted(other)), 0.95);
        assertEquals(Status.TOO_FEW, ratio.status());
        assertEquals(0.75, ratio.k());
    }

    @Test
    void units_alike_within_but_not_between_have_no_variance() {
        ScoreSums one = ScoreSums.ofScores(new double[] {3.1, 3.1, 3.1}, new double[] {6, 6, 6});
        ScoreSums other = ScoreSums.ofScores(new double[] {5.7, 5.7}, new double[] {5.3, 5.3});
        QualityRatio ratio = QualityRatio.ofStrata(
                List.of(new Stratum(one, 3.7, 0.2), Stratum.unweighted(ScoreSums.EMPTY), new Stratum(other, 1.9, 0.4)),
                0.95);
        assertEquals(Status.ZERO_VARIANCE, ratio.status());
        assertEquals(3, ratio.df());
    }

    @Test
    void the_verdict_and_the_wording_follow_from_the_interval() {
        assertEquals(Optional.of(Verdict.BELOW), Verdict.of(0.7, 0.999));
        assertEquals(Optional.of(Verdict.ABOVE), Verdict.of(1.001, 1.2));
        assertEquals(Optional.of(Verdict.AS_EXPECTED), Verdict.of(0.95, 1.05));
        assertEquals(Optional.of(Verdict.CANNOT_TELL), Verdict.of(0.94, 1.05));
        assertEquals(Optional.of(Wording.MUCH_LESS), Wording.of(0.7, 0.84));
        assertEquals(Optional.of(Wording.LESS), Wording.of(0.7, 0.85));
        assertEquals(Optional.of(Wording.SLIGHTLY_LESS), Wording.of(0.7, 0.95));
        assertEquals(Optional.of(Wording.CANNOT_TELL), Wording.of(0.7, 1));
        assertEquals(Optional.of(Wording.SLIGHTLY_MORE), Wording.of(1.05, 1.2));
        assertEquals(Optional.of(Wording.MORE), Wording.of(1.15, 1.2));
        assertEquals(Optional.of(Wording.MUCH_MORE), Wording.of(1.16, 1.2));
        assertEquals(Optional.of(Wording.ABOUT_AS), Wording.of(0.96, 1.01));
        assertEquals(Optional.empty(), Wording.of(Double.NaN, Double.NaN));
    }
}
