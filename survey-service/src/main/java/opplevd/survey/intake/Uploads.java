package opplevd.survey.intake;

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
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The parts of a multipart request, read from its body as it arrives; the files lie in spools until this is closed. */
final class Uploads implements AutoCloseable {
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_FIELD = 4096;

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
            uploads.decode(body, contentType, most);
            return uploads;
        } catch (ErrorDataDecoderException | IllegalArgumentException broken) {
            uploads.close();
            if (broken.getCause() instanceof IOException disk) {
                throw disk;
            }
            throw exceeded(broken) ? ImportRefusal.tooLarge(uploads.arriving, most) : Refusal.badRequest();
        } catch (IOException | RuntimeException broken) {
            uploads.close();
            if (exceeded(broken)) {
                throw ImportRefusal.tooLarge(uploads.arriving, most);
            }
            throw broken;
        }
    }

    /** Whether the server itself stopped reading, at the limit of a whole request. */
    private static boolean exceeded(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentLengthExceededException) {
                return true;
            }
        }
        return false;
    }

    /** A file of the form. */
    Upload file(String name) {
        Upload file = files.get(name);
        if (file == null || !file.isCompleted()) {
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

    private void decode(InputStream body, String contentType, long most) throws IOException {
        HttpRequest head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set("Content-Type", contentType);
        HttpPostMultipartRequestDecoder decoder =
                new HttpPostMultipartRequestDecoder(new Spooling(most), head, StandardCharsets.UTF_8);
        try {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
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
                if (part instanceof Upload upload) {
                    files.putIfAbsent(upload.getName(), upload);
                    decoder.removeHttpDataFromClean(upload);
                } else if (part instanceof Attribute attribute) {
                    fields.putIfAbsent(attribute.getName(), attribute.getValue());
                }
            }
        } catch (EndOfDataDecoderException end) {
            // that was the last part
        }
    }

    /** Makes files that go to a spool, and fields of a length. */
    private final class Spooling extends DefaultHttpDataFactory {
        private final long most;

        Spooling(long most) {
            super(false);
            this.most = most;
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name) {
            return limited(super.createAttribute(request, name));
        }

        @Override
        public Attribute createAttribute(HttpRequest request, String name, long definedSize) {
            return limited(super.createAttribute(request, name, definedSize));
        }

        @Override
        public FileUpload createFileUpload(
                HttpRequest request,
                String name,
                String filename,
                @Nullable String contentType,
                @Nullable String contentTransferEncoding,
                Charset charset,
                long size) {
            try {
                Spool spool = new Spool(most);
                spools.add(spool);
                Upload upload = new Upload(name, filename, charset, spool);
                arriving = upload.shownName();
                return upload;
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private Attribute limited(Attribute attribute) {
            attribute.setMaxSize(LONGEST_FIELD);
            return attribute;
        }
    }
}
