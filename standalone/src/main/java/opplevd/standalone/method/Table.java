package opplevd.standalone.method;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** The data of a reference case: named columns of cells, where an empty cell is missing. */
final class Table {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private Table(List<String> columns) {
        this.columns = columns;
    }

    /** Reads the text of {@code input.csv}; lines count from 1, and the column names are line 1. */
    static Table of(String csv) {
        List<CsvRecord> records;
        try {
            records = CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(csv)
                    .stream()
                    .toList();
        } catch (CsvParseException e) {
            throw new BadCase("input.csv cannot be read: " + e.getMessage());
        }
        if (records.isEmpty()) {
            throw new BadCase("input.csv line 1: there are no column names");
        }
        List<String> names =
                records.getFirst().getFields().stream().map(String::strip).toList();
        for (String name : names) {
            if (names.indexOf(name) < names.lastIndexOf(name)) {
                throw new BadCase("input.csv line 1: the column " + name + " is there twice");
            }
        }
        Table table = new Table(names);
        for (CsvRecord row : records.subList(1, records.size())) {
            if (row.getFieldCount() != names.size()) {
                throw new BadCase("input.csv line " + row.getStartingLineNumber() + ": " + row.getFieldCount()
                        + " cells where there are " + names.size() + " columns");
            }
            table.rows.add(table.new Row(row));
        }
        return table;
    }

    List<String> columns() {
        return columns;
    }

    List<Row> rows() {
        return rows;
    }

    /** The rows by the text of a column, in order of first appearance. */
    Map<String, List<Row>> by(String column) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(row.given(column), key -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    static double[] numbers(List<Row> rows, ToDoubleFunction<Row> number) {
        return rows.stream().mapToDouble(number).toArray();
    }

    /** One line of data. */
    final class Row {
        private final CsvRecord row;

        private Row(CsvRecord row) {
            this.row = row;
        }

        boolean has(String column) {
            return columns.contains(column);
        }

        /** The text of a cell, empty if missing. */
        String text(String column) {
            int at = columns.indexOf(column);
            if (at < 0) {
                throw new BadCase("input.csv line 1: the column " + column + " is missing");
            }
            return row.getField(at).strip();
        }

        /** The text of a cell that must be there. */
        String given(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw trouble(column, "must not be empty");
            }
            return text;
        }

        /** The number in a cell, NaN if missing. */
        double number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return Double.NaN;
            }
            double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
            if (!Double.isFinite(number)) {
                throw trouble(column, text + " is not a number");
            }
            return number;
        }

        /** The number in a cell that must be there. */
        double givenNumber(String column) {
            given(column);
            return number(column);
        }

        /** The whole number from 0 up in a cell that must be there. */
        long count(String column) {
            double number = givenNumber(column);
            if (number < 0 || number > 1e15 || number != Math.rint(number)) {
                throw trouble(column, text(column) + " is not a whole number from 0 up");
            }
            return (long) number;
        }

        /** An answer or a mean of answers, NaN if missing; a scale begins at 1 or higher. */
        double answer(String column, double max) {
            double answer = number(column);
            if (answer < 1 || answer > max) {
                throw trouble(
                        column,
                        text(column) + " is outside 1.." + (max == Double.POSITIVE_INFINITY ? "" : Numbers.text(max)));
            }
            return answer;
        }

        BadCase trouble(String column, String what) {
            return new BadCase("input.csv line " + row.getStartingLineNumber() + ", column " + column + ": " + what);
        }
    }
}
