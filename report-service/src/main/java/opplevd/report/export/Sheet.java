package opplevd.report.export;

import java.util.List;

/**
 * One table.
 *
 * @param key names it for programs
 * @param title names it for readers
 */
public record Sheet(String key, String title, List<Column> columns, List<List<Cell>> rows) {

    /** A column: its name for programs, and for readers. */
    public record Column(String key, String title) {}

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("a row of " + key + " does not fit its " + width + " columns");
        }
    }
}
