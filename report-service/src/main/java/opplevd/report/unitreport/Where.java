package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.quality.QualityRatio;
import opplevd.quality.Verdict;
import opplevd.report.chart.Chart;
import opplevd.report.chart.Dumbbell;
import opplevd.report.chart.Side;
import opplevd.report.node.NodeQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/**
 * Where does the distance between experience and expectation lie? The finding, the dumbbell that proves it, the same as a
 * table, and the next step.
 *
 * @param sum what the contributions add up to; empty where they are hidden
 * @param next empty where nothing is surely below 1
 * @param nextScope what the next step's measure is tied to; empty with it
 */
public record Where(
        String finding,
        String sub,
        Chart chart,
        List<Row> table,
        boolean contributions,
        String sum,
        String next,
        String nextScope) {

    /**
     * A row of the table; only name and reason where hidden.
     *
     * @param scope what a measure of it is tied to, as in {@code /measures/new?scope=}; empty where none is begun from the row
     */
    public record Row(
            String name,
            String scope,
            boolean strong,
            String reason,
            String k,
            String interval,
            String experience,
            String expectation,
            String gap,
            String n,
            String top,
            String contribution) {}

    static Where of(NodeQuality now, List<Part> dimensions, List<Part> items, Voice voice) {
        Writer writer = new Writer(now, dimensions, items, voice);
        Dumbbell dumbbell = writer.dumbbell();
        List<Row> table = new ArrayList<>();
        dimensions.forEach(part -> table.add(writer.row(part, true)));
        items.forEach(part -> table.add(writer.row(part, false)));
        String finding = WhereFinding.of(now.overall().ratio(), items, voice);
        Optional<Part> first =
                items.stream().filter(part -> part.is(Verdict.BELOW)).findFirst();
        return new Where(
                finding,
                writer.sub(dumbbell),
                dumbbell.draw(),
                table,
                writer.contributions(),
                writer.sum(),
                first.map(writer::next).orElse(""),
                first.map(Where::scope).orElse(""));
    }

    private static String scope(Part item) {
        return "ITEM-" + item.key();
    }

    private record Writer(NodeQuality now, List<Part> dimensions, List<Part> items, Voice voice) {

        boolean contributions() {
            return items.stream().noneMatch(part -> Double.isNaN(part.quality().contribution()));
        }

        Dumbbell dumbbell() {
            Questionnaire.Scale scale = now.asked().scale();
            return new Dumbbell(
                    "where",
                    WhereFinding.of(now.overall().ratio(), items, voice),
                    describe(),
                    dimensions.stream().map(this::drawn).toList(),
                    items.stream().map(this::drawn).toList(),
                    new Dumbbell.Words(
                            voice.text("report.column.experience"),
                            voice.text("report.column.expectation"),
                            voice.text("report.column.k"),
                            voice.text("report.column.interval"),
                            contributions() ? voice.text("report.column.contribution") : ""),
                    scale.min(),
                    scale.max(),
                    voice::axis);
        }

        private Dumbbell.Row drawn(Part part) {
            if (!part.isShown()) {
                return Dumbbell.Row.hidden(part.name(), part.reason(voice));
            }
            QualityRatio ratio = part.ratio();
            Dumbbell.Row row = Dumbbell.Row.shown(
                    part.name(),
                    ratio.meanExperience(),
                    ratio.meanExpectation(),
                    Side.of(ratio.ciLow(), ratio.ciHigh(), 1),
                    voice.k(ratio),
                    interval(ratio));
            double contribution = part.quality().contribution();
            return Double.isNaN(contribution) ? row : row.contributing(voice.signed(contribution));
        }

        private String describe() {
            List<String> rows = new ArrayList<>();
            dimensions.stream().filter(Part::isShown).forEach(part -> rows.add(describe(part)));
            items.stream().filter(Part::isShown).forEach(part -> rows.add(describe(part)));
            return rows.isEmpty() ? voice.text("report.where.hidden") : String.join(" ", rows);
        }

        private String describe(Part part) {
            QualityRatio ratio = part.ratio();
            return voice.text(
                    "report.where.describe",
                    part.name(),
                    voice.k(ratio),
                    voice.two(ratio.meanExperience()),
                    voice.two(ratio.meanExpectation()));
        }

        String sub(Dumbbell dumbbell) {
            Questionnaire.Scale scale = now.asked().scale();
            double from = dumbbell.shownFrom();
            String means = from <= scale.min()
                    ? voice.text("report.where.scale", scale.min(), scale.max())
                    : voice.text("report.where.scale.from", scale.min(), scale.max(), voice.axis(from));
            return means + " "
                    + voice.text(contributions() ? "report.where.sorted.contribution" : "report.where.sorted.k");
        }

        String sum() {
            double sum = items.stream()
                    .mapToDouble(part -> part.quality().contribution())
                    .sum();
            if (!contributions()) {
                return "";
            }
            String said = voice.text("report.where.sum", voice.signed(sum));
            return items.stream().anyMatch(Part::pointsTwoWays)
                    ? said + " " + voice.text("report.where.sum.apart")
                    : said;
        }

        String next(Part part) {
            return voice.text("report.where.next", voice.quoted(List.of(part.name())));
        }

        Row row(Part part, boolean strong) {
            if (!part.isShown()) {
                return new Row(part.name(), "", strong, part.reason(voice), "", "", "", "", "", "", "", "");
            }
            QualityRatio ratio = part.ratio();
            double contribution = part.quality().contribution();
            return new Row(
                    part.name(),
                    strong ? "" : scope(part),
                    strong,
                    "",
                    voice.k(ratio),
                    interval(ratio),
                    voice.two(ratio.meanExperience()),
                    voice.two(ratio.meanExpectation()),
                    voice.two(ratio.gap()),
                    voice.whole(ratio.n()),
                    voice.percent(part.quality().quality().ceiling().share()),
                    Double.isNaN(contribution) ? "" : voice.signed(contribution));
        }

        private String interval(QualityRatio ratio) {
            return voice.intervalOrReason(
                    ratio, now.asked().scale().min(), now.asked().scale().max());
        }
    }
}
