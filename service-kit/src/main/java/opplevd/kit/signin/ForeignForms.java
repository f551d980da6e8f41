package opplevd.kit.signin;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import opplevd.kit.page.Paths;
import opplevd.kit.refusal.Refusal;

/**
 * Nobody else's page may post in the name of somebody signed in: the browser must say that the form came from here, and the form
 * must carry the token of the session, one with a file in its address. Residents' links have no session; programs with a Bearer token have no browser.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ForeignForms implements Ordered {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** The same request to go on with; a stage of nothing would end in a null response. */
    @RequestFilter
    CompletionStage<HttpRequest<?>> check(HttpRequest<?> request) {
        CompletionStage<HttpRequest<?>> fine = CompletableFuture.completedStage(request);
        if (SAFE.contains(request.getMethod()) || Paths.isResident(request)) {
            return fine;
        }
        Optional<Credential> credential = CredentialFetcher.credential(request);
        if (credential.isPresent() && credential.get().use() == Credential.Use.TOKEN) {
            return fine;
        }
        if (!fromHere(request)) {
            throw foreign();
        }
        if (credential.isEmpty()) {
            return fine;
        }
        Credential session = credential.get();
        String header = request.getHeaders().get(FormToken.HEADER);
        CompletionStage<String> token = header == null ? field(request) : CompletableFuture.completedStage(header);
        return token.thenApply(given -> {
            if (!FormToken.matches(session, given)) {
                throw foreign();
            }
            return request;
        });
    }

    private static Refusal foreign() {
        return new Refusal(HttpStatus.FORBIDDEN, "kit.foreign-form");
    }

    /** Both headers, where a browser sends them, must name us; one of them must be there. */
    private static boolean fromHere(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get("Origin");
        if (site == null && origin == null) {
            return false;
        }
        return (site == null || site.equals("same-origin")) && (origin == null || isOurs(request, origin));
    }

    private static boolean isOurs(HttpRequest<?> request, String origin) {
        String host = request.getHeaders().get("Host");
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** A form with a file is not read here: its address carries the token. */
    private static CompletionStage<String> field(HttpRequest<?> request) {
        boolean file = request.getContentType()
                .map(type -> type.getName().equals(MediaType.MULTIPART_FORM_DATA))
                .orElse(false);
        if (file) {
            return CompletableFuture.completedStage(request.getParameters().get(FormToken.FIELD, String.class, ""));
        }
        boolean form = request.getContentType()
                .map(type -> type.getName().equals(MediaType.APPLICATION_FORM_URLENCODED))
                .orElse(false);
        if (!form || !(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.completedStage("");
        }
        CloseableByteBody copy = server.byteBody().split(ByteBody.SplitBackpressureMode.SLOWEST);
        return copy.buffer().thenApply(body -> {
            try (body) {
                return token(body.toString(StandardCharsets.UTF_8));
            }
        });
    }

    private static String token(String form) {
        for (String pair : form.split("&", -1)) {
            if (pair.startsWith(FormToken.FIELD + "=")) {
                return decoded(pair.substring(FormToken.FIELD.length() + 1));
            }
        }
        return "";
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
