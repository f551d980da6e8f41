package opplevd.survey.upload;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import opplevd.kit.refusal.Refusal;

/**
 * A form with a file, as a page of ours posts it (multipart/form-data). It is held in memory alone, and only as long as it is
 * answered: nothing of it is written to the disk.
 */
public final class UploadForm {
    /** A file and the words beside it; a sealed table of the largest file is shorter. */
    private static final long MOST = TableFile.MOST_BYTES + 8_000_000L;

    private static final int CHUNK = 1 << 16;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private UploadForm() {}

    /**
     * Reads a whole body; one that no page of ours sends is refused with 400.
     *
     * @throws UnreadableTable when it is too large
     */
    public static UploadForm read(InputStream body, String contentType) throws UnreadableTable {
        UploadForm form = new UploadForm();
        try {
            form.decode(body, contentType);
            return form;
        } catch (ErrorDataDecoderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Refusal.badRequest();
        } catch (ContentLengthExceededException tooLarge) {
            throw new UnreadableTable("upload.large", TableFile.MOST_BYTES / 1_000_000);
        } catch (IOException broken) {
            if (broken.getCause() instanceof ContentLengthExceededException) {
                throw new UnreadableTable("upload.large", TableFile.MOST_BYTES / 1_000_000);
            }
            throw Refusal.badRequest();
        }
    }

    /** What was typed or chosen in a field; empty if it was not there. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Every field, in the page's order. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** A file's content; empty if none was chosen. */
    public byte[] file(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private void decode(InputStream body, String contentType) throws IOException, UnreadableTable {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set("Content-Type", contentType);
        DefaultHttpDataFactory memory = new DefaultHttpDataFactory(false);
        memory.setMaxLimit(MOST);
        HttpPostMultipartRequestDecoder decoder =
                new HttpPostMultipartRequestDecoder(memory, head, StandardCharsets.UTF_8);
        try {
            byte[] chunk = new byte[CHUNK];
            long all = 0;
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                all += read;
                if (all > MOST) {
                    throw new UnreadableTable("upload.large", TableFile.MOST_BYTES / 1_000_000);
                }
                decoder.offer(new DefaultHttpContent(Unpooled.copiedBuffer(chunk, 0, read)));
                take(decoder);
            }
            decoder.offer(LastHttpContent.EMPTY_LAST_CONTENT);
            take(decoder);
        } finally {
            decoder.destroy();
        }
    }

    private void take(HttpPostMultipartRequestDecoder decoder) throws IOException {
        try {
            while (decoder.hasNext()) {
                InterfaceHttpData part = decoder.next();
                if (part instanceof FileUpload file) {
                    files.putIfAbsent(file.getName(), file.get());
                } else if (part instanceof Attribute attribute) {
                    fields.putIfAbsent(attribute.getName(), attribute.getValue());
                }
            }
        } catch (EndOfDataDecoderException end) {
            // that was the last part
        }
    }
}
