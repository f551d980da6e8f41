package opplevd.report.deviation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opplevd.quality.RunChart;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Trend;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * One series of reported deviations as a run chart about its median. More reports can mean that more goes wrong, or that people
 * dare to say it: the words never judge.
 *
 * @param measure key of the place, for making a measure of it
 * @param chart null below two months
 */
public record DeviationSeries(
        String name,
        String measure,
        String finding,
        String handled,
        @Nullable Chart chart,
        List<Row> rows) {

    /** A month. */
    public record Row(String month, String reported, String handled) {}

    public DeviationSeries {
        rows = List.copyOf(rows);
    }

    static DeviationSeries of(String id, String name, String measure, List<DeviationMonth> months, Voice voice) {
        RunChart runs = RunChart.aboutMedian(
                months.stream().map(month -> (double) month.reported()).toList());
        String finding = finding(runs, voice);
        List<Trend.Point> points = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (DeviationMonth month : months) {
            String written = String.format(
                    Locale.ROOT,
                    "%d/%d",
                    month.month().getMonthValue(),
                    month.month().getYear());
            points.add(Trend.Point.plain(written, month.reported()));
            rows.add(new Row(
                    written,
                    voice.whole(month.reported()),
                    month.handled() == null ? "" : voice.whole(month.handled())));
        }
        Chart chart = months.size() < 2
                ? null
                : new Trend(
                                "deviations-" + id.replaceAll("[^a-z0-9]", ""),
                                name + ": " + finding,
                                finding,
                                points,
                                new Trend.Lines(
                                        runs.centre(),
                                        voice.text("deviation.median", voice.axis(runs.centre())),
                                        Double.NaN,
                                        ""),
                                List.of(),
                                Trend.Range.COUNT,
                                voice::axis)
                        .draw();
        return new DeviationSeries(name, measure, finding, handled(months, voice), chart, rows.reversed());
    }

    private static String finding(RunChart runs, Voice voice) {
        if (runs.useful() < RunChart.MIN_USEFUL) {
            return voice.text("deviation.finding.short", RunChart.MIN_USEFUL);
        }
        return voice.text(runs.signal() ? "deviation.finding.shift" : "deviation.finding.common");
    }

    /** How many of the last twelve counted months' reports were handled in time; empty where none was counted. */
    private static String handled(List<DeviationMonth> months, Voice voice) {
        List<DeviationMonth> counted =
                months.stream().filter(month -> month.handled() != null).toList();
        List<DeviationMonth> last = counted.subList(Math.max(0, counted.size() - 12), counted.size());
        int reported = last.stream().mapToInt(DeviationMonth::reported).sum();
        int handled = last.stream()
                .mapToInt(month -> Objects.requireNonNull(month.handled()))
                .sum();
        return reported == 0
                ? ""
                : voice.text(
                        "deviation.handled",
                        voice.whole(handled),
                        voice.whole(reported),
                        voice.percent((double) handled / reported));
    }
}
