package opplevd.report.measure;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opplevd.report.measure.MeasureForm.Flaw;

/**
 * A series as it is pasted: a line a month, {@code 2026-03;12,5}. Comma or point for decimals, semicolon, tab or comma between; a
 * first line of words is passed over.
 *
 * @param flaws what is wrong, by line; nothing is taken where there is any
 */
record OwnSeries(List<MonthValue> points, List<Flaw> flaws) {
    private static final int MOST = 240;
    private static final int MOST_FLAWS = 20;
    private static final Pattern BETWEEN = Pattern.compile("[;\\t]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,6})?");

    static OwnSeries read(String pasted) {
        List<MonthValue> points = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        Set<YearMonth> seen = new TreeSet<>();
        String[] lines = pasted.strip().split("\\R", -1);
        for (int i = 0; i < lines.length && flaws.size() < MOST_FLAWS; i++) {
            String line = lines[i].strip();
            boolean head = i == 0 && !line.isEmpty() && !Character.isDigit(line.charAt(0));
            if (!line.isEmpty() && !head) {
                read(line, i + 1, seen, points, flaws);
            }
        }
        if (points.isEmpty() && flaws.isEmpty()) {
            flaws.add(new Flaw("series", "series.empty", List.of()));
        }
        if (points.size() > MOST) {
            flaws.add(new Flaw("series", "series.many", List.of(MOST)));
        }
        points.sort(Comparator.comparing(MonthValue::month));
        return new OwnSeries(List.copyOf(points), List.copyOf(flaws));
    }

    private static void read(String line, int number, Set<YearMonth> seen, List<MonthValue> points, List<Flaw> flaws) {
        String[] cells = BETWEEN.split(BETWEEN.matcher(line).find() ? line : line.replaceFirst(",", ";"), -1);
        if (cells.length != 2) {
            flaws.add(new Flaw("series", "series.cells", List.of(number)));
            return;
        }
        YearMonth month;
        try {
            month = YearMonth.parse(cells[0].strip());
        } catch (DateTimeParseException noMonth) {
            flaws.add(new Flaw("series", "series.month", List.of(number, cells[0].strip())));
            return;
        }
        if (!seen.add(month)) {
            flaws.add(new Flaw("series", "series.twice", List.of(number, month.toString())));
        } else if (!NUMBER.matcher(cells[1].strip()).matches()) {
            flaws.add(new Flaw("series", "series.number", List.of(number, cells[1].strip())));
        } else {
            points.add(new MonthValue(month, Double.parseDouble(cells[1].strip().replace(',', '.'))));
        }
    }
}
