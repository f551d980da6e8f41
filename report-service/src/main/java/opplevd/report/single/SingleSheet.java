package opplevd.report.single;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opplevd.quality.QualityRatio;
import opplevd.report.export.Cell;
import opplevd.report.export.Cell.Kind;
import opplevd.report.export.Sheet;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.wording.Voice;

/** The same as a table for programs and spreadsheets: a line for each item, or for each part where there are means. */
public final class SingleSheet {
    private static final List<String> HEAD = List.of("level", "key", "name", "visibility", "n");

    private SingleSheet() {}

    public static Sheet of(NodeQuality node, Voice voice) {
        SingleQuality single = Objects.requireNonNull(node.single(), "asked in pairs");
        List<String> columns = new ArrayList<>(HEAD);
        columns.addAll(
                single.direct()
                        ? List.of("worse", "asExpected", "better")
                        : List.of("meanExperience", "ciLow", "ciHigh"));
        List<List<Cell>> rows = new ArrayList<>();
        if (!single.direct()) {
            rows.add(row("overall", single.whole(), voice.text("report.column.whole"), single));
            for (int d = 0; d < single.dimensions().size(); d++) {
                var asked = node.asked().dimensions().get(d);
                String name = voice.of(asked.title(), asked.key());
                rows.add(row("dimension", single.dimensions().get(d), name, single));
            }
        }
        for (int j = 0; j < single.items().size(); j++) {
            rows.add(row("item", single.items().get(j), SingleSection.name(node, j, voice), single));
        }
        return new Sheet(
                "quality",
                voice.text("single.sheet"),
                columns.stream()
                        .map(key -> new Sheet.Column(key, voice.text("single.column." + key.toLowerCase(Locale.ROOT))))
                        .toList(),
                rows);
    }

    private static List<Cell> row(String level, SingleQuality.Part part, String name, SingleQuality single) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(level),
                Cell.of(part.key()),
                Cell.of(name),
                Cell.of(part.visibility().name()),
                part.shown() ? Cell.of(part.n()) : Cell.NOTHING));
        QualityRatio mean = part.experience();
        for (int i = 0; i < 3; i++) {
            if (single.direct()) {
                cells.add(part.distribution().isEmpty() ? Cell.NOTHING : Cell.of(part.gave(i + 1)));
            } else if (mean == null) {
                cells.add(Cell.NOTHING);
            } else {
                double figure = i == 0 ? mean.k() : i == 1 ? mean.ciLow() : mean.ciHigh();
                cells.add(Cell.of(figure, Kind.TWO_DECIMALS));
            }
        }
        return cells;
    }
}
