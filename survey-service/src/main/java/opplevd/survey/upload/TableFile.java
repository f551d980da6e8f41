package opplevd.survey.upload;

import java.io.InputStream;
import opplevd.kit.upload.TooLarge;
import opplevd.kit.upload.UploadForm;

/**
 * A file read as a table, whichever program wrote it.
 *
 * @param guessed whether its letters are a guess (Windows-1252), which the person who uploaded it should look at
 */
public record TableFile(Table table, boolean guessed) {
    /** The most bytes of a file. */
    public static final int MOST_BYTES = 20_000_000;
    /** A file and the words beside it; a sealed table of the largest file is shorter. */
    private static final long MOST_OF_A_FORM = MOST_BYTES + 8_000_000L;

    /**
     * Reads a page's form with such a file in it.
     *
     * @throws UnreadableTable when it is too large
     */
    public static UploadForm form(InputStream body, String contentType) throws UnreadableTable {
        try {
            return UploadForm.read(body, contentType, MOST_OF_A_FORM);
        } catch (TooLarge tooLarge) {
            throw new UnreadableTable("upload.large", MOST_BYTES / 1_000_000);
        }
    }

    /**
     * Reads CSV or XLSX, whichever it is.
     *
     * @throws UnreadableTable when no table can be made out, with what to do about it
     */
    public static TableFile read(byte[] bytes) throws UnreadableTable {
        if (bytes.length == 0) {
            throw new UnreadableTable("upload.none");
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableTable("upload.large", MOST_BYTES / 1_000_000);
        }
        if (Letters.begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable("upload.xls");
        }
        if (Letters.begins(bytes, 'P', 'K')) {
            return new TableFile(XlsxTable.read(bytes), false);
        }
        Letters letters = Letters.of(bytes);
        if (Letters.begins(bytes, '%', 'P', 'D', 'F') || letters.text().indexOf('\0') >= 0) {
            throw new UnreadableTable("upload.not-a-table");
        }
        return new TableFile(CsvTable.read(letters.text()), letters.guessed());
    }
}
