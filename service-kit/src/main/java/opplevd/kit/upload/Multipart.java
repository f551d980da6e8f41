package opplevd.kit.upload;

import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.EndOfDataDecoderException;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a form with files from its body as it arrives: fields into memory, files to wherever whoever asks wants them. */
public final class Multipart {
    private static final int CHUNK = 1 << 16;

    private final Parts parts;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Multipart(Parts parts) {
        this.parts = parts;
    }

    /** Where files go. */
    public interface Files {
        /** A file begins; the stream is closed when it is there in full. */
        OutputStream begin(String field, String filename) throws IOException;
    }

    /**
     * What a body may be.
     *
     * @param bytes of the whole; one that is longer is {@link TooLarge}
     * @param fieldBytes of a field
     */
    public record Limits(long bytes, long fieldBytes) {
        public Limits {
            if (bytes < 1 || fieldBytes < 1) {
                throw new IllegalArgumentException("a limit is above 0");
            }
        }
    }

    /**
     * Reads a whole body; one that no page of ours sends is refused with 400.
     *
     * @return the fields, in the page's order; of several with a name the first
     * @throws IOException when the files could not be put where they go
     */
    public static Map<String, String> read(InputStream body, String contentType, Limits limits, Files files)
            throws IOException {
        Multipart read = new Multipart(new Parts(files, limits.fieldBytes()));
        try {
            read.decode(body, contentType, limits.bytes());
            return read.fields;
        } catch (TooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException
                | UncheckedIOException
                | ErrorDataDecoderException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ContentLengthExceededException broken) {
            IOException unwritable = read.parts.unwritable();
            if (unwritable != null) {
                throw unwritable;
            }
            if (exceeded(broken)) {
                throw new TooLarge();
            }
            throw Refusal.badRequest();
        }
    }

    /** Whether the server itself stopped reading, at the limit of a whole request. */
    private static boolean exceeded(Throwable broken) {
        for (@Nullable Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentLengthExceededException) {
                return true;
            }
        }
        return false;
    }

    private void decode(InputStream body, String contentType, long most) throws IOException {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set("Content-Type", contentType);
        if (!HttpPostRequestDecoder.isMultipart(head)) {
            throw Refusal.badRequest();
        }
        HttpPostMultipartRequestDecoder decoder =
                new HttpPostMultipartRequestDecoder(parts, head, StandardCharsets.UTF_8);
        try {
            byte[] chunk = new byte[CHUNK];
            long all = 0;
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                all += read;
                if (all > most) {
                    throw new TooLarge();
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
                if (part instanceof Attribute attribute) {
                    fields.putIfAbsent(attribute.getName(), attribute.getValue());
                }
            }
        } catch (EndOfDataDecoderException end) {
            // that was the last part
        }
    }
}
