package opplevd.survey.intake;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a line's cells from the CSV reader, without blanks around them. */
final class Cells extends CsvCallbackHandler<Cells.Line> {
    private static final int ASCII = 128;
    private static final String[] SINGLE = new String[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            SINGLE[c] = String.valueOf(c);
        }
    }

    private long number = 1;
    private List<String> cells = new ArrayList<>();
    private int looseQuote = -1;
    private RecordType type = RecordType.DATA;

    /**
     * A line of the file, or several where a cell in quotes has line breaks.
     *
     * @param number of its first line, from 1
     * @param looseQuote index of a cell with a quote inside though it doesn't begin with one; -1 = none
     */
    record Line(long number, List<String> cells, int looseQuote) {}

    /** The line that was begun last: where the reader stopped, if it stopped. */
    long number() {
        return number;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return cells.size();
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        number = startingLineNumber;
        cells = new ArrayList<>(Math.max(cells.size(), 8));
        looseQuote = -1;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        if (!quoted && looseQuote < 0) {
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '"') {
                    looseQuote = cells.size();
                }
            }
        }
        cells.add(text(buffer, offset, length));
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        type = RecordType.COMMENT;
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
    }

    @Override
    protected @Nullable Line buildRecord() {
        return new Line(number, cells, looseQuote);
    }

    private static String text(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length == 1 && buffer[offset] < ASCII && buffer[offset] > ' ') {
            return SINGLE[buffer[offset]];
        }
        return new String(buffer, offset, length).strip();
    }
}
