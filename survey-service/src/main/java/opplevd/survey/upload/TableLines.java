package opplevd.survey.upload;

import java.util.ArrayList;
import java.util.List;

/** Gathers a table line by line within its limits. */
final class TableLines {
    private final List<String> header = new ArrayList<>();
    private final List<Table.Line> lines = new ArrayList<>();
    private long characters;

    /** Takes a line as the file has it. @throws UnreadableTable when the table gets too large */
    void add(long number, List<String> raw) throws UnreadableTable {
        List<String> cells = new ArrayList<>(raw.size());
        for (String cell : raw) {
            String clean = clean(cell);
            characters += clean.length();
            cells.add(NationalNumber.in(clean) ? Table.STRUCK : clean);
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.isEmpty()) {
            return;
        }
        if (cells.size() > Table.MOST_COLUMNS) {
            throw new UnreadableTable("upload.columns", number, Table.MOST_COLUMNS);
        }
        if (characters > Table.MOST_CHARACTERS) {
            throw new UnreadableTable("upload.characters", Table.MOST_LINES);
        }
        if (header.isEmpty()) {
            header.addAll(cells);
            return;
        }
        if (lines.size() == Table.MOST_LINES) {
            throw new UnreadableTable("upload.lines", Table.MOST_LINES);
        }
        lines.add(new Table.Line((int) number, cells));
    }

    /** @throws UnreadableTable when there was nothing */
    Table table() throws UnreadableTable {
        if (header.isEmpty()) {
            throw new UnreadableTable("upload.empty");
        }
        return new Table(header, lines);
    }

    /** Without control characters, and without blanks around it, the unbreakable ones that programs pad with too. */
    private static String clean(String cell) {
        boolean plain = true;
        for (int i = 0; i < cell.length() && plain; i++) {
            char c = cell.charAt(i);
            plain = c > ' ' ? !odd(c) : c == ' ';
        }
        if (plain) {
            return cell.strip();
        }
        StringBuilder clean = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == '\u00a0' || c == '\u202f') {
                clean.append(' ');
            } else if (!odd(c)) {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    /** Invisible, and of no use in a table: controls, marks of direction, the byte order mark, our own mark. */
    private static boolean odd(char c) {
        return Character.isISOControl(c)
                || c == '\u00a0'
                || c == '\u202f'
                || c == '\uFEFF'
                || c == Table.STRUCK.charAt(0)
                || (c >= '\u200b' && c <= '\u200f')
                || (c >= '\u202a' && c <= '\u202e');
    }
}
