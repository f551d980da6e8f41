package opplevd.standalone.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls one service's API with a bearer token; a refusal becomes one sentence. */
public record Api(String address, String token) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back: the status and the body as JSON (missing when it is none). */
    public record Answer(int status, JsonNode body) {
        public boolean succeeded() {
            return status >= 200 && status < 300;
        }

        /** The sentence of a problem+json body. */
        public String problem() {
            String detail = body.path("detail").asText("");
            return detail.isEmpty() ? body.path("title").asText("status " + status) : detail;
        }
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Posts JSON and answers the body of a success. */
    public JsonNode post(String path, JsonNode body) {
        Answer answer = tryPost(path, body);
        if (!answer.succeeded()) {
            throw new Trouble(path + " was refused (" + answer.status() + "): " + answer.problem());
        }
        return answer.body();
    }

    /** Puts JSON; a refusal is trouble. */
    public void put(String path, JsonNode body) {
        Answer answer = send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
        if (!answer.succeeded()) {
            throw new Trouble(path + " was refused (" + answer.status() + "): " + answer.problem());
        }
    }

    public Answer tryPost(String path, JsonNode body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofMinutes(30))
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), parse(response.body()));
        } catch (IOException e) {
            throw new Trouble(
                    "No answer from " + address + " ("
                            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage())
                            + "): is Opplevd running? ./opplevd status tells.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
