package opplevd.report.sickleave;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.kit.language.Writing;
import opplevd.quality.Xmr;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Side;
import opplevd.report.chart.Trend;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * The programme's sick leave against the others' in words, a picture and a table. Whether the difference has moved is said from
 * twelve months on; never why, and never in relation to K.
 *
 * @param level the two means of the last twelve months; empty before there are so many
 * @param chart null below two months
 */
public record ProgrammeView(
        String finding, String level, @Nullable Chart chart, List<Row> rows) {
    private static final int FEWEST_MONTHS = 12;

    /** A month: both means with how many municipalities they are of, and the difference in percentage points. */
    public record Row(String month, String inProgramme, int members, String others, int strangers, String difference) {}

    public ProgrammeView {
        rows = List.copyOf(rows);
    }

    static ProgrammeView of(List<GroupMonth> months, Voice voice) {
        Xmr xmr = Xmr.of(months.stream().map(GroupMonth::difference).toList(), Xmr.Direction.DECREASE, List.of());
        boolean enough = months.size() >= FEWEST_MONTHS;
        String finding = finding(months, xmr, voice);
        return new ProgrammeView(
                finding,
                enough ? level(months.subList(months.size() - FEWEST_MONTHS, months.size()), voice) : "",
                months.size() < 2 ? null : chart(months, xmr, enough, finding, voice),
                months.reversed().stream().map(month -> row(month, voice)).toList());
    }

    private static String finding(List<GroupMonth> months, Xmr xmr, Voice voice) {
        if (months.isEmpty()) {
            return voice.text("sickleave.programme.none", GroupMonth.FEWEST);
        }
        if (months.size() < FEWEST_MONTHS) {
            return voice.forOneOr(months.size(), "sickleave.programme.short", months.size(), FEWEST_MONTHS);
        }
        boolean moved = xmr.points().stream().anyMatch(point -> point.type() != Xmr.Type.COMMON);
        return voice.text(moved ? "sickleave.programme.moved" : "sickleave.programme.common");
    }

    private static String level(List<GroupMonth> year, Voice voice) {
        return voice.text(
                "sickleave.programme.level",
                percent(
                        year.stream()
                                .mapToDouble(GroupMonth::inProgramme)
                                .average()
                                .orElse(Double.NaN),
                        voice),
                percent(year.stream().mapToDouble(GroupMonth::others).average().orElse(Double.NaN), voice));
    }

    private static Chart chart(List<GroupMonth> months, Xmr xmr, boolean enough, String finding, Voice voice) {
        List<Trend.Point> points = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Xmr.Point limits = xmr.points().get(i);
            points.add(new Trend.Point(
                    written(months.get(i).month()),
                    months.get(i).difference(),
                    Double.NaN,
                    Double.NaN,
                    enough ? limits.lower() : Double.NaN,
                    enough ? limits.upper() : Double.NaN,
                    enough ? side(limits.type()) : Side.UNSURE));
        }
        return new Trend(
                        "sick-programme",
                        voice.text("sickleave.programme.heading"),
                        finding,
                        points,
                        new Trend.Lines(Double.NaN, "", 0, voice.text("sickleave.programme.alike")),
                        List.of(),
                        Trend.Range.ANY,
                        voice::axis)
                .draw();
    }

    private static Side side(Xmr.Type type) {
        return switch (type) {
            case COMMON -> Side.UNSURE;
            case IMPROVEMENT -> Side.ABOVE;
            case CONCERN -> Side.BELOW;
        };
    }

    private static Row row(GroupMonth month, Voice voice) {
        return new Row(
                written(month.month()),
                percent(month.inProgramme(), voice),
                month.members(),
                percent(month.others(), voice),
                month.strangers(),
                Writing.number(voice.language(), month.difference(), 1));
    }

    private static String percent(double share, Voice voice) {
        return Writing.percent(voice.language(), share, 1);
    }

    /** 3/2026: the same in every language. */
    private static String written(YearMonth month) {
        return String.format(Locale.ROOT, "%d/%d", month.getMonthValue(), month.getYear());
    }
}
