package opplevd.kit.refusal;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What the framework itself refuses (no such path, wrong method, a body too large or unreadable), in our words. */
@Singleton
@Primary
final class FrameworkErrors implements ErrorResponseProcessor<Object> {
    private static final Map<HttpStatus, String> KEYS = Map.of(
            HttpStatus.NOT_FOUND, "kit.not-found",
            HttpStatus.UNAUTHORIZED, "kit.sign-in-needed",
            HttpStatus.METHOD_NOT_ALLOWED, "kit.method-not-allowed",
            HttpStatus.REQUEST_ENTITY_TOO_LARGE, "kit.too-large",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "kit.unsupported",
            HttpStatus.SERVICE_UNAVAILABLE, "kit.unavailable",
            HttpStatus.TOO_MANY_REQUESTS, "kit.too-many");

    private final RefusalPage page;

    FrameworkErrors(RefusalPage page) {
        this.page = page;
    }

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpStatus status = response.getStatus();
        boolean ours = status.getCode() >= 500;
        String key = KEYS.getOrDefault(status, ours ? "kit.unexpected" : "kit.bad-request");
        Refusal refusal = context.getRootCause()
                .flatMap(FieldAtFault::of)
                .map(field -> new Refusal(status, "kit.bad-field", field).with("field", field))
                .orElseGet(() -> new Refusal(status, key));
        MutableHttpResponse<?> written = page.of(context.getRequest(), refusal);
        List<String> allow = response.getHeaders().getAll("Allow");
        if (!allow.isEmpty()) {
            written.header("Allow", String.join(", ", allow));
        }
        return (MutableHttpResponse<Object>) written;
    }
}
