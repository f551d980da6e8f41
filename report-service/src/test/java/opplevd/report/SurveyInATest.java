package opplevd.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A survey-service as far as a report-service sees it: a feed that a test fills, and that can be away. */
public final class SurveyInATest implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    public volatile int status = 200;
    /** Whether everything is sent each time, whatever was asked for. */
    public volatile boolean repeating;

    public SurveyInATest() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/published", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public SurveyInATest publishes(String line) {
        lines.add(line);
        return this;
    }

    public void replace(int index, String line) {
        lines.set(index, line);
    }

    public int published() {
        return lines.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        long after = Long.parseLong(exchange.getRequestURI().getQuery().replace("after=", ""));
        StringBuilder body = new StringBuilder();
        for (String line : lines) {
            if (repeating || seq(line) > after) {
                body.append(line).append('\n');
            }
        }
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static long seq(String line) {
        return line.startsWith("{\"seq\":") ? Long.parseLong(line.substring(7, line.indexOf(','))) : Long.MAX_VALUE;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
