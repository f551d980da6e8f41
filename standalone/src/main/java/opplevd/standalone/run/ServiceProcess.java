package opplevd.standalone.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One of the two services as a process of its own: how it is started, when it answers, how it ends. */
final class ServiceProcess {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String name;
    private final Settings settings;
    private final int port;
    private final Map<String, String> environment;

    ServiceProcess(String name, Settings settings, int port, Map<String, String> environment) {
        this.name = name;
        this.settings = settings;
        this.port = port;
        this.environment = environment;
    }

    String name() {
        return name;
    }

    Path log() {
        return settings.home().resolve("log").resolve(name + ".log");
    }

    /** The same service on another port, with some of its environment different. */
    ServiceProcess on(int otherPort, Map<String, String> different) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(different);
        return new ServiceProcess(name, settings, otherPort, all);
    }

    Process launch() throws IOException {
        return launch(new QuickStart(settings).options(name, jar()), log());
    }

    Process launch(List<String> options, Path output) throws IOException {
        Files.createDirectories(output.getParent());
        List<String> words = new ArrayList<>();
        words.addAll(ownSession());
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Duser.timezone=Europe/Oslo"));
        words.addAll(options);
        words.addAll(List.of("-jar", jar().toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(settings.home().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** The program that runs: a copy of its own, so that building anew does not pull it away from a running service. */
    Path jar() {
        return settings.home().resolve("run").resolve(name + "-service.jar");
    }

    /** Takes over what was built last. */
    void install() throws IOException {
        Path built = settings.checkout().resolve(Path.of(name + "-service", "target", name + "-service-0.1.0-all.jar"));
        Files.createDirectories(jar().getParent());
        Files.copy(built, jar(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** A session of its own, so that Ctrl-C reaches the supervisor first and things end in order. */
    private static List<String> ownSession() {
        return Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** Waits until the service says that it is ready; false if its process ends or time runs out. */
    boolean awaitReady(Process process, Duration within) throws InterruptedException {
        Instant until = Instant.now().plus(within);
        while (process.isAlive() && Instant.now().isBefore(until)) {
            if (ready()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** Waits until the service answers at all, with or without its database. */
    void awaitAlive(Process process, Duration within) throws InterruptedException {
        Instant until = Instant.now().plus(within);
        while (process.isAlive() && Instant.now().isBefore(until) && !answers(port, "/health/liveness")) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    boolean ready() throws InterruptedException {
        return answers(port, "/health/readiness");
    }

    private static boolean answers(int port, String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** The last line of the log that tells of an error, for the person at the terminal. */
    String lastWords() {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.filter(line -> line.contains("ERROR") || line.contains("Exception"))
                    .reduce((first, second) -> second)
                    .orElse("its log says nothing");
        } catch (IOException e) {
            return "its log can't be read";
        }
    }
}
