package opplevd.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import opplevd.mysql.Ports;
import opplevd.standalone.demo.Demo;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.RunState;
import opplevd.standalone.run.Secrets;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Supervisor;
import opplevd.standalone.run.Tokens;
import org.jspecify.annotations.Nullable;

/** The whole product on ports of its own. With its demo data it is started once for all end-to-end tests of a run. */
final class RunningOpplevd implements AutoCloseable {
    private static @Nullable RunningOpplevd demo;

    private final Settings settings;
    private final Supervisor supervisor;

    private RunningOpplevd(Settings settings) {
        this.settings = settings;
        this.supervisor = new Supervisor(settings, line -> System.err.println("[demo] " + line));
        try {
            supervisor.start(true);
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
    }

    static synchronized RunningOpplevd demo() {
        if (demo == null) {
            Path home = folder();
            RunningOpplevd made = in(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                made.close();
                delete(home);
            }));
            demo = made;
        }
        return demo;
    }

    /** With the demo's data, all of it in this folder. */
    static RunningOpplevd in(Path home) {
        RunningOpplevd made = on(settings(home));
        try {
            new Demo(made.settings, line -> System.err.println("[demo] " + line)).fill();
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            made.close();
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /** With whatever lies in its folder. */
    static RunningOpplevd on(Settings settings) {
        return new RunningOpplevd(settings);
    }

    static Settings settings(Path home) {
        return new Settings(
                Path.of("..").toAbsolutePath().normalize(), home, port(), port(), home.resolve("keys"), null, "", "");
    }

    private static int port() {
        try {
            return Ports.anyFree();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("opplevd-end-to-end");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it; its folder stays. */
    @Override
    public void close() {
        supervisor.close();
    }

    private static void delete(Path home) {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("[demo] left behind: " + home);
        }
    }

    Settings settings() {
        return settings;
    }

    String surveyUrl() {
        return settings.surveyUrl();
    }

    String reportUrl() {
        return settings.reportUrl();
    }

    /** Process numbers as they are now; a part that was killed comes back under another number. */
    RunState processes() {
        return RunState.read(settings).orElseThrow();
    }

    String token(String role, String scope) {
        return new Tokens(settings).issue(role, scope.isEmpty() ? null : scope);
    }

    Api survey(String role, String scope) {
        return new Api(settings.surveyUrl(), token(role, scope));
    }

    Api report(String role, String scope) {
        return new Api(settings.reportUrl(), token(role, scope));
    }

    /** The open links of the demo's open round: url, round, unit, municipality. */
    JsonNode openLinks() {
        return new Api(settings.surveyUrl(), Secrets.in(settings).operator())
                .get("/api/v1/open-links")
                .body();
    }

    /** An open link of the municipality whose part these tests close; the first link's part stays open. */
    JsonNode lastOpenLink() {
        JsonNode links = openLinks();
        return links.get(links.size() - 1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
