package opplevd.survey.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import opplevd.survey.questionnaire.Flaw;
import opplevd.survey.questionnaire.Flaws;

/**
 * A CSV file (RFC 4180, UTF-8, comma or semicolon) with a header: reads it line by line and notes what is wrong with its
 * form. After a broken quote or a wrong byte nothing more can be made out, so reading ends there.
 */
final class CsvFile {
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int LONGEST_CELL = 1 << 20;
    private static final int MARK = 4;

    private final String name;
    private final Flaws flaws;
    private Map<String, Integer> columns = Map.of();
    private int width;

    CsvFile(String name, Flaws flaws) {
        this.name = name;
        this.flaws = flaws;
    }

    /** What reads a file's lines. */
    interface Lines {
        /** Looks at the header once. @return whether the lines can be read */
        boolean header(CsvFile file);

        /** Takes a line with as many cells as the header. */
        void line(Cells.Line line);
    }

    void read(InputStream unread, Lines lines) throws IOException {
        InputStream in = new BufferedInputStream(unread);
        if (isPacked(in)) {
            flaw(1, "", "intake.not-csv");
            return;
        }
        BufferedReader text = new BufferedReader(new StrictUtf8(in), LONGEST_HEADER);
        Cells cells = new Cells();
        try (CsvReader<Cells.Line> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(cells, text)) {
            boolean header = true;
            for (Cells.Line line : reader) {
                if (flaws.full()) {
                    return;
                }
                if (!sound(line, header)) {
                    if (header) {
                        return;
                    }
                } else if (!header) {
                    lines.line(line);
                } else if (!takeHeader(line) || !lines.header(this)) {
                    return;
                }
                header = false;
            }
            if (header) {
                flaw(1, "", "intake.empty");
            }
        } catch (CsvParseException broken) {
            unreadable(cells.number(), broken);
        } catch (StrictUtf8.NotUtf8 wrong) {
            notUtf8(wrong);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof StrictUtf8.NotUtf8 wrong) {
                notUtf8(wrong);
            } else {
                throw broken.getCause();
            }
        }
    }

    /** Workbooks and archives begin so: PK of a ZIP, or the mark of Excel's old format. Their bytes make no columns. */
    private static boolean isPacked(InputStream in) throws IOException {
        in.mark(MARK);
        byte[] first = in.readNBytes(MARK);
        in.reset();
        return Arrays.equals(first, new byte[] {'P', 'K', 3, 4})
                || Arrays.equals(first, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    }

    /** Index of a column, -1 if there is none. */
    int column(String column) {
        return columns.getOrDefault(column, -1);
    }

    /** Notes missing and unknown columns. @return whether there are neither */
    boolean hasColumns(List<String> needed, Predicate<String> known) {
        boolean complete = true;
        for (String column : needed) {
            if (!columns.containsKey(column)) {
                flaw(1, column, "intake.column.missing");
                complete = false;
            }
        }
        for (String column : columns.keySet()) {
            if (!known.test(column)) {
                flaw(1, column, "intake.column.unknown");
                complete = false;
            }
        }
        return complete;
    }

    void flaw(long line, String column, String key, Object... values) {
        flaws.add(Flaw.at(name, line, column, key, values));
    }

    private boolean takeHeader(Cells.Line line) {
        Map<String, Integer> found = new LinkedHashMap<>();
        boolean sound = true;
        for (int i = 0; i < line.cells().size(); i++) {
            String column = line.cells().get(i);
            if (found.putIfAbsent(column, i) != null) {
                flaw(line.number(), column, "intake.column.twice");
                sound = false;
            }
        }
        columns = found;
        width = line.cells().size();
        return sound;
    }

    private boolean sound(Cells.Line line, boolean header) {
        if (line.looseQuote() >= 0) {
            flaw(line.number(), header ? "" : columnAt(line.looseQuote()), "intake.csv.quote");
            return false;
        }
        if (!header && line.cells().size() != width) {
            flaw(
                    line.number(),
                    "",
                    "intake.csv.cells",
                    Integer.toString(line.cells().size()),
                    Integer.toString(width));
            return false;
        }
        return true;
    }

    private String columnAt(int index) {
        Map<Integer, String> names = new HashMap<>();
        columns.forEach((column, at) -> names.put(at, column));
        return names.getOrDefault(index, "");
    }

    private void unreadable(long line, CsvParseException broken) throws IOException {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof StrictUtf8.NotUtf8 wrong) {
                notUtf8(wrong);
                return;
            }
            if (cause instanceof IOException disk) {
                throw disk;
            }
            if (!(cause instanceof CsvParseException)) {
                throw broken;
            }
        }
        flaw(line, "", "intake.csv.quote");
    }

    private void notUtf8(StrictUtf8.NotUtf8 wrong) {
        flaw(wrong.line(), "", "intake.csv.encoding", wrong.hex());
    }

    /** The semicolon if the first line has more of them than commas. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            commas += c == ',' ? 1 : 0;
            semicolons += c == ';' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
