package opplevd.report;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.mysql.EmbeddedMysql;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.network.Sharing;
import opplevd.report.network.Sharings;
import org.jspecify.annotations.Nullable;

/** A running report-service with a database of its own, that pulls from a survey-service in the test. */
public final class ReportInATest implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static int schemas;

    public final SurveyInATest survey = new SurveyInATest();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Object> properties = new HashMap<>();
    private EmbeddedServer server;

    public ReportInATest() {
        String schema =
                "report_test_" + schemas++ + "_" + ProcessHandle.current().pid();
        properties.put("datasources.default.url", EmbeddedMysql.shared().schemaFor(schema, "secret"));
        properties.put("datasources.default.username", schema);
        properties.put("datasources.default.password", "secret");
        properties.put("opplevd.feed.sources.survey.url", survey.url());
        properties.put("opplevd.test.trust", "true");
        properties.put("micronaut.server.port", -1);
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    /** Stops the service and starts it again on the same database. */
    public void restart() {
        server.close();
        server = ApplicationContext.run(EmbeddedServer.class, properties);
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** Publishes, and waits until the report-service has taken it in. */
    public ReportInATest publishes(APublication... publications) {
        for (APublication publication : publications) {
            survey.publishes(publication.line(survey.published() + 1));
        }
        awaitRounds(publications[publications.length - 1].publicationId());
        return this;
    }

    public void awaitRounds(String publicationId) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!context().getBean(PublicationsInATest.class).existsById(publicationId)) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("publication " + publicationId + " did not arrive");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String token(Role role, @Nullable String scope) {
        return context().getBean(TrustInATest.class).token(role, scope);
    }

    /** Chooses what a member of a network shares of the round of that name. */
    public void shares(String network, String code, String round, Sharing sharing) {
        Network found = context().getBean(Networks.class).find(network).orElseThrow();
        String id =
                context().getBean(Municipalities.class).ofCode(code).iterator().next();
        context().getBean(Sharings.class).choose(found, id, Ids.of("round " + round), sharing, "a-test");
    }

    /** The token of somebody with several roles. */
    public String token(Grant... grants) {
        return context().getBean(TrustInATest.class).token("several", grants);
    }

    /** What the service answers to a path, whose parts are encoded already. */
    public HttpResponse<String> get(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.getURI() + path)).header("Accept", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** The rules that a PDF breaks, in every language. */
    public List<String> pdfFaults(String path, String token) throws Exception {
        List<String> faults = new ArrayList<>();
        for (Language language : Language.values()) {
            String asked = path + (path.contains("?") ? "&" : "?") + "lang=" + language.tag();
            HttpResponse<byte[]> pdf = file(asked, token);
            if (pdf.statusCode() != 200) {
                throw new AssertionError(asked + " answers " + pdf.statusCode());
            }
            AccessiblePdf.faults(pdf.body()).forEach(fault -> faults.add(asked + ": " + fault));
        }
        return faults;
    }

    /** A file that somebody downloads. */
    public HttpResponse<byte[]> file(String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURI() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> put(String method, String path, String token, String json) {
        return send(HttpRequest.newBuilder(URI.create(server.getURI() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Posts a form as a program with a token does. */
    public HttpResponse<String> post(String path, String token, String form) {
        return send(HttpRequest.newBuilder(URI.create(server.getURI() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html")
                .header("Accept-Language", "nb")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The JSON that the secretariat gets. */
    public JsonNode json(String path) {
        HttpResponse<String> response = get(path, token(Role.SECRETARIAT, null));
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode() + ": " + response.body());
        }
        return parse(response.body());
    }

    public static JsonNode parse(String json) {
        try {
            return JsonMapper.createDefault().readValue(json, JsonNode.class);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    public static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        server.close();
        survey.close();
        client.close();
    }
}
