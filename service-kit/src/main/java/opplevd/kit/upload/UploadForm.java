package opplevd.kit.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form with a file, as a page of ours posts it. It is held in memory alone, and only as long as it is answered: nothing of it
 * is written to the disk.
 */
public final class UploadForm {
    private final Map<String, String> fields;
    private final Map<String, byte[]> files;

    private UploadForm(Map<String, String> fields, Map<String, byte[]> files) {
        this.fields = fields;
        this.files = files;
    }

    /**
     * Reads a whole body; one that no page of ours sends is refused with 400.
     *
     * @param most bytes of all of it
     */
    public static UploadForm read(InputStream body, String contentType, long most) throws TooLarge {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            Map<String, String> fields = Multipart.read(
                    body,
                    contentType,
                    new Multipart.Limits(most, most),
                    (field, filename) -> new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            files.putIfAbsent(field, toByteArray());
                        }
                    });
            return new UploadForm(fields, files);
        } catch (TooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory takes whatever comes", impossible);
        }
    }

    /** What was typed or chosen in a field; empty if it was not there. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Every field, in the page's order. */
    public Map<String, String> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** A file's content; empty if none was chosen. */
    public byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }
}
