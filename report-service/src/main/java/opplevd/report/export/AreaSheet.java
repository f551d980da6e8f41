package opplevd.report.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import opplevd.report.export.Cell.Kind;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/**
 * Service areas as one table: for each of them and each round the whole, each dimension and each item, under the API's names. Where
 * each item has one answer there is no K, and the last columns say what was answered.
 */
public final class AreaSheet {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final List<String> BEFORE = List.of(
            "municipality",
            "municipalityName",
            "area",
            "areaName",
            "round",
            "published",
            "responses",
            "invited",
            "responseRate");
    /** How items were asked, then what is told where each has one answer. */
    private static final List<String> AFTER =
            List.of("kind", "worse", "asExpected", "better", "experienceCiLow", "experienceCiHigh");

    private AreaSheet() {}

    /** The columns that hold figures of a part, in their order. */
    public static List<String> figures() {
        return Stream.concat(QualitySheet.figures().stream(), AFTER.stream().skip(1))
                .toList();
    }

    /** An area's name in the reader's language, and its quality in a round. */
    public record Area(String title, NodeQuality quality) {}

    public static Sheet of(List<Area> areas, Voice voice) {
        List<Sheet.Column> columns = new ArrayList<>(columns(BEFORE, voice));
        columns.addAll(QualitySheet.columns(voice));
        columns.addAll(columns(AFTER, voice));
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            for (List<Cell> figures : figures(area.quality(), voice)) {
                List<Cell> row = new ArrayList<>(before(area, figures));
                row.addAll(figures);
                rows.add(row);
            }
        }
        return new Sheet("areas", voice.text("paper.sheet.areas"), columns, rows);
    }

    private static List<Sheet.Column> columns(List<String> keys, Voice voice) {
        return keys.stream()
                .map(key -> new Sheet.Column(key, voice.text("paper.column." + key.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static List<List<Cell>> figures(NodeQuality node, Voice voice) {
        SingleQuality single = node.single();
        if (single == null) {
            Cell pairs = Cell.code(Questionnaire.Kind.PAIRS.name(), voice);
            return QualitySheet.of(node, voice).rows().stream()
                    .map(row -> with(
                            row,
                            pairs,
                            List.of(Cell.NOTHING, Cell.NOTHING, Cell.NOTHING),
                            List.of(Cell.NOTHING, Cell.NOTHING)))
                    .toList();
        }
        Cell kind = Cell.code(single.kind().name(), voice);
        return SingleSheet.lines(node, voice).stream()
                .map(line -> with(
                        QualitySheet.withoutRatio(line, voice),
                        kind,
                        line.three(single.direct()),
                        line.mean().subList(1, 3)))
                .toList();
    }

    private static List<Cell> with(List<Cell> row, Cell kind, List<Cell> three, List<Cell> interval) {
        List<Cell> all = new ArrayList<>(row);
        all.add(kind);
        all.addAll(three);
        all.addAll(interval);
        return all;
    }

    /** How many answered and were asked stands beside the whole alone. */
    private static List<Cell> before(Area area, List<Cell> figures) {
        NodeQuality quality = area.quality();
        boolean whole =
                figures.getFirst() instanceof Cell.Code level && level.code().equals("overall");
        Integer invited = quality.invited();
        return List.of(
                Cell.of(quality.where().municipalityCode()),
                Cell.of(quality.where().municipalityName()),
                Cell.of(quality.where().areaKey()),
                Cell.of(area.title()),
                Cell.of(quality.where().roundName()),
                Cell.of(LocalDate.ofInstant(quality.where().publishedAt(), OSLO).toString()),
                whole ? Cell.of(quality.responses()) : Cell.NOTHING,
                whole && invited != null ? Cell.of(invited) : Cell.NOTHING,
                whole ? Cell.of(quality.responseRate(), Kind.SHARE) : Cell.NOTHING);
    }
}
