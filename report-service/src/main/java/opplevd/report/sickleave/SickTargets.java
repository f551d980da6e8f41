package opplevd.report.sickleave;

import java.util.List;
import java.util.OptionalDouble;
import opplevd.kit.language.Writing;
import opplevd.report.chart.Trend;
import opplevd.report.wording.Voice;

/** What is said and drawn of the targets of measures that are to lower sick leave: nothing where none was set. */
record SickTargets(List<SickMonth> months, List<SickSeries.Begun> begun, Voice voice) {

    private List<SickSeries.Begun> set() {
        return begun.stream().filter(one -> Double.isFinite(one.target())).toList();
    }

    /** Whether it is reached, of each, in the order in which they were begun. */
    List<String> sentences() {
        return set().stream().map(this::sentence).toList();
    }

    /** Judged by the mean of twelve months as it is written: fewer would be judged by their season. */
    private String sentence(SickSeries.Begun one) {
        String target = percent(one.target(), voice);
        OptionalDouble year = SickYears.mean(months.stream()
                .filter(month -> month.month().isAfter(one.month()))
                .toList());
        if (year.isEmpty()) {
            return voice.text("sickleave.target.cannot-tell", one.title(), target);
        }
        double written = Math.rint(1000 * year.getAsDouble()) / 1000;
        return voice.text(
                written <= one.target() ? "sickleave.target.reached" : "sickleave.target.not-reached",
                one.title(),
                target,
                percent(written, voice));
    }

    /** The chart's level lines with the target among them: that of the measure that was begun last. */
    Trend.Lines in(Trend.Lines lines) {
        List<SickSeries.Begun> set = set();
        return set.isEmpty()
                ? lines
                : lines.withTarget(
                        set.getLast().target(),
                        voice.text(
                                "sickleave.target.line", percent(set.getLast().target(), voice)));
    }

    /** A share in per cent: 7 % or 6,5 %. */
    static String percent(double share, Voice voice) {
        boolean whole = Math.abs(100 * share - Math.rint(100 * share)) <= 1e-6;
        return Writing.percent(voice.language(), share, whole ? 0 : 1);
    }
}
