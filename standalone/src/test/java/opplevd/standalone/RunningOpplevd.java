package opplevd.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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

/** The whole product with its demo data, started once for all end-to-end tests of a run, on ports of its own. */
final class RunningOpplevd {
    private static final RunningOpplevd DEMO = start();

    private final Settings settings;

    private RunningOpplevd(Settings settings) {
        this.settings = settings;
    }

    static RunningOpplevd demo() {
        return DEMO;
    }

    private static RunningOpplevd start() {
        try {
            Path home = Files.createTempDirectory("opplevd-end-to-end");
            Settings settings = new Settings(
                    Path.of("..").toAbsolutePath().normalize(),
                    home,
                    Ports.anyFree(),
                    Ports.anyFree(),
                    home.resolve("keys"),
                    null,
                    "",
                    "");
            Supervisor supervisor = new Supervisor(settings, line -> System.err.println("[demo] " + line));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(supervisor, home)));
            supervisor.start(true);
            new Demo(settings, line -> System.err.println("[demo] " + line)).fill();
            return new RunningOpplevd(settings);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Supervisor supervisor, Path home) {
        supervisor.close();
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
