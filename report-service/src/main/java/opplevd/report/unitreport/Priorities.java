package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.quality.PriorityMatrix;
import opplevd.quality.PriorityMatrix.Priority;
import opplevd.quality.QualityRatio;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Matrix;
import opplevd.report.chart.Side;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * Where to act first? Items by how much is expected of them and whether their K surely lies below 1.
 *
 * @param chart null, and the finding says why, where fewer than two items are shown
 */
public record Priorities(
        String finding, String sub, @Nullable Chart chart, List<Row> table) {
    private static final int NAMED = 3;

    /** An item, and which field of the matrix it belongs to. */
    public record Row(String name, boolean strong, String expectation, String k, String field) {}

    /** An item with its priority. */
    private record Placed(Part part, Priority priority) {
        Row row(Voice voice) {
            QualityRatio ratio = part.ratio();
            return new Row(
                    part.name(),
                    priority == Priority.ACT_FIRST,
                    voice.two(ratio.meanExpectation()),
                    voice.k(ratio),
                    voice.text("report.first." + key(priority)));
        }
    }

    public Priorities {
        table = List.copyOf(table);
    }

    static Priorities of(List<Part> items, String respondents, Voice voice) {
        List<Part> shown = items.stream().filter(Part::isShown).toList();
        if (shown.size() < 2) {
            return new Priorities(voice.text("report.where.hidden"), "", null, List.of());
        }
        List<Priority> priorities =
                PriorityMatrix.of(shown.stream().map(Part::ratio).toList());
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            placed.add(new Placed(shown.get(i), priorities.get(i)));
        }
        String finding = finding(placed, respondents, voice);
        List<Row> table = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            placed.stream().filter(one -> one.priority() == priority).forEach(one -> table.add(one.row(voice)));
        }
        return new Priorities(finding, sub(placed, voice), chart(finding, shown, table, voice), table);
    }

    private static String key(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String finding(List<Placed> placed, String respondents, Voice voice) {
        List<String> first = names(placed, Priority.ACT_FIRST);
        List<String> watch = names(placed, Priority.WATCH);
        if (first.size() > NAMED) {
            return voice.text("report.first.many", respondents, first.size());
        }
        if (!first.isEmpty()) {
            return voice.text("report.first.some", respondents, voice.quoted(first));
        }
        return watch.isEmpty() ? voice.text("report.first.none") : watched(watch, voice);
    }

    private static String watched(List<String> watch, Voice voice) {
        return watch.size() > NAMED
                ? voice.text("report.first.watch-many", watch.size())
                : voice.forOneOr(watch.size(), "report.first.watch-some", voice.quoted(watch));
    }

    /** How to read it, and why what draws K down may stand to the left: the heading names what stands to the right. */
    private static String sub(List<Placed> placed, Voice voice) {
        List<String> watch = names(placed, Priority.WATCH);
        String how = voice.text("report.first.sub");
        return names(placed, Priority.ACT_FIRST).isEmpty() || watch.isEmpty()
                ? how
                : how + " " + watched(watch, voice) + ".";
    }

    private static List<String> names(List<Placed> placed, Priority priority) {
        return placed.stream()
                .filter(one -> one.priority() == priority)
                .map(one -> one.part().name())
                .toList();
    }

    private static Chart chart(String finding, List<Part> shown, List<Row> table, Voice voice) {
        double mean = shown.stream()
                .mapToDouble(part -> part.ratio().meanExpectation())
                .average()
                .orElseThrow();
        List<String> described = table.stream()
                .map(row -> voice.text("report.first.describe", row.name(), row.field(), row.expectation(), row.k()))
                .toList();
        return new Matrix(
                        "first",
                        finding,
                        String.join(" ", described),
                        shown.stream().map(Priorities::point).toList(),
                        mean,
                        words(mean, voice),
                        voice::axis)
                .draw();
    }

    private static Matrix.Point point(Part part) {
        QualityRatio ratio = part.ratio();
        return new Matrix.Point(
                part.name(), ratio.meanExpectation(), ratio.k(), Side.of(ratio.ciLow(), ratio.ciHigh(), 1));
    }

    private static Matrix.Words words(double mean, Voice voice) {
        return new Matrix.Words(
                voice.text("report.first.act-first"),
                voice.text("report.first.watch"),
                voice.text("report.first.keep"),
                voice.text("report.first.fine"),
                voice.text("report.first.one"),
                voice.text("report.first.mean", voice.two(mean)),
                voice.text("report.first.low"),
                voice.text("report.first.high"));
    }
}
