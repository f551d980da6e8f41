package opplevd.standalone.demo;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One respondent's answers, drawn: a person expects much or little of everything, experiences partly what was
 * expected, and each item differs. Answers lie on the scale 1 to 6 and pile up at the top, as real ones do.
 */
final class DemoAnswers {
    private static final double MEAN_EXPECTATION = 4.95;
    private static final double MEAN_EXPERIENCE = 4.68;
    private static final double SKIPPED = 0.05;

    private final DemoArea area;
    private final Draw draw;

    DemoAnswers(DemoArea area, Draw draw) {
        this.area = area;
        this.draw = draw;
    }

    static String header(DemoArea area) {
        return "unit,respondent,"
                + area.items().stream()
                        .map(item -> "F_" + item.key() + ",O_" + item.key())
                        .collect(Collectors.joining(","))
                + ",direct";
    }

    /** A line of the answers file. */
    String line(DemoUnit unit, int year, int respondent) {
        double expects = draw.normal() * 0.55;
        double experiences = 0.35 * expects
                + draw.normal() * 0.55
                + unit.municipality().experience()
                + unit.experience()
                + year * (unit.yearlyChange() + unit.municipality().yearlyChange());
        StringBuilder line = new StringBuilder(unit.code()).append(',').append(respondent);
        double gap = 0;
        for (DemoArea.Item item : area.items()) {
            int f = onScale(MEAN_EXPECTATION + item.expectation() + expects + draw.normal() * 0.5);
            int o = onScale(MEAN_EXPERIENCE + item.experience() + experiences + draw.normal() * 0.7);
            gap += (double) (o - f) / area.items().size();
            line.append(',').append(cell(f)).append(',').append(cell(o));
        }
        return line.append(',').append(direct(gap)).toString();
    }

    private static int onScale(double value) {
        return Math.clamp(Math.round(value), 1, 6);
    }

    private String cell(int answer) {
        return draw.happens(SKIPPED) ? "" : String.format(Locale.ROOT, "%d", answer);
    }

    /** Worse (1), as expected (2) or better (3) than expected, in the person's own view. */
    private String direct(double gap) {
        if (draw.happens(SKIPPED)) {
            return "";
        }
        double felt = gap + 0.2 + draw.normal() * 0.35;
        return felt < -0.45 ? "1" : felt > 0.45 ? "3" : "2";
    }
}
