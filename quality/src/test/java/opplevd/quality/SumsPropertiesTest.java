package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import opplevd.quality.QualityRatio.Status;

/** What must hold of K for any answers whatever, and that sums lose nothing against counting from the answers. */
class SumsPropertiesTest {

    @Provide
    Arbitrary<Answers> answers() {
        return Answers.some(1, 40);
    }

    @Property(tries = 300)
    void k_of_merged_sums_is_k_of_all_answers(@ForAll("answers") Answers here, @ForAll("answers") Answers there) {
        ScoreSums merged = here.sums().plus(there.sums());
        QualityRatio together = QualityRatio.ofUnit(merged, 0.3, 0.95);
        QualityRatio all = QualityRatio.ofUnit(here.and(there).sums(), 0.3, 0.95);
        assertEquals(all.k(), together.k(), 1e-14);
        assertEquals(all.se(), together.se(), 1e-12);
        assertEquals(all.status(), together.status());
        assertEquals(here.and(there).sums(), here.tally().plus(there.tally()).toSums());
    }

    @Property(tries = 300)
    void the_order_of_respondents_changes_no_bit(@ForAll("answers") Answers answers) {
        assertEquals(answers.sums(), answers.backwards().sums());
    }

    @Property(tries = 300)
    void the_order_of_units_changes_nothing(
            @ForAll("answers") Answers a, @ForAll("answers") Answers b, @ForAll("answers") Answers c) {
        List<Stratum> strata =
                List.of(new Stratum(a.sums(), 1.5, 0.2), new Stratum(b.sums(), 3, 0.4), new Stratum(c.sums(), 2, 0));
        QualityRatio one = QualityRatio.ofStrata(strata, 0.9);
        QualityRatio other = QualityRatio.ofStrata(strata.reversed(), 0.9);
        assertEquals(one.k(), other.k(), 1e-14);
        assertEquals(one.se(), other.se(), 1e-12);
        assertEquals(one.status(), other.status());
    }

    @Property(tries = 300)
    void swapping_experience_and_expectation_inverts_k_and_its_interval(
            @ForAll("answers") Answers answers, @ForAll @DoubleRange(max = 1) double fraction) {
        QualityRatio ratio = QualityRatio.ofUnit(answers.sums(), fraction, 0.95);
        QualityRatio swapped = QualityRatio.ofUnit(answers.swapped().sums(), fraction, 0.95);
        assertEquals(1, ratio.k() * swapped.k(), 1e-14);
        assertEquals(-ratio.gap(), swapped.gap(), 1e-13);
        if (ratio.status() == Status.OK) {
            assertEquals(1, ratio.ciLow() * swapped.ciHigh(), 1e-11);
            assertEquals(1, ratio.ciHigh() * swapped.ciLow(), 1e-11);
        }
    }

