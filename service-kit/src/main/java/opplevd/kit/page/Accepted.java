package opplevd.kit.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Who may have a page? Whoever asks: beside the API a path has one thing to give, whatever the client says it accepts (RFC
 * 9110, 12.5.1 lets a server do so). A route that doesn't name its type counts as JSON, and a client that asked for
 * text/html alone got 406.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Accepted {
    private static final String ELSE_ANYTHING = "*/*;q=0.1";

    @PreMatching
    @RequestFilter
    void elseAnything(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/api/") && request.getHeaders() instanceof MutableHttpHeaders headers) {
            headers.add(HttpHeaders.ACCEPT, ELSE_ANYTHING);
        }
    }
}
