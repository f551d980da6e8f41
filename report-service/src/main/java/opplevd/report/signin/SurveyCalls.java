package opplevd.report.signin;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import opplevd.kit.page.Installation;

/** Short questions to the survey-service: whatever takes longer than two seconds counts as no answer. */
@Singleton
final class SurveyCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Installation installation;

    SurveyCalls(Installation installation) {
        this.installation = installation;
    }

    /** The body of the answer. */
    String get(String path) throws IOException {
        HttpResponse<String> response = send(request(path).build());
        if (response.statusCode() != OK) {
            throw new IOException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    /** The cookies that come with the answer to somebody with this cookie. */
    List<String> cookies(String path, String cookie) throws IOException {
        return send(request(path).header("Cookie", cookie).build()).headers().allValues("Set-Cookie");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(installation.survey(path)))
                .timeout(PATIENCE)
                .header("Accept", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }
}