    @Property(tries = 300)
    void sums_give_the_standard_error_that_the_answers_give(@ForAll("answers") Answers answers) {
        double[] o = answers.o();
        double[] f = answers.f();
        int n = o.length;
        QualityRatio ratio = QualityRatio.ofUnit(answers.sums(), 0.25, 0.95);
        double sumO = 0;
        double sumF = 0;
        for (int i = 0; i < n; i++) {
            sumO += o[i];
            sumF += f[i];
        }
        assertEquals(sumO / sumF, ratio.k(), 1e-13);
        if (n > 1) {
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double d = o[i] - sumO / sumF * f[i];
                squares += d * d;
            }
            double se = Math.sqrt(0.75 * squares / n / (n - 1)) / (sumF / n);
            assertEquals(se, ratio.se(), 1e-9 * se + 1e-12);
            assertEquals(se < 1e-12 ? Status.ZERO_VARIANCE : Status.OK, ratio.status());
        }
    }

    @Property(tries = 300)
    void strata_give_the_standard_error_that_the_answers_give(
            @ForAll("answers") Answers here, @ForAll("answers") Answers there) {
        List<Answers> units = List.of(here, there);
        double[] w = {2.5, 4};
        double[] fraction = {0.4, 0.25};
        double sumO = 0;
        double sumF = 0;
        for (int h = 0; h < 2; h++) {
            for (Answers.Respondent r : units.get(h).respondents()) {
                sumO += w[h] * r.o();
                sumF += w[h] * r.f();
            }
        }
        double variance = 0;
        for (int h = 0; h < 2; h++) {
            List<Double> z = new ArrayList<>();
            for (Answers.Respondent r : units.get(h).respondents()) {
                z.add(w[h] * (r.o() - sumO / sumF * r.f()) / sumF);
            }
            int n = z.size();
            double mean = n == 1 ? 0 : z.stream().mapToDouble(x -> x).average().orElseThrow();
            double squares =
                    z.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
            variance += (1 - fraction[h]) * (n == 1 ? 1 : n / (n - 1.0)) * squares;
        }
        QualityRatio ratio = QualityRatio.ofStrata(
                List.of(new Stratum(here.sums(), w[0], fraction[0]), new Stratum(there.sums(), w[1], fraction[1])),
                0.95);
        assertEquals(sumO / sumF, ratio.k(), 1e-13);
        if (ratio.status() != Status.TOO_FEW) {
            assertEquals(Math.sqrt(variance), ratio.se(), 1e-9 * Math.sqrt(variance) + 1e-12);
        }
    }

    @Property(tries = 300)
    void contributions_add_up_to_k_less_one(@ForAll("answers") Answers answers) {
        List<FractionTally> tallies = new ArrayList<>();
        for (int j = 0; j < 6; j++) {
            tallies.add(new FractionTally());
        }
        for (Answers.Respondent r : answers.respondents()) {
            for (int j = 0; j < r.pairs(); j++) {
                tallies.get(j)
                        .add(r.pairs(), r.experience().get(j) - r.expectation().get(j));
            }
        }
        List<Double> differences = tallies.stream().map(FractionTally::toSum).toList();
        Contributions unit = Contributions.ofUnit(differences, answers.sums());
        assertEquals(unit.k() - 1, unit.items().stream().mapToDouble(x -> x).sum(), 1e-13);
        Contributions.Part part = new Contributions.Part(differences, new Stratum(answers.sums(), 3, 0.1));
        Contributions area = Contributions.ofStrata(
                List.of(part, new Contributions.Part(differences, Stratum.unweighted(answers.sums())), part));
        assertEquals(area.k() - 1, area.items().stream().mapToDouble(x -> x).sum(), 1e-13);
    }

    @Property(tries = 300)
    void weights_all_alike_change_nothing(
            @ForAll("answers") Answers answers, @ForAll @DoubleRange(min = 0.1, max = 9) double w) {
        double[] weights = new double[answers.respondents().size()];
        java.util.Arrays.fill(weights, w);
        QualityRatio weighted = QualityRatio.ofWeighted(answers.o(), answers.f(), weights, 0.5, 0.95);
        QualityRatio plain = QualityRatio.ofUnit(answers.sums(), 0.5, 0.95);
        assertEquals(plain.k(), weighted.k(), 1e-13);
        assertEquals(plain.meanExperience(), weighted.meanExperience(), 1e-12);
        assertEquals(plain.se(), weighted.se(), 1e-9);
        assertEquals(plain.status(), weighted.status());
    }

    @Property(tries = 300)
    void wilson_lies_within_0_and_1_and_holds_the_share(
            @ForAll("answers") Answers answers, @ForAll @DoubleRange(min = 0.5, max = 0.99) double conf) {
        ScoreSums sums = answers.sums();
        for (double population : new double[] {Double.NaN, sums.n() - 1.0, sums.n(), sums.n() + 1.0, 1000}) {
            MetShare share = MetShare.of(sums.met(), sums.n(), population, conf);
            assertTrue(0 <= share.ciLow() && share.ciHigh() <= 1);
            assertTrue(share.ciLow() <= share.share() + 1e-15 && share.share() <= share.ciHigh() + 1e-15);
        }
        MetShare same = MetShare.ofStrata(List.of(Stratum.unweighted(sums), Stratum.unweighted(ScoreSums.EMPTY)), conf);
        MetShare plain = MetShare.of(sums.met(), sums.n(), Double.NaN, conf);
        assertEquals(plain.share(), same.share(), 1e-15);
        assertEquals(plain.ciLow(), same.ciLow(), 1e-13);
        assertEquals(plain.ciHigh(), same.ciHigh(), 1e-13);
    }
}
