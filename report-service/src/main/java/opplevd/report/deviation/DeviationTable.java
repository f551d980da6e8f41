package opplevd.report.deviation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.report.monthly.MonthTable;
import opplevd.report.monthly.MonthTable.Flaw;
import opplevd.report.monthly.MonthTable.Line;
import org.jspecify.annotations.Nullable;

/**
 * A table of deviations as it was brought in.
 *
 * @param months what it says; none where anything is wrong
 * @param flaws every bad cell, at most fifty
 */
record DeviationTable(List<DeviationMonth> months, List<Flaw> flaws) {
    private static final int MOST_FLAWS = 50;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("month", "month"),
            Map.entry("måned", "month"),
            Map.entry("månad", "month"),
            Map.entry("unit", "unit"),
            Map.entry("enhet", "unit"),
            Map.entry("eining", "unit"),
            Map.entry("reported", "reported"),
            Map.entry("meldt", "reported"),
            Map.entry("meldte", "reported"),
            Map.entry("handled", "handled"),
            Map.entry("behandlet", "handled"),
            Map.entry("handsama", "handled"));

    /** Where a line belongs: the municipality's own id, and the ids of its units by code. */
    record Known(String municipalityId, Map<String, String> units, YearMonth latest) {}

    static DeviationTable read(String text, Known known) {
        MonthTable table = MonthTable.read(text, NAMES, Set.of("month", "reported"));
        List<Flaw> flaws = new ArrayList<>(table.flaws());
        List<DeviationMonth> months = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : table.lines()) {
            if (flaws.size() >= MOST_FLAWS) {
                break;
            }
            @Nullable DeviationMonth month = month(line, known, flaws);
            if (month != null) {
                if (!seen.add(month.placeId() + month.month())) {
                    flaws.add(line.flaw("month", "twice"));
                }
                months.add(month);
            }
        }
        if (months.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(2, "", "empty", ""));
        }
        return flaws.isEmpty() ? new DeviationTable(months, flaws) : new DeviationTable(List.of(), flaws);
    }

    private static @Nullable DeviationMonth month(Line line, Known known, List<Flaw> flaws) {
        int before = flaws.size();
        @Nullable YearMonth month = line.month("month", flaws);
        if (month != null && (month.isAfter(known.latest()) || month.getYear() < 2000)) {
            flaws.add(line.flaw("month", "time"));
        }
        String unit = line.text("unit");
        String place = unit.isEmpty() ? known.municipalityId() : known.units().getOrDefault(unit, "");
        if (place.isEmpty()) {
            flaws.add(line.flaw("unit", "unit"));
        }
        double reported = count(line, "reported", flaws);
        double handled = count(line, "handled", flaws);
        if (flaws.size() == before && Double.isNaN(reported)) {
            flaws.add(line.flaw("reported", "number"));
        } else if (flaws.size() == before && handled > reported) {
            flaws.add(line.flaw("handled", "more"));
        }
        return flaws.size() > before || month == null
                ? null
                : new DeviationMonth(place, month, (int) reported, Double.isNaN(handled) ? null : (int) handled);
    }

    /** A whole number; NaN where nothing stands, or, with a flaw, something else. */
    private static double count(Line line, String column, List<Flaw> flaws) {
        double number = line.number(column, flaws);
        if ((number != Math.rint(number) && !Double.isNaN(number)) || number > 1_000_000) {
            flaws.add(line.flaw(column, "number"));
            return Double.NaN;
        }
        return number;
    }
}
