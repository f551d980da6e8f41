package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import opplevd.kit.language.Writing;
import opplevd.quality.QualityRatio;
import opplevd.quality.Xmr;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Series;
import opplevd.report.chart.Side;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * How has it gone, round by round? From seven rounds on, limits and rules tell what is more than ordinary variation.
 *
 * @param chart null, and the finding says when it comes, where there are fewer than three rounds to draw
 * @param phases where the series begins anew, why, and who said so
 * @param leftOut about rounds that could not be drawn; empty where there are none
 */
public record Course(
        String finding, String sub, @Nullable Chart chart, List<Row> table, List<String> phases, String leftOut) {
    private static final int FEWEST = 3;

    /** A round of the unit, when it was shown and asked the same; a phase may begin with it. */
    record Round(String name, QualityRatio ratio, @Nullable Phase begins) {
        Round(String name, QualityRatio ratio) {
            this(name, ratio, null);
        }
    }

    /** The unit's rounds in the order of time, up to the one that is read, and how many could not be put beside them. */
    record History(List<Round> rounds, int leftOut) {
        History {
            rounds = List.copyOf(rounds);
        }
    }

    /** A row of the table: with limits, what the round's point tells; else empty. */
    public record Row(String name, String k, String interval, String answers, String signal) {}

    public Course {
        table = List.copyOf(table);
    }

    static Course of(History history, int scaleMin, int scaleMax, Voice voice) {
        String leftOut = history.leftOut() == 0
                ? ""
                : voice.forOneOr(history.leftOut(), "report.course.left-out", history.leftOut());
        if (history.rounds().size() < FEWEST) {
            return new Course(voice.text("report.course.few"), "", null, List.of(), List.of(), leftOut);
        }
        Writer writer = new Writer(history.rounds(), xmr(history.rounds()), scaleMin, scaleMax, voice);
        String finding = writer.finding();
        return new Course(finding, writer.sub(), writer.chart(finding), writer.table(), writer.told(), leftOut);
    }

    private static Xmr xmr(List<Round> rounds) {
        List<Double> k = rounds.stream().map(round -> round.ratio().k()).toList();
        List<Integer> starts = IntStream.range(1, rounds.size())
                .filter(i -> rounds.get(i).begins() != null)
                .mapToObj(i -> i + 1)
                .toList();
        return Xmr.of(k, Xmr.Direction.INCREASE, starts);
    }

    private record Writer(List<Round> rounds, Xmr xmr, int scaleMin, int scaleMax, Voice voice) {

        /** What the last phase may show. */
        private Xmr.Limits limits() {
            return limits(xmr.points().getLast());
        }

        private Xmr.Limits limits(Xmr.Point of) {
            long size = xmr.points().stream()
                    .filter(point -> point.phase() == of.phase())
                    .count();
            return Double.isNaN(of.lower()) ? Xmr.Limits.NONE : Xmr.Limits.of((int) size);
        }

        /** What a point tells; nothing in a phase that is too short to have limits. */
        private Xmr.Type type(int index) {
            Xmr.Point point = xmr.points().get(index);
            return limits(point) == Xmr.Limits.NONE ? Xmr.Type.COMMON : point.type();
        }

        private boolean isOnePhase() {
            return xmr.points().getLast().phase() == 1;
        }

        /** Where the series begins anew, in words. */
        List<String> told() {
            List<String> told = new ArrayList<>();
            for (Round round : rounds.subList(1, rounds.size())) {
                Phase phase = round.begins();
                if (phase != null) {
                    String day = Writing.date(voice.language(), phase.setAt());
                    told.add(voice.text("phase.told", round.name(), phase.reason(), phase.actorName(), day));
                }
            }
            return told;
        }

        private boolean hasLimits() {
            return limits() != Xmr.Limits.NONE;
        }

        String finding() {
            if (!hasLimits()) {
                return isOnePhase()
                        ? voice.text("report.course.short", voice.whole(rounds.size()))
                        : voice.text("phase.short");
            }
            Xmr.Type last = xmr.points().getLast().type();
            if (last != Xmr.Type.COMMON) {
                return voice.text(
                        "report.course." + key(last),
                        voice.text("report.quote", rounds.getLast().name()));
            }
            List<String> signals = IntStream.range(0, rounds.size())
                    .filter(i -> type(i) != Xmr.Type.COMMON)
                    .mapToObj(i -> rounds.get(i).name())
                    .toList();
            return signals.isEmpty()
                    ? voice.text("report.course.common")
                    : voice.forOneOr(signals.size(), "report.course.earlier", signals.size());
        }

        private static String key(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String sub() {
            return (voice.text("report.course.sub." + key(limits())) + " " + expected()).strip();
        }

        /** Where K = 1 lies from ordinary variation; nothing without limits, or where the last round is no ordinary one. */
        private String expected() {
            Xmr.Point last = xmr.points().getLast();
            if (!hasLimits() || last.type() != Xmr.Type.COMMON) {
                return "";
            }
            String where = last.lower() >= 1 ? "above" : last.upper() < 1 ? "below" : "either";
            return voice.text("report.course.expect." + where);
        }

        Chart chart(String finding) {
            List<String> described = rounds.stream()
                    .map(round -> voice.text("report.course.describe", round.name(), voice.k(round.ratio())))
                    .toList();
            return new Series(
                            "course",
                            finding,
                            String.join(" ", described),
                            IntStream.range(0, rounds.size())
                                    .mapToObj(this::point)
                                    .toList(),
                            phases(),
                            words(),
                            voice::axis)
                    .draw();
        }

        private Series.Point point(int index) {
            Round round = rounds.get(index);
            QualityRatio ratio = round.ratio();
            boolean limited = hasLimits();
            return new Series.Point(
                    round.name(),
                    voice.k(ratio),
                    ratio.k(),
                    limited ? Double.NaN : ratio.ciLow(),
                    limited ? Double.NaN : ratio.ciHigh(),
                    limited ? signal(type(index)) : Side.of(ratio.ciLow(), ratio.ciHigh(), 1));
        }

        private static Side signal(Xmr.Type type) {
            return switch (type) {
                case IMPROVEMENT -> Side.ABOVE;
                case CONCERN -> Side.BELOW;
                case COMMON -> Side.UNSURE;
            };
        }

        /** Mean and limits of each phase; of a single one that is too short, nothing. */
        private List<Series.Phase> phases() {
            if (!hasLimits() && isOnePhase()) {
                return List.of();
            }
            List<Series.Phase> phases = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < rounds.size(); i++) {
                Xmr.Point point = xmr.points().get(i);
                boolean last = i == rounds.size() - 1 || xmr.points().get(i + 1).phase() != point.phase();
                if (last) {
                    boolean limited = limits(point) != Xmr.Limits.NONE;
                    phases.add(new Series.Phase(
                            from,
                            i,
                            point.mean(),
                            limited ? point.lower() : Double.NaN,
                            limited ? point.upper() : Double.NaN));
                    from = i + 1;
                }
            }
            return phases;
        }

        private Series.Words words() {
            return new Series.Words(
                    voice.text("report.first.one"),
                    voice.text("report.course.mean"),
                    voice.text("report.course.upper"),
                    voice.text("report.course.lower"));
        }

        List<Row> table() {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                QualityRatio ratio = rounds.get(i).ratio();
                rows.add(new Row(
                        rounds.get(i).name(),
                        voice.k(ratio),
                        voice.intervalOrReason(ratio, scaleMin, scaleMax),
                        voice.whole(ratio.n()),
                        hasLimits() ? signal(i) : ""));
            }
            return rows;
        }

        private String signal(int index) {
            Xmr.Point point = xmr.points().get(index);
            return limits(point) == Xmr.Limits.NONE
                    ? voice.text("phase.none-yet")
                    : voice.text("report.course.cause." + key(point.cause()));
        }
    }
}
