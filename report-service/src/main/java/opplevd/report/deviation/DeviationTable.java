package opplevd.report.deviation;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.report.monthly.MonthFigures;
import opplevd.report.monthly.MonthTable.Flaw;
import opplevd.report.monthly.MonthTable.Line;
import org.jspecify.annotations.Nullable;

/** How a table of deviations is read. */
final class DeviationTable {
    private static final int MOST = 1_000_000;
    private static final MonthFigures.Columns COLUMNS = new MonthFigures.Columns(
            Map.of(
                    "reported", "reported",
                    "meldt", "reported",
                    "meldte", "reported",
                    "handled", "handled",
                    "behandlet", "handled",
                    "handsama", "handled"),
            Set.of("reported"));

    private DeviationTable() {}

    static MonthFigures<DeviationMonth> read(String text, MonthFigures.Known known) {
        return MonthFigures.read(text, COLUMNS, known, DeviationTable::month);
    }

    private static @Nullable DeviationMonth month(String place, YearMonth month, Line line, List<Flaw> flaws) {
        int before = flaws.size();
        double reported = count(line, "reported", flaws);
        double handled = count(line, "handled", flaws);
        if (flaws.size() > before) {
            return null;
        }
        if (Double.isNaN(reported)) {
            flaws.add(line.flaw("reported", "deviation.wrong.whole"));
            return null;
        }
        if (handled > reported) {
            flaws.add(line.flaw("handled", "deviation.wrong.more"));
            return null;
        }
        return new DeviationMonth(place, month, (int) reported, Double.isNaN(handled) ? null : (int) handled);
    }

    /** A whole number; NaN where nothing stands, or, with a flaw, something else. */
    private static double count(Line line, String column, List<Flaw> flaws) {
        double number = line.number(column, flaws);
        if ((number != Math.rint(number) && !Double.isNaN(number)) || number > MOST) {
            flaws.add(line.flaw(column, "deviation.wrong.whole"));
            return Double.NaN;
        }
        return number;
    }
}
