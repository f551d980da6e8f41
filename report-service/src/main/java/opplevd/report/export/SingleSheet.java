package opplevd.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import opplevd.quality.QualityRatio;
import opplevd.report.export.Cell.Kind;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.wording.Voice;

/**
 * The figures of one node where each item has one answer and there is no K: a line for each item, or for each part where there are
 * means.
 */
public final class SingleSheet {
    private static final List<String> HEAD = List.of("level", "key", "name", "visibility", "n");
    private static final List<String> THREE = List.of("worse", "asExpected", "better");
    private static final List<String> MEAN = List.of("meanExperience", "ciLow", "ciHigh");

    private SingleSheet() {}

    /** One part of a node, by its level as in the API, and what readers call it. */
    record Line(String level, String name, SingleQuality.Part part) {

        /** How many gave each of the three answers; nothing where it isn't told. */
        List<Cell> three(boolean direct) {
            return direct && !part.distribution().isEmpty()
                    ? Stream.of(1, 2, 3)
                            .map(answer -> Cell.of(part.gave(answer)))
                            .toList()
                    : List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING);
        }

        /** The mean experience with its interval; nothing where it isn't told. */
        List<Cell> mean() {
            QualityRatio mean = part.experience();
            return mean == null
                    ? List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING)
                    : Stream.of(mean.k(), mean.ciLow(), mean.ciHigh())
                            .map(figure -> Cell.of(figure, Kind.TWO_DECIMALS))
                            .toList();
        }

        private Stream<Cell> head(Voice voice) {
            return Stream.of(
                    Cell.code(level, voice),
                    Cell.of(part.key()),
                    Cell.of(name),
                    Cell.code(part.visibility().name(), voice),
                    n());
        }

        Cell n() {
            return part.shown() ? Cell.of(part.n()) : Cell.NOTHING;
        }
    }

    /** The whole, each dimension, each item. */
    static List<Line> lines(NodeQuality node, Voice voice) {
        SingleQuality single = Objects.requireNonNull(node.single(), "asked in pairs");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("overall", voice.text("report.column.whole"), single.whole()));
        for (int d = 0; d < single.dimensions().size(); d++) {
            var asked = node.asked().dimensions().get(d);
            lines.add(new Line(
                    "dimension",
                    voice.of(asked.title(), asked.key()),
                    single.dimensions().get(d)));
        }
        for (int j = 0; j < single.items().size(); j++) {
            var asked = node.asked().items().get(j);
            lines.add(new Line(
                    "item",
                    voice.nameOf(asked.label(), asked.text(), asked.key()),
                    single.items().get(j)));
        }
        return lines;
    }

    public static Sheet of(NodeQuality node, Voice voice) {
        boolean direct = Objects.requireNonNull(node.single(), "asked in pairs").direct();
        List<List<Cell>> rows = lines(node, voice).stream()
                .filter(line -> !direct || line.level().equals("item"))
                .map(line -> Stream.concat(line.head(voice), (direct ? line.three(true) : line.mean()).stream())
                        .toList())
                .toList();
        return new Sheet(
                "quality", voice.text("single.sheet"), columns(Stream.of(HEAD, direct ? THREE : MEAN), voice), rows);
    }

    /** The columns that hold for either way of asking. */
    public static List<Sheet.Column> columns(Voice voice) {
        return columns(Stream.of(HEAD, THREE, MEAN), voice);
    }

    /** The lines of a node in these columns. */
    public static List<List<Cell>> rows(NodeQuality node, Voice voice) {
        boolean direct = Objects.requireNonNull(node.single(), "asked in pairs").direct();
        return lines(node, voice).stream()
                .map(line -> Stream.of(line.head(voice), line.three(direct).stream(), line.mean().stream())
                        .flatMap(cells -> cells)
                        .toList())
                .toList();
    }

    private static List<Sheet.Column> columns(Stream<List<String>> keys, Voice voice) {
        return keys.flatMap(List::stream)
                .map(key -> new Sheet.Column(key, voice.text("single.column." + key.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
