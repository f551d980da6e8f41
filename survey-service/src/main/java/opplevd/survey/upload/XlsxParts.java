package opplevd.survey.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook that say what its cells hold, unpacked within limits: what a few bytes swell into is refused. */
final class XlsxParts {
    /** Unpacked bytes of a whole workbook; 100,000 lines of recipients are about 60 million. */
    static final int MOST_UNPACKED = 150_000_000;

    private static final int MOST_ENTRIES = 2000;
    private static final int CHUNK = 1 << 16;

    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;

    private XlsxParts() {}

    static XlsxParts of(byte[] zip) throws UnreadableTable {
        XlsxParts parts = new XlsxParts();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UnreadableTable("upload.swells");
                }
                String name = entry.getName().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
                boolean wanted = name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels"));
                parts.take(name, in, wanted);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UnreadableTable("upload.xlsx");
        } catch (IOException broken) {
            // it ends too early: half a file was sent
            throw new UnreadableTable("upload.xlsx");
        }
        return parts;
    }

    private void take(String name, InputStream in, boolean wanted) throws IOException, UnreadableTable {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
                throw new UnreadableTable("upload.swells");
            }
            if (wanted) {
                out.write(chunk, 0, read);
            }
        }
        if (wanted) {
            parts.putIfAbsent(name, out.toByteArray());
        }
    }

    /** A part by its path; null if there is none. */
    byte @Nullable [] part(String path) {
        return parts.get(path.toLowerCase(Locale.ROOT));
    }
}
