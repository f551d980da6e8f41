package opplevd.report.node;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import opplevd.kit.digest.Sha256;

/**
 * Answers what is published: the same bytes each time, with an ETag made of them, so that whoever has them already is
 * told so.
 */
@Singleton
public final class StableAnswer {
    private static final int DIGITS = 32;
    private final JsonMapper json;

    StableAnswer(JsonMapper json) {
        this.json = json;
    }

    /** An answer as it is sent, to be kept where making it takes long. */
    public static final class Written {
        private final byte[] bytes;
        private final String tag;

        private Written(byte[] bytes, String tag) {
            this.bytes = bytes;
            this.tag = tag;
        }

        /** How many bytes it has. */
        public int size() {
            return bytes.length;
        }
    }

    public HttpResponse<byte[]> to(HttpRequest<?> request, Object answer) {
        return to(request, write(answer));
    }

    public Written write(Object answer) {
        return written(bytes(answer));
    }

    public HttpResponse<byte[]> to(HttpRequest<?> request, Written written) {
        return of(request, written, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    /** The same of bytes of any kind; how long they may be kept is for the caller to say. */
    public static MutableHttpResponse<byte[]> of(HttpRequest<?> request, byte[] bytes, MediaType type) {
        return of(request, written(bytes), type);
    }

    private static Written written(byte[] bytes) {
        return new Written(bytes, "\"" + Sha256.hex(bytes).substring(0, DIGITS) + "\"");
    }

    private static MutableHttpResponse<byte[]> of(HttpRequest<?> request, Written written, MediaType type) {
        MutableHttpResponse<byte[]> response = has(request, written.tag)
                ? HttpResponse.status(HttpStatus.NOT_MODIFIED)
                : HttpResponse.ok(written.bytes).contentType(type);
        return response.header(HttpHeaders.ETAG, written.tag);
    }

    private static boolean has(HttpRequest<?> request, String tag) {
        List<String> known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH);
        return known.stream()
                .flatMap(header -> List.of(header.split(",", -1)).stream())
                .map(one -> one.strip().replaceFirst("^W/", ""))
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }

    /** The answer as JSON. */
    public byte[] bytes(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
