package opplevd.survey.intake;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opplevd.kit.sql.Query;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.Directories;

/** For tests: the whole survey-service on a free port, on a schema of the test's own, talked to over HTTP. */
public final class RunningService implements AutoCloseable {
    private static final String SECRET = "operator-secret-for-tests-0123456789";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final EmbeddedServer server;

    public RunningService(Class<?> test, Map<String, Object> settings) {
        this.url =
                EmbeddedMysql.shared().jdbcUrl("survey_" + test.getSimpleName().toLowerCase(Locale.ROOT));
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of(
                "datasources.default.url",
                url,
                "datasources.default.maximum-pool-size",
                "8",
                "micronaut.server.port",
                "-1",
                "opplevd.keys",
                Directories.forKeys().toString(),
                "opplevd.operator-secret",
                SECRET));
        this.server = ApplicationContext.run(EmbeddedServer.class, all);
    }

    /** A token of a role; scope null = none. */
    public String token(String role, String scope) {
        String json = "{\"role\":\"" + role + "\"" + (scope.isEmpty() ? "" : ",\"scope\":\"" + scope + "\"") + "}";
        HttpResponse<String> made =
                post("/api/v1/tokens", SECRET, "application/json", json.getBytes(StandardCharsets.UTF_8));
        return made.body().replaceAll("(?s).*\"token\":\"([^\"]*)\".*", "$1");
    }

    public HttpResponse<String> get(String path, String token) {
        return send(request(path, token).GET().build());
    }

    public HttpResponse<String> post(String path, String token, String type, byte[] body) {
        return send(request(path, token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    public HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
        if (!path.startsWith("/api/")) {
            request.header("Accept-Language", "en");
        }
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** The first column of a query. */
    public List<String> column(String sql) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return Query.of(sql).list(connection, row -> row.getString(1));
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A change that no page makes. */
    public void run(String sql) {
        try (Connection connection = DriverManager.getConnection(url)) {
            Query.of(sql).run(connection);
        } catch (SQLException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    /** A part of the service, for what has no page yet. */
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
