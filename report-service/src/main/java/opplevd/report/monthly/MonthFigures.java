package opplevd.report.monthly;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.report.monthly.MonthTable.Flaw;
import opplevd.report.monthly.MonthTable.Line;
import org.jspecify.annotations.Nullable;

/**
 * What a table of monthly figures says of the places of a municipality.
 *
 * @param months what it says; none where anything is wrong
 * @param flaws every bad cell, at most fifty
 */
public record MonthFigures<M extends OfMonth>(List<M> months, List<Flaw> flaws) {
    private static final int MOST_FLAWS = 50;
    private static final int EARLIEST_YEAR = 2000;
    private static final Map<String, String> NAMES = Map.of(
            "month", "month", "måned", "month", "månad", "month", "unit", "unit", "enhet", "unit", "eining", "unit");

    public MonthFigures {
        months = List.copyOf(months);
        flaws = List.copyOf(flaws);
    }

    /** Where a line belongs: the municipality's own id, and the ids of its units by code. */
    public record Known(String municipalityId, Map<String, String> units, YearMonth latest) {}

    /** The columns beside month and unit: their names in small letters and what we call them; those that must be there. */
    public record Columns(Map<String, String> names, Set<String> needed) {}

    /** What a line says of a month in a place; the flaws that are added are of the figures alone. */
    public interface Figures<M> {
        /** Null, with a flaw, where it says nothing sound. */
        @Nullable
        M read(String placeId, YearMonth month, Line line, List<Flaw> flaws);
    }

    /** Reads a table; each month of a place once. */
    public static <M extends OfMonth> MonthFigures<M> read(
            String text, Columns columns, Known known, Figures<M> figures) {
        Map<String, String> names = new HashMap<>(NAMES);
        names.putAll(columns.names());
        Set<String> needed = new HashSet<>(columns.needed());
        needed.add("month");
        MonthTable table = MonthTable.read(text, names, needed);
        List<Flaw> flaws = new ArrayList<>(table.flaws());
        List<M> months = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : table.lines()) {
            if (flaws.size() >= MOST_FLAWS) {
                break;
            }
            @Nullable M month = month(line, known, figures, flaws);
            if (month != null) {
                if (!seen.add(month.placeId() + month.month())) {
                    flaws.add(line.flaw("month", "monthly.wrong.twice"));
                }
                months.add(month);
            }
        }
        if (months.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw(2, "", "monthly.wrong.empty", ""));
        }
        return flaws.isEmpty() ? new MonthFigures<>(months, flaws) : new MonthFigures<>(List.of(), flaws);
    }

    private static <M extends OfMonth> @Nullable M month(Line line, Known known, Figures<M> figures, List<Flaw> flaws) {
        int before = flaws.size();
        @Nullable YearMonth month = line.month("month", flaws);
        if (month != null && (month.isAfter(known.latest()) || month.getYear() < EARLIEST_YEAR)) {
            flaws.add(line.flaw("month", "monthly.wrong.time"));
        }
        String unit = line.text("unit");
        String place = unit.isEmpty() ? known.municipalityId() : known.units().getOrDefault(unit, "");
        if (place.isEmpty()) {
            flaws.add(line.flaw("unit", "monthly.wrong.unit"));
        }
        @Nullable M read = figures.read(place, month == null ? known.latest() : month, line, flaws);
        return flaws.size() > before ? null : read;
    }
}
