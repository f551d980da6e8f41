package opplevd.survey.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Curve.Course course(double rate) {
        return new Curve.Course(
                new TreeMap<>(Map.of(0, 0.0, 5, 0.2)),
                new TreeMap<>(Map.of(0, 0.0, 20, 0.4)),
                10,
                rate,
                20,
                List.of(4.0, 12.0));
    }

    @Test
    void today_lies_at_its_place_between_opening_and_closing() {
        Curve curve = Curve.wide(course(0.3), share -> share + "");
        assertEquals((curve.left() + curve.right()) / 2, curve.nowX(), 0.1);
        assertEquals(curve.bottom() - (curve.bottom() - curve.top()) * 0.75, curve.nowY(), 0.1);
        assertTrue(curve.lineNow().endsWith(curve.nowX() + "," + curve.nowY()), curve.lineNow());
    }

    @Test
    void the_axis_holds_the_highest_share_in_whole_steps() {
        assertEquals(3, Curve.phone(course(0.3), share -> share + "").ticks().size());
        assertEquals(6, Curve.phone(course(0.99), share -> share + "").ticks().size());
    }

    @Test
    void reminders_that_have_gone_are_told_from_those_to_come() {
        List<Curve.Dot> dots = Curve.wide(course(0.3), share -> share + "").reminders();
        assertEquals(List.of(true, false), dots.stream().map(Curve.Dot::past).toList());
    }

    @Test
    void a_line_is_behind_from_five_points_on() {
        assertTrue(new Line("x", 10, 40, 0.30, true, false).behind());
        assertEquals(-5, new Line("x", 10, 40, 0.30, true, false).difference());
        assertEquals(false, new Line("x", 10, 40, 0.29, true, false).behind());
        assertEquals(false, new Line("x", 10, 40, 0.90, false, false).behind());
        assertEquals(60.0, new Line("x", 10, 40, 0.30, true, false).strip().bar());
        assertEquals(72.0, new Line("x", 10, 40, 0.30, true, false).strip().tick());
    }
}
