package opplevd.survey.upload;

import java.util.List;

/**
 * A table that somebody uploaded: words only, without blanks around them.
 *
 * @param header the first line that is not empty
 * @param lines the lines after it; empty ones are left out
 */
public record Table(List<String> header, List<Line> lines) {
    /** The most lines. */
    public static final int MOST_LINES = 100_000;
    /** The most columns. */
    public static final int MOST_COLUMNS = 250;
    /** The most characters of all cells together. */
    public static final int MOST_CHARACTERS = 40_000_000;
    /** Stands for a cell that held a national identity number: the number itself is dropped while the file is read. */
    public static final String STRUCK = "\uE000";

    public Table {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param number as the program shows it in which the file was written; the first is 1
     * @param cells fewer than the header where the last ones are empty
     */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** The words in a column, empty where the line has none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Whether a national identity number stood anywhere on the line. */
        public boolean struck() {
            return cells.contains(STRUCK);
        }

        /** Never in a log. */
        @Override
        public String toString() {
            return "Line[" + number + "]";
        }
    }

    /** Never in a log. */
    @Override
    public String toString() {
        return "Table[" + lines.size() + "]";
    }
}
