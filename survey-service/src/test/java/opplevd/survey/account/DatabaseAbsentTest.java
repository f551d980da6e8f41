package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Map;
import opplevd.mysql.EmbeddedMysql;
import opplevd.survey.Directories;
import org.junit.jupiter.api.Test;

/** The database comes after the service has started. */
class DatabaseAbsentTest {

    @Test
    void theServiceStartsWithoutItSaysSoAndGoesOnWithinFiveSecondsWhenItIsThere() throws Exception {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_absent");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        String behind = url.replaceFirst("//([^:/]+):\\d+/", "//$1:" + port + "/");
        Map<String, Object> settings = Map.of(
                "datasources.default.url",
                behind,
                "micronaut.server.port",
                "-1",
                "opplevd.keys",
                Directories.forKeys().toString());
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings)) {
            Browser reader = new Browser(server);
            assertEquals(200, reader.get("/health/liveness").statusCode());
            assertEquals(503, reader.get("/health/readiness").statusCode());
            HttpResponse<String> page = reader.get("/sign-in");
            assertEquals(503, page.statusCode());
            assertEquals("5", page.headers().firstValue("Retry-After").orElse(""));
            assertTrue(page.body().contains("We will be right back"), page.body());
            try (ServerSocket door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual()
                        .start(() -> forward(door, EmbeddedMysql.shared().port()));
                long start = System.nanoTime();
                // making the tables is not part of coming back: a second start finds them
                while (reader.get("/health/readiness").statusCode() != 200 && seconds(start) < 60) {
                    Thread.sleep(100);
                }
                assertEquals(200, reader.get("/sign-in").statusCode(), "after " + seconds(start) + " s");
            }
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void forward(ServerSocket door, int port) {
        try {
            while (true) {
                Socket here = door.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), port);
                pump(here, there);
                pump(there, here);
            }
        } catch (IOException closed) {
            return;
        }
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException closed) {
                return;
            }
        });
    }
}
