package opplevd.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks routes of a running service for things. A name in a path or query that nobody gave a meaning fails the test. */
public final class Asking implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    public Asking(URI server) {
        this.server = server;
    }

    /**
     * A request.
     *
     * @param path what the names in the path mean
     * @param query what the names that may follow it mean; empty = none is sent
     * @param token of who asks; empty = somebody who has not signed in, from a page of ours
     */
    public record Question(
            Route route, Map<String, String> path, Map<String, String> query, String token, Content content) {}

    /** What is sent along. */
    public record Content(String type, String text) {
        public static Content json(String text) {
            return new Content("application/json", text);
        }

        public static Content form(String text) {
            return new Content("application/x-www-form-urlencoded", text);
        }
    }

    public HttpResponse<String> ask(Question question) {
        return ask(question, "");
    }

    /**
     * The same from a client that says what it accepts.
     *
     * @param accept empty = it says nothing
     */
    public HttpResponse<String> ask(Question question, String accept) {
        Route route = question.route();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.resolve(path(route, question.path()) + query(route, question.query())))
                .timeout(PATIENCE)
                .method(
                        route.method(),
                        HttpRequest.BodyPublishers.ofString(question.content().text()))
                .header("Content-Type", question.content().type());
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        if (question.token().isEmpty()) {
            request.header("Sec-Fetch-Site", "same-origin");
        } else {
            request.header("Authorization", "Bearer " + question.token());
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(route.name(), unanswered);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static String path(Route route, Map<String, String> meanings) {
        return NAME.matcher(route.path())
                .replaceAll(name -> Matcher.quoteReplacement(meaning(route, name.group(1), meanings)));
    }

    private static String query(Route route, Map<String, String> meanings) {
        StringBuilder query = new StringBuilder();
        for (String name : meanings.isEmpty() ? java.util.List.<String>of() : route.queries()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(meaning(route, name, meanings));
        }
        return query.toString();
    }

    private static String meaning(Route route, String name, Map<String, String> meanings) {
        String meaning = meanings.get(name);
        if (meaning == null) {
            throw new AssertionError("this test does not know what " + name + " means in " + route.name());
        }
        return URLEncoder.encode(meaning, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        client.close();
    }
}
