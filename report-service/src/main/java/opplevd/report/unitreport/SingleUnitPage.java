package opplevd.report.unitreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opplevd.report.export.Cell;
import opplevd.report.export.Sheet;
import opplevd.report.export.SingleSheet;
import opplevd.report.node.NodeQuality;
import opplevd.report.node.SingleQuality;
import opplevd.report.single.SingleSection;
import opplevd.report.wording.Voice;

/**
 * A unit's report where each item has one answer instead of a pair, so that there is no K: how many answered, what they say
 * of each item, and what they wrote.
 */
public record SingleUnitPage(UnitPage.Rail rail, SingleSection section, Written written) {

    static boolean fits(UnitReading reading) {
        return reading.now().single() != null;
    }

    static SingleUnitPage of(UnitReading reading, Voice voice) {
        SingleQuality single = Objects.requireNonNull(reading.now().single(), "asked in pairs");
        return new SingleUnitPage(
                UnitPage.rail(reading, voice),
                SingleSection.of(reading.now(), single, voice),
                Written.of(reading.comments(), voice));
    }

    /** The same as tables. */
    static List<Sheet> sheets(UnitReading reading, Voice voice) {
        NodeQuality now = reading.now();
        Integer invited = now.invited();
        List<List<Cell>> about = new ArrayList<>();
        about.add(fact("unit", Cell.of(now.name()), voice));
        about.add(fact("code", Cell.of(now.code()), voice));
        about.add(fact("municipality", Cell.of(now.where().municipalityName()), voice));
        about.add(fact("round", Cell.of(now.where().roundName()), voice));
        about.add(fact("invited", invited == null ? Cell.NOTHING : Cell.of(invited), voice));
        about.add(fact("responses", Cell.of(now.responses()), voice));
        List<Sheet.Column> columns = List.of(
                new Sheet.Column("what", voice.text("report.sheet.column.what")),
                new Sheet.Column("value", voice.text("report.sheet.column.value")));
        return List.of(
                new Sheet("about", voice.text("report.sheet.about"), columns, about), SingleSheet.of(now, voice));
    }

    private static List<Cell> fact(String key, Cell value, Voice voice) {
        return List.of(Cell.of(voice.text("report.sheet.fact." + key)), value);
    }
}
