package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final double[] O = {4, 5, 3, 6, 4, 5};
    private static final double[] F = {5, 5, 5, 5, 4, 6};

    private static ScoreSums varied(double shift) {
        double[] o = O.clone();
        for (int i = 0; i < o.length; i++) {
            o[i] += shift;
        }
        return ScoreSums.ofScores(o, F);
    }

    private static ScoreSums alike(int n, double o) {
        double[] experience = new double[n];
        double[] expectation = new double[n];
        java.util.Arrays.fill(experience, o);
        java.util.Arrays.fill(expectation, 5);
        return ScoreSums.ofScores(experience, expectation);
    }

    private static List<Member> members(int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(new Member("U" + i, varied(0.1 * i)));
        }
        return members;
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Answers.some(2, 30);
    }

    @Test
    void fewer_than_five_units_get_no_limits_and_a_pooled_deviation_all_the_same() {
        Funnel funnel = Funnel.of(members(4), Funnel.Settings.DEFAULT);
        assertEquals(Funnel.Status.TOO_FEW_UNITS, funnel.status());
        assertTrue(funnel.pooledSd() > 0);
        assertTrue(Double.isNaN(funnel.units().getFirst().limits().hi95()) && Double.isNaN(funnel.phi()));
        assertEquals(
                Funnel.Status.OK, Funnel.of(members(5), Funnel.Settings.DEFAULT).status());
    }

    @Test
    void units_where_all_answered_alike_have_no_funnel() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(new Member("U" + i, alike(7, 3.1 + i / 3.0)));
        }
        Funnel funnel = Funnel.of(members, Funnel.Settings.DEFAULT);
        assertEquals(Funnel.Status.ZERO_VARIANCE, funnel.status());
        assertEquals(0, funnel.pooledSd());
        assertTrue(Double.isNaN(Shrinkage.ofUnits(members).muK()));
    }

    @Test
    void units_of_one_alone_tell_nothing_of_the_spread_within() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(new Member("U" + i, alike(1, 3 + i / 2.0)));
        }
        Funnel funnel = Funnel.of(members, Funnel.Settings.DEFAULT);
        assertEquals(Funnel.Status.TOO_FEW_UNITS, funnel.status());
        assertTrue(Double.isNaN(funnel.pooledSd()));
    }

    @Test
    void units_without_answers_are_left_out_of_every_comparison() {
        List<Member> members = members(6);
        members.add(3, new Member("nobody", ScoreSums.EMPTY));
        assertEquals(Funnel.of(members(6), Funnel.Settings.DEFAULT), Funnel.of(members, Funnel.Settings.DEFAULT));
        assertEquals(Shrinkage.ofUnits(members(6)), Shrinkage.ofUnits(members));
        assertEquals(Pairwise.ofUnits(members(6), 0.05), Pairwise.ofUnits(members, 0.05));
    }

    @Test
    void the_target_counts_each_respondent_with_its_unit_s_weight() {
        List<Member> members = new ArrayList<>(members(5));
        members.set(0, new Member("U0", members.getFirst().sums(), 10));
        double o = 0;
        double f = 0;
        for (Member member : members) {
            o += member.weight() * member.sums().o();
            f += member.weight() * member.sums().f();
        }
        assertEquals(o / f, Funnel.of(members, Funnel.Settings.DEFAULT).targetK(), 1e-15);
    }

    @Test
    void nine_units_are_not_winsorised_and_ten_are() {
        List<Double> y = List.of(-3.0, -0.2, 0.1, 0.0, 0.3, 0.2, -0.1, 0.4, 5.0);
        List<Double> s = y.stream().map(x -> 0.1).toList();
        Overdispersion nine = Overdispersion.of(y, s, 0, 0.1, 10);
        assertEquals(nine.z(), nine.zWinsorised());
        List<Double> more = new ArrayList<>(y);
        more.add(0.2);
        Overdispersion ten = Overdispersion.of(more, more.stream().map(x -> 0.1).toList(), 0, 0.1, 10);
        // type 7: position 1 + 9 * 0.9 = 9.1 of the ascending z
        assertEquals(4 + 0.1 * (50 - 4), ten.zWinsorised().get(8), 1e-9);
    }

    @Test
    void units_that_differ_less_than_chance_share_one_mean() {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            members.add(new Member("U" + i, varied(0)));
        }
        Shrinkage shrinkage = Shrinkage.ofUnits(members);
        assertEquals(0, shrinkage.tau2());
        assertFalse(shrinkage.tellsApart());
        assertEquals(0, shrinkage.i2Percent());
        assertEquals(shrinkage.muK(), shrinkage.units().getLast().kShrunk(), 1e-15);
        assertEquals(0, Funnel.of(members, Funnel.Settings.DEFAULT).tau2());
    }

    @Test
    void one_unit_alone_is_its_own_mean() {
        Shrinkage shrinkage = Shrinkage.ofUnits(members(1));
        assertEquals(shrinkage.units().getFirst().k(), shrinkage.muK(), 1e-15);
        assertEquals(0, shrinkage.tau2());
    }

    @Test
    void a_pair_that_cannot_be_tested_has_no_p_and_is_not_of_the_family() {
        List<Member> members = List.of(
                new Member("a", varied(0)),
                new Member("b", varied(1)),
                new Member("same", alike(9, 4)),
                new Member("alike", alike(9, 5)),
                new Member("single", alike(1, 4)));
        Pairwise pairwise = Pairwise.ofUnits(members, 0.05);
        assertEquals(10, pairwise.pairs().size());
        List<Double> p = pairwise.pairs().stream().map(Pairwise.Pair::p).toList();
        // a-b, a-same, a-alike, b-same, b-alike are tested
        assertEquals(5, p.stream().filter(x -> !Double.isNaN(x)).count());
        Pairwise.Pair untested = pairwise.pairs().get(7);
        assertEquals("same alike", untested.a() + " " + untested.b());
        assertEquals(0.8, untested.ratio(), 1e-15);
        assertTrue(Double.isNaN(untested.p()) && Double.isNaN(untested.pHolm()) && Double.isNaN(untested.pBh()));
        double least =
                p.stream().filter(x -> !Double.isNaN(x)).min(Double::compare).orElseThrow();
        double holm = pairwise.pairs().get(p.indexOf(least)).pHolm();
        assertEquals(5 * least, holm, 1e-15);
        assertEquals(5, pairwise.ranks().getLast().worst());
    }

    @Test
    void the_ranks_are_intervals_and_one_learns_only_from_the_surely_better() {
        List<Member> members = new ArrayList<>();
        for (String id : List.of("low", "middle", "high")) {
            ScoreSums sums = ScoreSums.EMPTY;
            for (int i = 0; i < 30; i++) {
                sums = sums.plus(varied(0.45 * members.size()));
            }
            members.add(new Member(id, sums));
        }
        Pairwise pairwise = Pairwise.ofUnits(members, 0.05);
        assertEquals(List.of("middle", "high"), pairwise.teachersOf("low", 0.05));
        assertEquals(List.of(), pairwise.teachersOf("high", 0.05));
        assertEquals(3, pairwise.ranks().getFirst().best());
        assertEquals(1, pairwise.ranks().getLast().worst());
    }

    @Test
    void a_high_k_of_people_who_expect_little_teaches_nobody() {
        double[] low = {2, 2.5, 3, 2, 2.5, 3};
        double[] lower = {1.5, 2, 2, 1.5, 2, 2.5};
        Pairwise pairwise = Pairwise.ofUnits(
                List.of(new Member("learner", varied(0)), new Member("modest", ScoreSums.ofScores(low, lower))), 0.05);
        assertTrue(pairwise.pairs().getFirst().pHolm() < 0.05);
        assertEquals(List.of(), pairwise.teachersOf("learner", 0.05));
    }

    @Test
    void areas_are_compared_as_samples_of_a_process_whatever_their_response_rate() {
        List<Stratum> strata = List.of(new Stratum(varied(0), 2, 1), new Stratum(varied(0.5), 1, 0.9));
        LogRatio area = LogRatio.ofArea("A", strata);
        QualityRatio open =
                QualityRatio.ofStrata(List.of(new Stratum(varied(0), 2, 0), new Stratum(varied(0.5), 1, 0)), 0.95);
        assertEquals(open.seLog() * open.seLog(), area.variance(), 1e-15);
        assertEquals(10, area.df());
    }

    @Property(tries = 200)
    void two_units_compare_the_other_way_round_as_the_inverse(
            @ForAll("answers") Answers a, @ForAll("answers") Answers b) {
        Change there = Change.ofUnits(a.sums(), b.sums(), 0.95);
        Change back = Change.ofUnits(b.sums(), a.sums(), 0.95);
        if (!Double.isNaN(there.p())) {
            assertEquals(1, there.ratio() * back.ratio(), 1e-13);
            assertEquals(1, there.ciLow() * back.ciHigh(), 1e-10);
            assertEquals(there.p(), back.p(), 1e-14);
            assertEquals(there.p() < 0.05, there.ciLow() > 1 || there.ciHigh() < 1);
        }
    }

    @Property(tries = 200)
    void influence_values_follow_from_the_sums(@ForAll("answers") Answers answers) {
        double[] o = answers.o();
        double[] f = answers.f();
        double meanO = java.util.Arrays.stream(o).average().orElseThrow();
        double k = meanO / java.util.Arrays.stream(f).average().orElseThrow();
        double squares = 0;
        for (int i = 0; i < o.length; i++) {
            squares += Math.pow((o[i] - k * f[i]) / meanO, 2);
        }
        double naive = squares / (o.length - 1) / o.length;
        assertEquals(naive, LogRatio.ofUnit("u", answers.sums()).variance(), 1e-9 * naive + 1e-14);
    }

    @Property
    void holm_keeps_the_order_and_never_makes_a_p_smaller(
            @ForAll @Size(max = 12) List<@DoubleRange(max = 1) Double> p) {
        List<Double> holm = Adjustment.holm(p);
        List<Double> bh = Adjustment.benjaminiHochberg(p);
        for (int i = 0; i < p.size(); i++) {
            assertTrue(p.get(i) <= bh.get(i) + 1e-15 && bh.get(i) <= holm.get(i) + 1e-15 && holm.get(i) <= 1);
            for (int j = 0; j < p.size(); j++) {
                assertTrue(p.get(i) > p.get(j) || holm.get(i) <= holm.get(j));
                assertTrue(p.get(i) > p.get(j) || bh.get(i) <= bh.get(j));
            }
        }
    }

    @Test
    void an_untested_p_stays_untested_and_does_not_count() {
        assertEquals(List.of(0.02, Double.NaN, 0.03), Adjustment.holm(List.of(0.01, Double.NaN, 0.03)));
        assertEquals(List.of(0.02, Double.NaN, 0.03), Adjustment.benjaminiHochberg(List.of(0.01, Double.NaN, 0.03)));
    }

    @Test
    void of_a_round_with_one_respondent_only_the_two_k_are_known() {
        Change change = Change.ofUnits(alike(1, 4), varied(0), 0.95);
        assertEquals(0.8, change.kBefore());
        assertTrue(change.kAfter() > 0 && Double.isNaN(change.ratio()) && Double.isNaN(change.p()));
        assertEquals(Movement.UNKNOWN, change.quality());
        assertTrue(Double.isNaN(Change.ofUnits(alike(5, 4), alike(5, 5), 0.95).ratio()));
        assertTrue(Double.isNaN(Change.ofUnits(ScoreSums.EMPTY, varied(0), 0.95).kBefore()));
        assertFalse(Double.isNaN(Change.ofUnits(alike(5, 4), varied(0), 0.95).p()), "one of them varies");
    }

    @Test
    void a_change_says_which_side_moved() {
        ScoreSums before = ScoreSums.EMPTY;
        ScoreSums after = ScoreSums.EMPTY;
        for (int i = 0; i < 20; i++) {
            before = before.plus(ScoreSums.ofScores(O, F));
            after = after.plus(ScoreSums.ofScores(O, new double[] {4, 4.5, 4.5, 4.5, 3, 5}));
        }
        Change change = Change.ofUnits(before, after, 0.95);
        assertEquals(Movement.ROSE, change.quality());
        assertEquals(Movement.UNCHANGED, change.experience().movement());
        assertEquals(Movement.FELL, change.expectation().movement());
        assertEquals(4.5, change.experience().before(), 1e-12);
        Change area = Change.ofAreas(List.of(Stratum.unweighted(before)), List.of(Stratum.unweighted(after)), 0.95);
        assertEquals(change.p(), area.p(), 1e-12);
        assertEquals(Movement.FELL, area.expectation().movement());
    }
}
