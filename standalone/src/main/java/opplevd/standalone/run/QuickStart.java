package opplevd.standalone.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import opplevd.mysql.Ports;

/**
 * A service starts in less than half the time when the JVM finds what an earlier start learned (an ahead-of-time
 * cache). A cache belongs to one jar and one JVM: it is made again when the jar changes, and its absence is no error.
 */
final class QuickStart {
    private static final Duration TRAINING = Duration.ofSeconds(60);

    private final Settings settings;

    QuickStart(Settings settings) {
        this.settings = settings;
    }

    /** What the JVM is told to find the cache of a service; nothing if there is none for this jar. */
    List<String> options(String service, Path jar) {
        return current(service, jar)
                ? List.of("-XX:AOTCache=" + cache(service), "-Xlog:aot=off", "-Xlog:cds=off")
                : List.of();
    }

    private boolean current(String service, Path jar) {
        try {
            Path cache = cache(service);
            return Files.exists(cache)
                    && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path cache(String service) {
        return settings.home().resolve("run").resolve(service + ".aot");
    }

    /** Learning in the background, one service after the other. */
    static final class Training implements AutoCloseable {
        private final Thread thread;

        private Training(Thread thread) {
            this.thread = thread;
        }

        /** Gives up what is not learned yet; returns when the copy's process is gone. */
        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Training train(List<ServiceProcess> services) {
        return new Training(Thread.ofVirtual().start(() -> {
            try {
                for (ServiceProcess service : services) {
                    train(service);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Starts a second copy of the service without a database, lets the JVM write down what it learned, and ends it. */
    private void train(ServiceProcess service) throws InterruptedException {
        Path made = cache(service.name() + "-new");
        if (current(service.name(), service.jar())) {
            return;
        }
        try {
            int port = Ports.anyFree();
            ServiceProcess learner = service.on(port, withoutDatabase(service.name(), port));
            Process process = learner.launch(
                    List.of("-XX:AOTCacheOutput=" + made, "-Xlog:aot=off", "-Xlog:cds=off"),
                    cache(service.name() + "-log"));
            try {
                learner.awaitAlive(process, TRAINING);
                process.destroy();
                if (process.waitFor(TRAINING.toSeconds(), TimeUnit.SECONDS) && Files.exists(made)) {
                    Files.move(made, cache(service.name()), StandardCopyOption.ATOMIC_MOVE);
                }
            } finally {
                process.destroyForcibly().onExit().join();
                Files.deleteIfExists(made);
                Files.deleteIfExists(cache(service.name() + "-log"));
            }
        } catch (IOException e) {
            System.getLogger(QuickStart.class.getName()).log(System.Logger.Level.DEBUG, "no cache was made", e);
        }
    }

    private static Map<String, String> withoutDatabase(String service, int port) {
        String name = service.toUpperCase(java.util.Locale.ROOT);
        Map<String, String> environment = new HashMap<>();
        environment.put("OPPLEVD_" + name + "_PORT", Integer.toString(port));
        environment.put("OPPLEVD_" + name + "_DB_URL", "jdbc:mysql://127.0.0.1:1/" + service);
        return environment;
    }
}
