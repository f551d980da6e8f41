package opplevd.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opplevd.quality.Verdict;
import opplevd.report.export.Cell.Kind;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.PartQuality;
import opplevd.report.node.ScopeQuality;
import opplevd.report.node.ScopeQuality.Figures;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** The figures of one node as a table: the whole, each dimension, each item. The columns are named as in the API. */
public final class QualitySheet {
    private static final List<String> COLUMNS = List.of(
            "level",
            "key",
            "name",
            "visibility",
            "n",
            "k",
            "ciLow",
            "ciHigh",
            "verdict",
            "meanExperience",
            "meanExpectation",
            "gap",
            "metX",
            "metShare",
            "metCiLow",
            "metCiHigh",
            "ceilingExpectation",
            "contribution");
    private static final int BEFORE_FIGURES = 4;

    private QualitySheet() {}

    public static Sheet of(NodeQuality node, Voice voice) {
        List<List<Cell>> rows = new ArrayList<>();
        String whole = voice.text("report.column.whole");
        rows.add(row("overall", "", whole, node.overall(), Double.NaN, voice));
        for (Questionnaire.Dimension dimension : node.asked().dimensions()) {
            String name = voice.of(dimension.title(), dimension.key());
            rows.add(row("dimension", name, part(node.dimensions(), dimension.key()), voice));
        }
        for (Questionnaire.Item item : node.asked().items()) {
            String name = voice.nameOf(item.label(), item.text(), item.key());
            rows.add(row("item", name, part(node.items(), item.key()), voice));
        }
        return new Sheet("quality", voice.text("report.sheet.quality"), columns(voice), rows);
    }

    /** The columns that hold figures, in their order. */
    public static List<String> figures() {
        return COLUMNS.subList(BEFORE_FIGURES, COLUMNS.size()).stream()
                .filter(key -> !key.equals("verdict"))
                .toList();
    }

    /** A part of a node without K, in the same columns. */
    static List<Cell> withoutRatio(SingleSheet.Line line, Voice voice) {
        return COLUMNS.stream()
                .map(column -> switch (column) {
                    case "level" -> Cell.code(line.level(), voice);
                    case "key" -> Cell.of(line.part().key());
                    case "name" -> Cell.of(line.name());
                    case "visibility" -> Cell.code(line.part().visibility().name(), voice);
                    case "n" -> line.n();
                    case "meanExperience" -> line.mean().getFirst();
                    default -> Cell.NOTHING;
                })
                .toList();
    }

    static List<Sheet.Column> columns(Voice voice) {
        return COLUMNS.stream()
                .map(key -> new Sheet.Column(key, voice.text("report.sheet.column." + key.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static PartQuality part(List<PartQuality> parts, String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<Cell> row(String level, String name, PartQuality part, Voice voice) {
        return row(level, part.key(), name, part.quality(), part.contribution(), voice);
    }

    private static List<Cell> row(
            String level, String key, String name, ScopeQuality scope, double contribution, Voice voice) {
        Stream<Cell> head = Stream.of(
                Cell.code(level, voice),
                Cell.of(key),
                Cell.of(name),
                Cell.code(scope.visibility().name(), voice));
        Figures figures = scope.figures();
        Stream<Cell> rest = figures == null
                ? Stream.generate(() -> Cell.NOTHING).limit((long) COLUMNS.size() - BEFORE_FIGURES)
                : figures(figures, contribution, voice);
        return Stream.concat(head, rest).toList();
    }

    private static Stream<Cell> figures(Figures figures, double contribution, Voice voice) {
        String verdict = figures.ratio().verdict().map(Verdict::name).orElse("");
        return Stream.of(
                Cell.of(figures.ratio().n()),
                Cell.of(figures.ratio().k(), Kind.TWO_DECIMALS),
                Cell.of(figures.ratio().ciLow(), Kind.TWO_DECIMALS),
                Cell.of(figures.ratio().ciHigh(), Kind.TWO_DECIMALS),
                Cell.code(verdict, voice),
                Cell.of(figures.ratio().meanExperience(), Kind.TWO_DECIMALS),
                Cell.of(figures.ratio().meanExpectation(), Kind.TWO_DECIMALS),
                Cell.of(figures.ratio().gap(), Kind.TWO_DECIMALS),
                Cell.of(figures.met().x()),
                Cell.of(figures.met().share(), Kind.SHARE),
                Cell.of(figures.met().ciLow(), Kind.SHARE),
                Cell.of(figures.met().ciHigh(), Kind.SHARE),
                Cell.of(figures.ceiling().share(), Kind.SHARE),
                Cell.of(contribution, Kind.THREE_DECIMALS));
    }
}
