package opplevd.survey.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.upload.Multipart;
import opplevd.kit.upload.TooLarge;

/** The parts of an import's request; the files lie in spools until this is closed. */
final class Uploads implements AutoCloseable {
    private static final int LONGEST_FIELD = 4096;
    /** Each file has a limit of its own, and the server one for a whole request. */
    private static final Multipart.Limits LIMITS = new Multipart.Limits(Long.MAX_VALUE, LONGEST_FIELD);

    private final Map<String, Upload> files = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<Spool> spools = new ArrayList<>();
    private String arriving = "answers";

    private Uploads() {}

    /**
     * Reads a whole body.
     *
     * @param most bytes a file may have; a longer one is read to its end and kept out
     */
    static Uploads read(InputStream body, String contentType, long most) throws IOException {
        Uploads uploads = new Uploads();
        try {
            uploads.fields.putAll(
                    Multipart.read(body, contentType, LIMITS, (field, name) -> uploads.begin(field, name, most)));
            return uploads;
        } catch (TooLarge stopped) {
            uploads.close();
            throw ImportRefusal.tooLarge(uploads.arriving, most);
        } catch (IOException | RuntimeException broken) {
            uploads.close();
            throw broken;
        }
    }

    private OutputStream begin(String field, String filename, long most) throws IOException {
        Spool spool = new Spool(most);
        spools.add(spool);
        Upload upload = new Upload(field, filename, spool);
        arriving = upload.shownName();
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                spool.write(new byte[] {(byte) one});
            }

            @Override
            public void write(byte[] bytes) throws IOException {
                spool.write(bytes);
            }

            @Override
            public void close() throws IOException {
                spool.finish();
                files.putIfAbsent(field, upload);
            }
        };
    }

    /** A file of the form. */
    Upload file(String name) {
        Upload file = files.get(name);
        if (file == null) {
            throw ImportRefusal.missing(name);
        }
        return file;
    }

    /** A field of the form. */
    String field(String name) {
        String field = fields.get(name);
        if (field == null) {
            throw ImportRefusal.missing(name);
        }
        return field;
    }

    @Override
    public void close() throws IOException {
        for (Spool spool : spools) {
            spool.close();
        }
    }
}
