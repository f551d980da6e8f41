package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import opplevd.quality.PPrime.Days;
import opplevd.quality.Xmr.Cause;
import opplevd.quality.Xmr.Direction;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static List<Double> series(double... y) {
        List<Double> list = new ArrayList<>();
        for (double value : y) {
            list.add(value);
        }
        return list;
    }

    private static List<Cause> causes(double... y) {
        return Xmr.of(series(y), Direction.INCREASE, List.of()).points().stream()
                .map(Xmr.Point::cause)
                .toList();
    }

    @Test
    void a_point_alone_has_a_mean_and_no_limits() {
        Xmr chart = Xmr.of(series(1, 2, 1.5), Direction.INCREASE, List.of(3));
        Xmr.Point last = chart.points().getLast();
        assertEquals(1.5, last.mean());
        assertTrue(Double.isNaN(last.lower()) && Double.isNaN(last.upper()));
        assertEquals(Cause.COMMON_CAUSE, last.cause());
        assertEquals(2, last.phase());
    }

    @Test
    void a_series_that_never_moves_and_one_that_moves_once_have_no_limits() {
        assertTrue(Double.isNaN(Xmr.of(series(1, 1, 1), Direction.INCREASE, List.of())
                .points()
                .getFirst()
                .lower()));
        List<Double> step = series(1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2);
        for (Xmr.Point point : Xmr.of(step, Direction.INCREASE, List.of()).points()) {
            assertTrue(Double.isNaN(point.upper()));
            assertEquals(Xmr.Type.COMMON, point.type());
        }
        assertEquals(List.of(), Xmr.of(List.of(), Direction.INCREASE, List.of()).points());
    }

    @Test
    void a_moving_range_that_is_itself_a_signal_is_screened_out_once() {
        // ranges 1 x8, 20, 19: mean 4.27, limit 13.9; left over 1, so limits are mean -/+ 2.66
        Xmr.Point point = Xmr.of(series(0, 1, 0, 1, 0, 1, 0, 1, 0, 20, 1), Direction.INCREASE, List.of())
                .points()
                .getFirst();
        assertEquals(25.0 / 11 + 2.66, point.upper(), 1e-12);
    }

    @Test
    void a_point_outside_the_limits_is_named_first_and_judged_by_the_direction() {
        double[] y = {0, 1, 0, 1, 0, 1, 0, 1, 0, 20, 1, 0};
        assertEquals(Cause.ABOVE_LIMIT, causes(y).get(9));
        assertEquals(
                Xmr.Type.IMPROVEMENT,
                Xmr.of(series(y), Direction.INCREASE, List.of()).points().get(9).type());
        assertEquals(
                Xmr.Type.CONCERN,
                Xmr.of(series(y), Direction.DECREASE, List.of()).points().get(9).type());
    }

    @Test
    void where_two_trends_meet_the_later_one_names_the_point() {
        List<Cause> causes = causes(1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1);
        for (int i = 0; i < 13; i++) {
            Cause expected = i < 6 ? Cause.TREND_UP : Cause.TREND_DOWN;
            if (causes.get(i) != Cause.BELOW_LIMIT && causes.get(i) != Cause.ABOVE_LIMIT) {
                assertEquals(expected, causes.get(i), "point " + (i + 1));
            }
        }
        assertTrue(causes.contains(Cause.TREND_UP) && causes.contains(Cause.TREND_DOWN));
    }

    @Test
    void a_pause_breaks_a_trend() {
        assertFalse(causes(1, 2, 3, 4, 4, 5, 6, 7, 3, 5).contains(Cause.TREND_UP));
    }

    @Test
    void six_points_on_one_side_are_chance_and_seven_are_not() {
        double[] seven = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 4, 5, 4, 5, 4, 5, 4, 1, 2, 1, 2};
        assertTrue(causes(seven).contains(Cause.SIDE_ABOVE));
        double[] six = {1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 4, 5, 4, 5, 4, 5, 1, 2, 1, 2};
        assertFalse(causes(six).contains(Cause.SIDE_ABOVE));
    }

    @Test
    void two_of_three_near_a_limit_count_only_on_one_side_of_the_mean() {
        // mean 0, mean range 2: limit 5.32, near 3.55
        XmrPhase phase = new XmrPhase(series(0, 4, 4, 1, -1, 4, -4, 4, 5.5), 0, 2);
        assertEquals(Cause.NEAR_LIMIT_ABOVE, phase.cause(1));
        assertEquals(Cause.NEAR_LIMIT_ABOVE, phase.cause(2));
        assertEquals(Cause.COMMON_CAUSE, phase.cause(3), "not near itself");
        assertEquals(Cause.COMMON_CAUSE, phase.cause(5), "its neighbours lie below");
        assertEquals(Cause.ABOVE_LIMIT, phase.cause(8));
        assertEquals(Cause.COMMON_CAUSE, phase.cause(7), "the last is not near but outside");
    }

    @Test
    void rules_do_not_look_across_phases() {
        double[] y = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        Xmr chart = Xmr.of(series(y), Direction.INCREASE, List.of(5, 1));
        assertTrue(chart.points().stream().noneMatch(point -> point.cause() == Cause.TREND_UP));
        assertEquals(2.5, chart.points().getFirst().mean());
        assertThrows(IllegalArgumentException.class, () -> Xmr.of(series(y), Direction.INCREASE, List.of(11)));
    }

    @Test
    void a_point_on_the_mean_lies_on_neither_side() {
        // summed in doubles, 0.1 + 0.2 + 0.3 is above 0.6 and the mean above 0.2
        assertEquals(0.2, Series.mean(series(0.1, 0.2, 0.3)));
    }

    @Test
    void points_on_the_centre_do_not_count_in_runs() {
        RunChart runs = RunChart.about(series(1, 2, 1, 0, 1, 3, 1), 1);
        assertEquals(3, runs.useful());
        assertEquals(1, runs.longestRun());
        assertEquals(2, runs.crossings());
        assertEquals(Math.rint(Math.log(3) / Math.log(2)) + 3, runs.longestRunMax());
        assertEquals(0, runs.crossingsMin());
    }

    @Test
    void with_every_point_on_the_centre_nothing_is_known_and_nothing_signalled() {
        RunChart runs = RunChart.aboutMedian(series(5, 5, 5));
        assertEquals(0, runs.useful());
        assertEquals(5, runs.centre());
        assertTrue(Double.isNaN(runs.longestRun()) && Double.isNaN(runs.crossingsMin()));
        assertFalse(runs.signal());
        assertTrue(Double.isNaN(RunChart.aboutMedian(List.of()).centre()));
    }

    @Test
    void one_useful_point_is_a_run_of_one() {
        RunChart runs = RunChart.about(series(2), 1);
        assertEquals(1, runs.longestRun());
        assertEquals(3, runs.longestRunMax());
        assertEquals(0, runs.crossings());
        assertEquals(0, runs.crossingsMin());
        assertFalse(runs.signal());
    }

    @Test
    void an_early_half_below_and_a_late_half_above_is_a_signal() {
        RunChart runs = RunChart.aboutMedian(series(1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4));
        assertEquals(2.5, runs.centre());
        assertEquals(1, runs.crossings());
        assertEquals(3, runs.crossingsMin());
        assertTrue(runs.signal());
    }

    @Test
    void a_month_without_days_has_no_point_and_no_neighbours() {
        List<Days> months = List.of(
                new Days(5, 100),
                new Days(9, 100),
                new Days(0, 0),
                new Days(4, 100),
                new Days(8, 120),
                new Days(6, 90));
        PPrime chart = PPrime.of(months);
        PPrime.Point gap = chart.points().get(2);
        assertTrue(Double.isNaN(gap.share()) && Double.isNaN(gap.lower()) && Double.isNaN(gap.upper()));
        assertFalse(gap.sigmaSignal());
        double centre = 32.0 / 510;
        double[] z = new double[6];
        for (int i = 0; i < 6; i++) {
            double n = months.get(i).possible();
            z[i] = (months.get(i).share() - centre) / Math.sqrt(centre * (1 - centre) / n);
        }
        double range = (Math.abs(z[1] - z[0]) + Math.abs(z[4] - z[3]) + Math.abs(z[5] - z[4])) / 3;
        double upper = centre + 3 * Math.sqrt(centre * (1 - centre) / 100) * range / 1.128;
        assertEquals(upper, chart.points().getFirst().upper(), 1e-14);
        assertEquals(5, chart.runs().useful());
    }

    @Test
    void limits_of_shares_stay_within_0_and_1_and_need_variation() {
        PPrime wide = PPrime.of(List.of(new Days(0, 4), new Days(3, 4), new Days(1, 4), new Days(4, 4)));
        assertEquals(0, wide.points().getFirst().lower());
        assertEquals(1, wide.points().getFirst().upper());
        for (List<Days> flat : List.of(
                List.of(new Days(1, 10), new Days(2, 20), new Days(3, 30)),
                List.of(new Days(0, 10), new Days(0, 10), new Days(0, 10)),
                List.of(new Days(3, 10)))) {
            PPrime chart = PPrime.of(flat);
            assertTrue(Double.isNaN(chart.points().getFirst().lower()));
            assertFalse(chart.points().getFirst().sigmaSignal());
        }
        assertThrows(IllegalArgumentException.class, () -> new Days(11, 10));
    }
}
