package opplevd.report.monthly;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table with a head line and a line a month. Semicolon, tab or comma between the cells, comma or point for decimals.
 *
 * @param lines without the head and without empty ones
 * @param flaws what is wrong with the table as a whole; there are no lines then
 */
public record MonthTable(List<Line> lines, List<Flaw> flaws) {
    private static final int MOST_LINES = 20_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    public MonthTable {
        lines = List.copyOf(lines);
        flaws = List.copyOf(flaws);
    }

    /**
     * One thing wrong.
     *
     * @param line counted from 1, the head being the first
     * @param column as the table names it; empty for the whole line
     * @param key of the message that says it
     * @param value what stands there
     */
    public record Flaw(int line, String column, String key, String value) {}

    /** A line: its cells by our names of the columns, and what the table calls those columns. */
    public record Line(int number, Map<String, String> cells, Map<String, String> heads) {
        /** What stands in a column; empty where there is none. */
        public String text(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The month; null, with a flaw, where there is none. */
        public @Nullable YearMonth month(String column, List<Flaw> flaws) {
            try {
                return YearMonth.parse(text(column));
            } catch (DateTimeParseException noMonth) {
                flaws.add(flaw(column, "monthly.wrong.month"));
                return null;
            }
        }

        /** A number of at least 0; NaN where nothing stands, or, with a flaw, something else. */
        public double number(String column, List<Flaw> flaws) {
            String text = text(column).replace(" ", "").replace("\u00A0", "").replace("%", "");
            if (text.isEmpty()) {
                return Double.NaN;
            }
            if (!NUMBER.matcher(text).matches()) {
                flaws.add(flaw(column, "monthly.wrong.number"));
                return Double.NaN;
            }
            return Double.parseDouble(text.replace(',', '.'));
        }

        public Flaw flaw(String column, String key) {
            return new Flaw(number, heads.getOrDefault(column, column), key, text(column));
        }
    }

    /**
     * Reads a table.
     *
     * @param names of the columns that are known, in small letters, and what we call them
     * @param needed our names of those that must be there
     */
    public static MonthTable read(String text, Map<String, String> names, Set<String> needed) {
        String[] all = text.replace("\uFEFF", "").split("\\R", -1);
        String between = between(all[0]);
        List<String> columns = new ArrayList<>();
        Map<String, String> heads = new HashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        for (String head : all[0].split(between, -1)) {
            String name = names.getOrDefault(bare(head).toLowerCase(Locale.ROOT), "");
            columns.add(name);
            if (!name.isEmpty() && heads.put(name, bare(head)) != null) {
                flaws.add(new Flaw(1, bare(head), "monthly.wrong.column-twice", ""));
            }
        }
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(heads.keySet());
        missing.forEach(name -> flaws.add(new Flaw(1, name, "monthly.wrong.column", "")));
        if (all.length > MOST_LINES) {
            flaws.add(new Flaw(MOST_LINES, "", "monthly.wrong.long", ""));
        }
        return flaws.isEmpty()
                ? new MonthTable(lines(all, between, columns, heads), flaws)
                : new MonthTable(List.of(), flaws);
    }

    private static List<Line> lines(String[] all, String between, List<String> columns, Map<String, String> heads) {
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < all.length; i++) {
            if (!all[i].isBlank()) {
                String[] cells = all[i].split(between, -1);
                Map<String, String> byColumn = new HashMap<>();
                for (int c = 0; c < Math.min(cells.length, columns.size()); c++) {
                    byColumn.put(columns.get(c), bare(cells[c]));
                }
                lines.add(new Line(i + 1, byColumn, heads));
            }
        }
        return lines;
    }

    private static String between(String head) {
        return head.contains("\t") ? "\t" : head.contains(";") ? ";" : ",";
    }

    private static String bare(String cell) {
        String stripped = cell.strip();
        boolean quoted = stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"");
        return quoted ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
