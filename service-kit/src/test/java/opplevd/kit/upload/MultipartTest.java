package opplevd.kit.upload;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import opplevd.kit.refusal.Refusal;
import org.junit.jupiter.api.Test;

class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final Multipart.Limits WIDE = new Multipart.Limits(10_000_000, 10_000);

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"f.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private static InputStream body(String... parts) {
        return new ByteArrayInputStream((String.join("", parts) + "--b--\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static HttpStatus refused(InputStream body, Multipart.Limits limits) {
        return assertThrows(
                        Refusal.class,
                        () -> Multipart.read(body, TYPE, limits, (field, name) -> OutputStream.nullOutputStream()))
                .status();
    }

    @Test
    void fieldsAndFilesAreThereAsTheyWereSentAndOfEachNameTheFirst() throws IOException {
        String large = "æøå;1\n".repeat(100_000);
        UploadForm form = UploadForm.read(
                body(field("step", "read"), file("file", large), file("file", "second"), field("step", "other")),
                TYPE,
                10_000_000);
        assertEquals(Map.of("step", "read"), form.fields());
        assertArrayEquals(large.getBytes(StandardCharsets.UTF_8), form.file("file"));
        assertEquals("", form.field("none"));
        assertEquals(0, form.file("none").length);
    }

    @Test
    void aBodyBeyondItsLimitIsTooLargeWhoeverStopsIt() {
        assertThrows(TooLarge.class, () -> UploadForm.read(body(file("file", "x".repeat(5000))), TYPE, 4000));
        InputStream stopped = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException(new ContentLengthExceededException(10, 11));
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                return read();
            }
        };
        assertThrows(TooLarge.class, () -> UploadForm.read(stopped, TYPE, 4000));
    }

    @Test
    void whatNoPageOfOursSendsIsRefused() {
        assertEquals(
                HttpStatus.BAD_REQUEST, refused(body(field("f", "x".repeat(200))), new Multipart.Limits(9000, 100)));
        for (String type : List.of("multipart/form-data", "text/plain", "")) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> UploadForm.read(body(field("a", "b")), type, 4000), type);
            assertEquals(HttpStatus.BAD_REQUEST, refusal.status());
        }
    }

    @Test
    void aFullDiskIsSaidAsItIs() {
        IOException full = new IOException("no space left");
        IOException atBeginning = assertThrows(
                IOException.class,
                () -> Multipart.read(body(file("file", "x")), TYPE, WIDE, (field, name) -> {
                    throw full;
                }));
        assertSame(full, atBeginning);
        IOException underway = assertThrows(
                IOException.class,
                () -> Multipart.read(body(file("file", "x")), TYPE, WIDE, (field, name) -> new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw full;
                    }
                }));
        assertSame(full, underway);
    }
}
