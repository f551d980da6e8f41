package opplevd.report.monthly;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.UnitInRound;

/**
 * A municipality as the reader of its monthly figures sees it.
 *
 * @param brings whether the reader may bring in figures
 * @param areas its service areas in all rounds
 * @param units by id, those that have taken part in a round
 */
public record Here(
        String municipalityId,
        String code,
        String name,
        boolean brings,
        List<AreaInRound> areas,
        Map<String, UnitInRound> units,
        YearMonth latest) {
    public Here {
        areas = List.copyOf(areas);
    }

    /** What a table may speak of. */
    public MonthFigures.Known known() {
        Map<String, String> byCode = new HashMap<>();
        units.values().forEach(unit -> byCode.put(unit.unitCode(), unit.unitId()));
        return new MonthFigures.Known(municipalityId, byCode, latest);
    }

    String nameOf(String placeId) {
        UnitInRound unit = units.get(placeId);
        return unit == null ? name : unit.unitName();
    }
}
