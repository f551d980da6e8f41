package opplevd.survey.account;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser in a test: keeps cookies, posts forms as a browser does. */
final class Browser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"");

    private final EmbeddedServer server;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf = "";
    private String accept = "*/*";

    Browser(EmbeddedServer server) {
        this.server = server;
    }

    /** From now on takes nothing else. */
    Browser asking(String type) {
        accept = type;
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.putIfAbsent("csrf", csrf);
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, path);
    }

    /** A program's call with a token. */
    static HttpResponse<String> call(EmbeddedServer server, String method, String path, String token, String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        return new Browser(server).send(request, path);
    }

    boolean hasSession() {
        return !cookies.getOrDefault("opplevd-session", "").isEmpty();
    }

    String cookie() {
        return cookies.getOrDefault("opplevd-session", "");
    }

    void cookie(String value) {
        cookies.put("opplevd-session", value);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder, String path) {
        HttpRequest.Builder request = builder.uri(URI.create(server.getURL() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept-Language", "en")
                .header("Accept", accept);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher token = CSRF.matcher(response.body());
            csrf = token.find() ? token.group(1) : csrf;
            return response;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
