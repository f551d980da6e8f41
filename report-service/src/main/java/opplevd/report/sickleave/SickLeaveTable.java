package opplevd.report.sickleave;

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
 * A table of sick leave as it was brought in.
 *
 * @param months what it says; none where anything is wrong
 * @param flaws every bad cell, at most fifty
 */
record SickLeaveTable(List<SickMonth> months, List<Flaw> flaws) {
    private static final int MOST_FLAWS = 50;
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("month", "month"),
            Map.entry("måned", "month"),
            Map.entry("månad", "month"),
            Map.entry("unit", "unit"),
            Map.entry("enhet", "unit"),
            Map.entry("eining", "unit"),
            Map.entry("absent", "absent"),
            Map.entry("fravær", "absent"),
            Map.entry("fråvær", "absent"),
            Map.entry("fraværsdager", "absent"),
            Map.entry("fråværsdagar", "absent"),
            Map.entry("possible", "possible"),
            Map.entry("mulige", "possible"),
            Map.entry("mulige dagsverk", "possible"),
            Map.entry("moglege dagsverk", "possible"),
            Map.entry("percent", "percent"),
            Map.entry("prosent", "percent"),
            Map.entry("employees", "employees"),
            Map.entry("ansatte", "employees"),
            Map.entry("tilsette", "employees"));

    /** Where a line belongs: the municipality's own id, and the ids of its units by code. */
    record Known(String municipalityId, Map<String, String> units, YearMonth latest) {}

    static SickLeaveTable read(String text, Known known) {
        MonthTable table = MonthTable.read(text, NAMES, Set.of("month"));
        List<Flaw> flaws = new ArrayList<>(table.flaws());
        List<SickMonth> months = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : table.lines()) {
            if (flaws.size() >= MOST_FLAWS) {
                break;
            }
            @Nullable SickMonth month = month(line, known, flaws);
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
        return flaws.isEmpty() ? new SickLeaveTable(months, flaws) : new SickLeaveTable(List.of(), flaws);
    }

    private static @Nullable SickMonth month(Line line, Known known, List<Flaw> flaws) {
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
        double employees = line.number("employees", flaws);
        if (employees != Math.rint(employees) && !Double.isNaN(employees)) {
            flaws.add(line.flaw("employees", "number"));
        }
        double absent = line.number("absent", flaws);
        double possible = line.number("possible", flaws);
        double percent = line.number("percent", flaws);
        if (flaws.size() == before) {
            figures(line, absent, possible, percent, flaws);
        }
        if (flaws.size() > before || month == null) {
            return null;
        }
        boolean days = !Double.isNaN(absent);
        return new SickMonth(
                place,
                month,
                absent,
                possible,
                days ? Double.NaN : percent,
                Double.isNaN(employees) ? null : (int) employees);
    }

    private static void figures(Line line, double absent, double possible, double percent, List<Flaw> flaws) {
        boolean days = !Double.isNaN(absent) || !Double.isNaN(possible);
        if (!days && Double.isNaN(percent)) {
            flaws.add(line.flaw("percent", "nothing"));
        } else if (days && (Double.isNaN(absent) || Double.isNaN(possible) || possible <= 0)) {
            flaws.add(line.flaw(Double.isNaN(absent) ? "absent" : "possible", "days"));
        } else if (days && absent > possible) {
            flaws.add(line.flaw("absent", "more"));
        } else if (!days && percent > 100) {
            flaws.add(line.flaw("percent", "hundred"));
        }
    }
}
