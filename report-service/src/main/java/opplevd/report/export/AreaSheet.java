package opplevd.report.export;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opplevd.report.export.Cell.Kind;
import opplevd.report.node.NodeQuality;
import opplevd.report.wording.Voice;

/** Service areas as one table: for each of them and each round the whole, each dimension and each item, under the API's names. */
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

    private AreaSheet() {}

    /** An area's name in the reader's language, and its quality in a round. */
    public record Area(String title, NodeQuality quality) {}

    public static Sheet of(List<Area> areas, Voice voice) {
        List<Sheet.Column> columns = new ArrayList<>(BEFORE.stream()
                .map(key -> new Sheet.Column(key, voice.text("paper.column." + key.toLowerCase(Locale.ROOT))))
                .toList());
        columns.addAll(QualitySheet.columns(voice));
        List<List<Cell>> rows = new ArrayList<>();
        for (Area area : areas) {
            for (List<Cell> figures : QualitySheet.of(area.quality(), voice).rows()) {
                List<Cell> row = new ArrayList<>(before(area, figures));
                row.addAll(figures);
                rows.add(row);
            }
        }
        return new Sheet("areas", voice.text("paper.sheet.areas"), columns, rows);
    }

    /** How many answered and were asked stands beside the whole alone. */
    private static List<Cell> before(Area area, List<Cell> figures) {
        NodeQuality quality = area.quality();
        boolean whole = figures.getFirst().equals(Cell.of("overall"));
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
