package opplevd.report.monthly;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.upload.TooLarge;
import opplevd.kit.upload.UploadForm;

/** The text of a CSV file that a page of ours posts; held in memory alone. */
public final class CsvFile {
    private static final int MOST = 4_000_000;

    private CsvFile() {}

    /**
     * The form's file as text: UTF-8, or what older spreadsheets write.
     *
     * @throws Refusal a body that no page of ours sends, or one that is too large
     */
    public static String read(InputStream body, String contentType) {
        try {
            return text(UploadForm.read(body, contentType, MOST).file("file"));
        } catch (TooLarge tooLarge) {
            throw Refusal.badRequest();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
