package opplevd.mysql;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What lies in the folder of one embedded MySQL: data, binary log, the port and password it keeps, its log. */
record MysqlFolder(Path home) {
    /** An orderly end takes a second or two. */
    static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private static final long MOST_OF_LOG = 1 << 20;

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("mysqld.log");
    }

    /** A killed initialisation leaves no mark, so it is begun again. */
    boolean initialised() {
        return Files.exists(home.resolve("initialised"));
    }

    void initialise(MysqlBinaries binaries) throws IOException {
        deleteTree(data());
        deleteTree(home.resolve("binlog"));
        Files.createDirectories(home.resolve("binlog"));
        String password = PrivateFile.keep(home.resolve("root.secret"), PrivateFile::random);
        Path first = home.resolve("first.sql");
        PrivateFile.write(
                first,
                "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';\n"
                        + "RENAME USER 'root'@'localhost' TO 'root'@'127.0.0.1';\n");
        List<String> words = new ArrayList<>(List.of(binaries.program("mysqld").toString(), "--no-defaults"));
        words.addAll(commonOptions(binaries));
        words.addAll(List.of("--initialize-insecure", "--init-file=" + first));
        Command run = Command.run(words, home, binaries.environment());
        Files.deleteIfExists(first);
        if (!run.succeeded()) {
            throw new MysqlTrouble(explain(run.output(), "The database in " + home + " could not be prepared."));
        }
        Files.createFile(home.resolve("initialised"));
    }

    /** Options that initialising and running have in common; as root, MySQL wants to be told that this is meant. */
    List<String> commonOptions(MysqlBinaries binaries) {
        List<String> options = new ArrayList<>(List.of(
                "--basedir=" + binaries.home(),
                "--datadir=" + data(),
                "--socket=" + socket(),
                "--lc-messages-dir=" + binaries.home().resolve("share"),
                "--innodb-redo-log-capacity=100M",
                // the kernel's own hands out a number of slots to all programs together, and a start without any fails
                "--innodb-use-native-aio=OFF"));
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        return options;
    }

    /** A socket's path has room for some 100 characters; a longer folder gets its socket in the temporary folder. */
    private Path socket() {
        Path here = home.resolve("mysqld.sock");
        return here.toString().length() < 100
                ? here
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "opplevd-" + Integer.toHexString(home.hashCode()) + ".sock");
    }

    String rootPassword() throws IOException {
        return Files.readString(home.resolve("root.secret")).strip();
    }

    /** The port that this folder keeps; if another program has taken it meanwhile, a new one. */
    int port() throws IOException {
        Path file = home.resolve("port");
        String kept = Files.exists(file) ? Files.readString(file).strip() : "";
        if (kept.matches("\\d{1,5}") && Ports.free(Integer.parseInt(kept))) {
            return Integer.parseInt(kept);
        }
        int port = Ports.anyFree();
        PrivateFile.write(file, Integer.toString(port));
        return port;
    }

    /** Ends a server that an earlier, killed run left behind on this folder. */
    void stopLeftOver() throws IOException {
        Files.createDirectories(home);
        ProcessHandle.allProcesses().filter(this::isOurs).forEach(MysqlFolder::stop);
    }

    private boolean isOurs(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0])).anyMatch(("--datadir=" + data())::equals);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** How long the log is now: what a start writes comes after it. */
    long logLength() throws IOException {
        return Files.exists(log()) ? Files.size(log()) : 0;
    }

    /**
     * Why it did not start, in one sentence.
     *
     * @param from where in the log this start began to write
     * @param otherwise the sentence when the log names no reason
     */
    String explainFailure(long from, String otherwise) {
        try (FileChannel channel = FileChannel.open(log())) {
            long begin = Math.max(from, channel.size() - MOST_OF_LOG);
            channel.position(begin);
            String said = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            return explain(said, otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }

    private String explain(String output, String otherwise) {
        if (Disk.full(output)) {
            return "The database could not start: the disk that holds " + home
                    + " is full. Free some space and start again.";
        }
        String error = output.lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.replaceFirst("^.*\\[ERROR\\]\\s*(\\[[^\\]]*\\]\\s*)*", ""))
                .findFirst()
                .orElse("");
        return error.isEmpty()
                ? otherwise
                : "The database stopped while starting: " + error.strip() + " (log: " + log() + ")";
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
