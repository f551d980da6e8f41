package opplevd.report.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opplevd.quality.QualityRatio;
import opplevd.report.export.Cell;
import opplevd.report.export.Cell.Kind;
import opplevd.report.export.Sheet;
import opplevd.report.node.GroupedQuality;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/** The groups of those who answered as a table, every figure in full precision. */
public final class GroupSheet {
    /** Of the column with a group's key; where nobody was asked, the language itself. */
    private static final List<String> COLUMNS =
            List.of("key", "name", "visibility", "n", "k", "ciLow", "ciHigh", "meanExperience", "meanExpectation");

    private static final int FIGURES = 6;

    private GroupSheet() {}

    /** The table of one node that is told by group. */
    public static Sheet of(NodeQuality node, GroupedQuality grouped, Voice voice) {
        return new Sheet(
                grouped.by(), voice.text("breakdown.sheet." + grouped.by()), columns(voice), rows(node, voice));
    }

    public static List<Sheet.Column> columns(Voice voice) {
        return COLUMNS.stream()
                .map(key -> new Sheet.Column(key, voice.text("report.sheet.column." + key.toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** A row for each group; none where the node isn't told by group. */
    public static List<List<Cell>> rows(NodeQuality node, Voice voice) {
        GroupedQuality grouped = node.groups();
        if (grouped == null) {
            return List.of();
        }
        GroupNames names = new GroupNames(node.asked(), voice);
        return grouped.groups().stream().map(group -> row(group, names, voice)).toList();
    }

    private static List<Cell> row(GroupedQuality.Group group, GroupNames names, Voice voice) {
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(group.key()),
                Cell.of(names.of(group.key())),
                Cell.code(group.quality().visibility().name(), voice)));
        if (group.quality().shown()) {
            QualityRatio ratio = group.quality().ratio();
            row.add(Cell.of(ratio.n()));
            Stream.of(ratio.k(), ratio.ciLow(), ratio.ciHigh(), ratio.meanExperience(), ratio.meanExpectation())
                    .forEach(figure -> row.add(Cell.of(figure, Kind.TWO_DECIMALS)));
        } else {
            Stream.generate(() -> Cell.NOTHING).limit(FIGURES).forEach(row::add);
        }
        return row;
    }
}
