package opplevd.standalone.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
    private volatile long logged;

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
        logged = Files.exists(log()) ? Files.size(log()) : 0;
        return launch(new QuickStart(settings).options(name, jar()), log());
    }

    Process launch(List<String> options, Path output) throws IOException {
        Files.createDirectories(output.getParent());
        Files.createDirectories(temporary());
        List<String> words = new ArrayList<>();
        words.addAll(ownSession());
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + temporary(),
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

    /** Uploads wait on the home's disk, which is checked, rather than in a temporary folder that may be memory. */
    private Path temporary() {
        return settings.home().resolve("run").resolve("tmp");
    }

    /** The program that runs: a copy of its own, so that building anew does not pull it away from a running service. */
    Path jar() {
        return settings.home().resolve("run").resolve(name + "-service.jar");
    }

    /** Takes over what was built last. */
    void install() throws IOException {
        Path built = settings.checkout().resolve(Path.of(name + "-service", "target", name + "-service-0.1.0-all.jar"));
        if (!Files.exists(built)) {
            throw new Trouble("The program " + built + " is missing: delete "
                    + settings.checkout().resolve(Path.of("target", "built")) + " and start again, which builds it.");
        }
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

    /** Waits until the service says that it is ready; false if its process ends or time runs out first. */
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

    /** The last line that this start wrote to its log about an error, for the person at the terminal. */
    String lastWords() {
        try (InputStream in = Files.newInputStream(log())) {
            in.skipNBytes(logged);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception") || line.contains("WARN"))
                    .reduce((first, second) -> second)
                    .orElse("its log says nothing");
        } catch (IOException e) {
            return "its log can't be read";
        }
    }
}
