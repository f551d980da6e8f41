package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.quality.Movement;
import opplevd.report.chart.Change;
import opplevd.report.chart.Chart;
import opplevd.report.wording.Sides;
import opplevd.report.wording.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What has changed since the round before, and which side of the fraction moved?
 *
 * @param finding what is better or worse; or why nothing can be compared, with no chart then
 * @param sides O and F before and now, in words
 */
public record Moved(
        String finding, String sub, String sides, @Nullable Chart chart, List<Change.Row> rows, String how) {

    static Moved of(UnitReading reading, List<Part> dimensions, List<Part> items, Voice voice) {
        Since since = reading.since();
        Comparison comparison = since.comparison();
        if (comparison == null) {
            String why = since.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Moved(voice.text("report.change." + why), "", "", null, List.of(), "");
        }
        String finding = finding(comparison, items, voice);
        String unit = voice.text("report.column.whole");
        List<Change.Row> parts = new ArrayList<>();
        parts.add(row(unit, true, comparison.whole(), comparison.whole().quality(), voice));
        dimensions.forEach(part -> add(parts, comparison.dimensions().get(part.key()), part, voice));
        List<Change.Row> all = new ArrayList<>();
        items.forEach(part -> add(all, comparison.items().get(part.key()), part, voice));
        List<Change.Row> sure = all.stream().filter(Moved::isSure).toList();
        Chart chart = chart(finding, parts, sure, voice);
        parts.addAll(all);
        return new Moved(
                finding,
                sub(reading, since, sure, voice),
                Sides.of(comparison.whole(), voice),
                chart,
                parts,
                voice.text("report.change.how"));
    }

    /** Names of the items that moved this way beyond chance. */
    static List<String> names(Comparison comparison, List<Part> items, Movement moved) {
        return items.stream()
                .filter(item -> {
                    Comparison.Part part = comparison.items().get(item.key());
                    return part != null && part.moved() == moved;
                })
                .map(Part::name)
                .toList();
    }

    private static String finding(Comparison comparison, List<Part> items, Voice voice) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                switch (comparison.whole().quality()) {
                    case ROSE -> voice.text("report.change.better");
                    case FELL -> voice.text("report.change.worse");
                    case UNCHANGED, UNKNOWN -> voice.text("report.change.cannot-tell");
                });
        List<String> better = names(comparison, items, Movement.ROSE);
        List<String> worse = names(comparison, items, Movement.FELL);
        if (!better.isEmpty()) {
            sentences.add(voice.forOneOr(better.size(), "report.second.part-better", voice.quoted(better)));
        }
        if (!worse.isEmpty()) {
            sentences.add(voice.forOneOr(worse.size(), "report.second.part-worse", voice.quoted(worse)));
        }
        return String.join(" ", sentences);
    }

    private static String sub(UnitReading reading, Since since, List<Change.Row> sure, Voice voice) {
        String from = voice.text(
                "report.change.sub",
                since.round(),
                since.responses(),
                reading.now().where().roundName(),
                reading.now().responses());
        return from + " " + voice.text(sure.isEmpty() ? "report.change.rest.all" : "report.change.rest");
    }

    private static Chart chart(String finding, List<Change.Row> parts, List<Change.Row> sure, Voice voice) {
        List<String> described = new ArrayList<>();
        parts.forEach(row -> described.add(voice.text("report.change.describe", row.name(), row.verdict())));
        sure.forEach(row -> described.add(voice.text("report.change.describe", row.name(), row.verdict())));
        return new Change(
                        "change",
                        finding,
                        String.join(" ", described),
                        parts,
                        sure,
                        new Change.Words(
                                voice.text("report.column.before"),
                                voice.text("report.column.now"),
                                voice.text("report.change.unchanged")),
                        voice::change)
                .draw();
    }

    private static void add(List<Change.Row> rows, Comparison.@Nullable Part compared, Part part, Voice voice) {
        if (compared != null) {
            rows.add(row(part.name(), false, compared.change(), compared.moved(), voice));
        }
    }

    /** The shape follows the decision: after Holm an interval may leave 1 out and still not be sure. */
    private static Change.Row row(
            String name, boolean strong, opplevd.quality.Change change, Movement moved, Voice voice) {
        opplevd.report.chart.Side side = switch (moved) {
            case ROSE -> opplevd.report.chart.Side.ABOVE;
            case FELL -> opplevd.report.chart.Side.BELOW;
            case UNCHANGED -> opplevd.report.chart.Side.UNSURE;
            case UNKNOWN -> opplevd.report.chart.Side.UNKNOWN;
        };
        String verdict = switch (moved) {
            case ROSE -> voice.text("report.change.is-better");
            case FELL -> voice.text("report.change.is-worse");
            case UNCHANGED, UNKNOWN -> voice.text("report.change.cant-say");
        };
        return new Change.Row(
                name,
                strong,
                voice.before(change),
                voice.after(change),
                change.kAfter() / change.kBefore(),
                change.ciLow(),
                change.ciHigh(),
                side,
                verdict);
    }

    private static boolean isSure(Change.Row row) {
        return row.side() == opplevd.report.chart.Side.ABOVE || row.side() == opplevd.report.chart.Side.BELOW;
    }
}
