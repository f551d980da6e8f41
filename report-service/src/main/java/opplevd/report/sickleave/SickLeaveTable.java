package opplevd.report.sickleave;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.report.monthly.MonthFigures;
import opplevd.report.monthly.MonthTable.Flaw;
import opplevd.report.monthly.MonthTable.Line;
import org.jspecify.annotations.Nullable;

/** How a table of sick leave is read. */
final class SickLeaveTable {
    private static final MonthFigures.Columns COLUMNS = new MonthFigures.Columns(
            Map.ofEntries(
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
                    Map.entry("tilsette", "employees")),
            Set.of());

    private SickLeaveTable() {}

    static MonthFigures<SickMonth> read(String text, MonthFigures.Known known) {
        return MonthFigures.read(text, COLUMNS, known, SickLeaveTable::month);
    }

    private static @Nullable SickMonth month(String place, YearMonth month, Line line, List<Flaw> flaws) {
        int before = flaws.size();
        double employees = line.number("employees", flaws);
        if (employees != Math.rint(employees) && !Double.isNaN(employees)) {
            flaws.add(line.flaw("employees", "monthly.wrong.number"));
        }
        double absent = line.number("absent", flaws);
        double possible = line.number("possible", flaws);
        double percent = line.number("percent", flaws);
        if (flaws.size() == before) {
            figures(line, absent, possible, percent, flaws);
        }
        if (flaws.size() > before) {
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
            flaws.add(line.flaw("percent", "sickleave.wrong.nothing"));
        } else if (days && (Double.isNaN(absent) || Double.isNaN(possible) || possible <= 0)) {
            flaws.add(line.flaw(Double.isNaN(absent) ? "absent" : "possible", "sickleave.wrong.days"));
        } else if (days && absent > possible) {
            flaws.add(line.flaw("absent", "sickleave.wrong.more"));
        } else if (!days && percent > 100) {
            flaws.add(line.flaw("percent", "sickleave.wrong.hundred"));
        }
    }
}
