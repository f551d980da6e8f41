package opplevd.report.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.quality.Xmr;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Side;
import opplevd.report.chart.Trend;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * A measure's own series: a line below 7 months, limits from 7 (provisional below 12), and what they tell.
 *
 * @param chart null below two months
 */
public record SeriesView(String finding, @Nullable Chart chart, List<Row> rows) {
    /** A month. */
    public record Row(String month, String value) {}

    public SeriesView {
        rows = List.copyOf(rows);
    }

    static SeriesView of(Measure measure, List<MonthValue> points, Voice voice) {
        List<Row> rows = points.stream()
                .map(point -> new Row(month(point.month()), voice.two(point.value())))
                .toList();
        Xmr xmr = Xmr.of(points.stream().map(MonthValue::value).toList(), Xmr.Direction.INCREASE, List.of());
        String finding = finding(points, xmr, voice);
        if (points.size() < 2) {
            return new SeriesView(finding, null, rows);
        }
        boolean limits = Xmr.Limits.of(points.size()) != Xmr.Limits.NONE;
        List<Trend.Point> drawn = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Xmr.Point point = xmr.points().get(i);
            Side side = !limits || point.type() == Xmr.Type.COMMON
                    ? Side.UNSURE
                    : point.type() == Xmr.Type.IMPROVEMENT ? Side.ABOVE : Side.BELOW;
            drawn.add(new Trend.Point(
                    month(points.get(i).month()),
                    point.y(),
                    Double.NaN,
                    Double.NaN,
                    limits ? point.lower() : Double.NaN,
                    limits ? point.upper() : Double.NaN,
                    side));
        }
        TargetWords target = new TargetWords(measure.plan(), voice);
        Trend.Lines mean = new Trend.Lines(
                limits ? xmr.points().getLast().mean() : Double.NaN, voice.text("measure.series.mean"), Double.NaN, "");
        Chart chart = new Trend(
                        "series-" + measure.id().replaceAll("[^a-z0-9]", ""),
                        finding,
                        (finding + " " + target.isSet()).strip(),
                        drawn,
                        target.in(mean),
                        events(measure, points, voice),
                        Trend.Range.ANY,
                        voice::axis)
                .draw();
        return new SeriesView(finding, chart, rows);
    }

    /** What rises is drawn as above and what falls as below; whether that is good the owner knows. */
    private static String finding(List<MonthValue> points, Xmr xmr, Voice voice) {
        Xmr.Limits limits = Xmr.Limits.of(points.size());
        if (limits == Xmr.Limits.NONE) {
            return voice.text("measure.series.short", points.size());
        }
        long signals = xmr.points().stream()
                .filter(point -> point.type() != Xmr.Type.COMMON)
                .count();
        String told = signals == 0
                ? voice.text("measure.series.common")
                : voice.forOneOr((int) signals, "measure.series.signals", signals);
        return limits == Xmr.Limits.PROVISIONAL ? told + " " + voice.text("measure.series.provisional") : told;
    }

    private static List<Trend.Event> events(Measure measure, List<MonthValue> points, Voice voice) {
        if (measure.standing().startedOn() == null) {
            return List.of();
        }
        YearMonth began = YearMonth.from(measure.standing().startedOn());
        int before = (int)
                points.stream().filter(point -> point.month().isBefore(began)).count();
        return List.of(new Trend.Event(before, voice.text("measure.effect.begun")));
    }

    /** 3/2026: the same in every language. */
    static String month(YearMonth month) {
        return String.format(Locale.ROOT, "%d/%d", month.getMonthValue(), month.getYear());
    }
}
