package opplevd.report;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.kit.signin.Role;
import org.jspecify.annotations.Nullable;

/** Reads pages and posts forms as somebody with a role, in Norwegian bokmål. */
public final class FormsInATest {
    private final ReportInATest report;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Role role;
    private final @Nullable String scope;

    public FormsInATest(ReportInATest report, Role role, @Nullable String scope) {
        this.report = report;
        this.role = role;
        this.scope = scope;
    }

    public HttpResponse<String> get(String path) {
        return report.get(path, report.token(role, scope), "Accept", "text/html", "Accept-Language", "nb");
    }

    /** The page, which must be there; it is also left in target/preview, to be looked at. */
    public String page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        String name =
                "form-" + role.key() + path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^A-Za-z0-9]+", "-");
        Path preview = Path.of("target", "preview", name + ".html");
        try {
            Files.createDirectories(preview.getParent());
            Files.writeString(
                    preview,
                    answer.body().replaceAll("/assets/[0-9a-f]+/", "../../../templates/src/main/resources/assets/"));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return answer.body();
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(path, "application/x-www-form-urlencoded", form);
    }

    /** Posts a form that must be taken. @return where it leads to */
    public String posted(String path, Map<String, String> fields) {
        HttpResponse<String> answer = post(path, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> send(String path, String type, String body) {
        URI server = report.context().getBean(EmbeddedServer.class).getURI();
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .header("Authorization", "Bearer " + report.token(role, scope))
                            .header("Accept", "text/html")
                            .header("Accept-Language", "nb")
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
