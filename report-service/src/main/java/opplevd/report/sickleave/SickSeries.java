package opplevd.report.sickleave;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opplevd.kit.language.Writing;
import opplevd.quality.PPrime;
import opplevd.quality.Xmr;
import opplevd.quality.YearOverYear;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Side;
import opplevd.report.chart.Trend;
import opplevd.report.measure.Measures;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * One series of sick leave in words, a picture and a table: P' where all months have days, else XmR on the per cent; a line alone
 * below seven months, provisional limits below twelve.
 *
 * @param targets whether the target of each measure that has one is reached
 * @param chart null below two months
 */
public record SickSeries(
        String name,
        String finding,
        String sub,
        List<String> targets,
        @Nullable Chart chart,
        List<Row> rows) {

    /** A month; the signal says what it tells, empty where it is like the others. */
    public record Row(String month, String share, String days, String signal) {}

    /** Something that was begun to lower it; the share to come down to is NaN where there is none. */
    record Begun(YearMonth month, String title, double target) {
        static Begun of(Measures.Begun measure) {
            Double percent = measure.target();
            return new Begun(
                    YearMonth.from(measure.on()), measure.title(), percent == null ? Double.NaN : percent / 100);
        }
    }

    public SickSeries {
        targets = List.copyOf(targets);
        rows = List.copyOf(rows);
    }

    /** A month's limits, and whether it tells of more or less than ordinary variation: ABOVE is better. */
    private record Told(double lower, double upper, Side side) {}

    static SickSeries of(String id, String name, List<SickMonth> months, List<Begun> begun, Voice voice) {
        return new Writer(id, name, months, begun, voice).write();
    }

    private record Writer(String id, String name, List<SickMonth> months, List<Begun> begun, Voice voice) {

        SickSeries write() {
            Xmr.Limits limits = Xmr.Limits.of(months.size());
            boolean days = months.stream().allMatch(SickMonth::hasDays);
            @Nullable
            PPrime prime = days
                    ? PPrime.of(months.stream()
                            .map(month -> new PPrime.Days(month.absent(), month.possible()))
                            .toList())
                    : null;
            Xmr xmr = Xmr.of(months.stream().map(SickMonth::share).toList(), Xmr.Direction.DECREASE, List.of());
            List<Told> told = limits == Xmr.Limits.NONE ? unlimited() : prime == null ? told(xmr) : told(prime);
            List<String> findings = findings(limits, told);
            String finding = findings.getFirst();
            return new SickSeries(
                    name,
                    finding,
                    Stream.concat(findings.stream().skip(1), Stream.of(sub(limits, days)))
                            .collect(Collectors.joining(" ")),
                    targets().sentences(),
                    months.size() < 2 ? null : chart(finding, told, limits, prime, xmr),
                    rows(told));
        }

        private List<Told> unlimited() {
            return months.stream()
                    .map(month -> new Told(Double.NaN, Double.NaN, Side.UNSURE))
                    .toList();
        }

        private static List<Told> told(PPrime prime) {
            return prime.points().stream()
                    .map(point -> new Told(
                            point.lower(),
                            point.upper(),
                            !point.sigmaSignal()
                                    ? Side.UNSURE
                                    : point.share() > point.upper() ? Side.BELOW : Side.ABOVE))
                    .toList();
        }

        private static List<Told> told(Xmr xmr) {
            return xmr.points().stream()
                    .map(point -> new Told(
                            Double.isNaN(point.lower()) ? Double.NaN : Math.max(0, point.lower()),
                            point.upper(),
                            switch (point.type()) {
                                case COMMON -> Side.UNSURE;
                                case IMPROVEMENT -> Side.ABOVE;
                                case CONCERN -> Side.BELOW;
                            }))
                    .toList();
        }

        /** What is seen, the first as the heading: against the year before, else which months stand out. */
        private List<String> findings(Xmr.Limits limits, List<Told> told) {
            if (limits == Xmr.Limits.NONE) {
                return List.of(voice.text("sickleave.finding.short", months.size()));
            }
            List<String> sentences = new ArrayList<>();
            SickYears.compared(months).map(this::year).ifPresent(sentences::add);
            int more =
                    (int) told.stream().filter(one -> one.side() == Side.BELOW).count();
            int less =
                    (int) told.stream().filter(one -> one.side() == Side.ABOVE).count();
            if (more > 0) {
                sentences.add(voice.forOneOr(more, "sickleave.finding.more", more));
            }
            if (less > 0) {
                sentences.add(voice.forOneOr(less, "sickleave.finding.less", less));
            }
            return sentences.isEmpty() ? List.of(voice.text("sickleave.finding.common")) : sentences;
        }

        private String year(YearOverYear years) {
            String key = switch (years.movement()) {
                case FELL -> "sickleave.finding.lower";
                case ROSE -> "sickleave.finding.higher";
                case UNCHANGED, UNKNOWN -> "sickleave.finding.alike";
            };
            return voice.text(key, percent(years.latest()), percent(years.before()));
        }

        private String sub(Xmr.Limits limits, boolean days) {
            String how = voice.text(days ? "sickleave.sub.days" : "sickleave.sub.percent");
            return switch (limits) {
                case NONE -> how;
                case PROVISIONAL -> how + " " + voice.text("sickleave.sub.provisional");
                case FULL ->
                    String.join(" ", how, voice.text("sickleave.sub.limits"), voice.text("sickleave.sub.seasons"));
            };
        }

        private Chart chart(String finding, List<Told> told, Xmr.Limits limits, @Nullable PPrime prime, Xmr xmr) {
            double centre = prime == null
                    ? xmr.points().getFirst().mean()
                    : prime.points().getFirst().centre();
            List<Trend.Point> points = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                SickMonth month = months.get(i);
                Told one = told.get(i);
                points.add(new Trend.Point(
                        written(month.month()),
                        month.share(),
                        Double.NaN,
                        Double.NaN,
                        one.lower(),
                        one.upper(),
                        one.side()));
            }
            String mean = limits == Xmr.Limits.NONE
                    ? ""
                    : voice.text("sickleave.mean", Writing.percent(voice.language(), centre, 1));
            return new Trend(
                            "sick-" + id.replaceAll("[^a-z0-9]", ""),
                            name + ": " + finding,
                            Stream.concat(Stream.of(described()), targets().sentences().stream())
                                    .collect(Collectors.joining(" ")),
                            points,
                            targets()
                                    .in(new Trend.Lines(
                                            limits == Xmr.Limits.NONE ? Double.NaN : centre, mean, Double.NaN, "")),
                            begun.stream().map(this::event).toList(),
                            Trend.Range.SHARE,
                            share -> SickTargets.percent(share, voice))
                    .draw();
        }

        private SickTargets targets() {
            return new SickTargets(months, begun, voice);
        }

        private Trend.Event event(Begun one) {
            int before = (int) months.stream()
                    .filter(month -> month.month().isBefore(one.month()))
                    .count();
            return new Trend.Event(before, one.title());
        }

        private String described() {
            return voice.text(
                    "sickleave.describe",
                    written(months.getFirst().month()),
                    percent(months.getFirst().share()),
                    written(months.getLast().month()),
                    percent(months.getLast().share()));
        }

        private List<Row> rows(List<Told> told) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                SickMonth month = months.get(i);
                String days = month.hasDays()
                        ? voice.text(
                                "sickleave.days",
                                voice.whole(Math.round(month.absent())),
                                voice.whole(Math.round(month.possible())))
                        : "";
                String signal = switch (told.get(i).side()) {
                    case ABOVE -> voice.text("sickleave.signal.less");
                    case BELOW -> voice.text("sickleave.signal.more");
                    case UNSURE, UNKNOWN -> "";
                };
                rows.add(new Row(written(month.month()), percent(month.share()), days, signal));
            }
            return rows.reversed();
        }

        private String percent(double share) {
            return Writing.percent(voice.language(), share, 1);
        }

        /** 3/2026: the same in every language. */
        private static String written(YearMonth month) {
            return String.format(Locale.ROOT, "%d/%d", month.getMonthValue(), month.getYear());
        }
    }
}
