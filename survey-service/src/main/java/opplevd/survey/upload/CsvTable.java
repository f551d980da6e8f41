package opplevd.survey.upload;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads CSV as programs really write it: semicolon, comma or tab, lines of any length. */
final class CsvTable {
    private static final int LONGEST_CELL = 1 << 18;
    private static final char[] SEPARATORS = {';', ',', '\t'};

    private CsvTable() {}

    static Table read(String text) throws UnreadableTable {
        TableLines lines = new TableLines();
        long line = 1;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                line = record.getStartingLineNumber();
                // Excel's own first line, which says what separates the cells
                if (line > 1 || !record.getField(0).startsWith("sep=")) {
                    lines.add(line, record.getFields());
                }
            }
        } catch (CsvParseException broken) {
            throw new UnreadableTable("upload.quote", line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lines.table();
    }

    /** What stands most often, outside quotes, on the first line that has any of them. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r') && found[0] + found[1] + found[2] > 0) {
                break;
            }
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                found[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int best = 0;
        for (int s = 1; s < SEPARATORS.length; s++) {
            best = found[s] > found[best] ? s : best;
        }
        return SEPARATORS[best];
    }
}
