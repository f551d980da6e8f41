package opplevd.mysql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What lies in the folder of one embedded MySQL: data, binary log, the port and password it keeps, its log. */
record MysqlFolder(Path home) {
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
        String password = randomPassword();
        Path first = home.resolve("first.sql");
        writePrivately(
                first,
                "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + password + "';\n"
                        + "RENAME USER 'root'@'localhost' TO 'root'@'127.0.0.1';\n");
        List<String> words = new ArrayList<>(List.of(binaries.program("mysqld").toString(), "--no-defaults"));
        words.addAll(commonOptions(binaries));
        words.addAll(List.of("--initialize-insecure", "--init-file=" + first));
        Command run = Command.run(words, home, binaries.environment());
        Files.deleteIfExists(first);
        if (!run.succeeded()) {
            throw new MysqlTrouble(explain(run.output()));
        }
        writePrivately(home.resolve("root.secret"), password);
        Files.createFile(home.resolve("initialised"));
    }

    /** Options that initialising and running have in common; as root, MySQL wants to be told that this is meant. */
    List<String> commonOptions(MysqlBinaries binaries) {
        List<String> options = new ArrayList<>(List.of(
                "--basedir=" + binaries.home(),
                "--datadir=" + data(),
                "--socket=" + socket(),
                "--lc-messages-dir=" + binaries.home().resolve("share"),
                "--innodb-redo-log-capacity=100M"));
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
        return Files.readString(home.resolve("root.secret"));
    }

    /** The port that this folder keeps; if another program has taken it meanwhile, a new one. */
    int port() throws IOException {
        Path file = home.resolve("port");
        if (Files.exists(file)) {
            int kept = Integer.parseInt(Files.readString(file).strip());
            if (free(kept)) {
                return kept;
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Integer.toString(any.getLocalPort()));
            return any.getLocalPort();
        }
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void writePid(long pid) throws IOException {
        Files.writeString(home.resolve("pid"), Long.toString(pid));
    }

    void deletePid() {
        try {
            Files.deleteIfExists(home.resolve("pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a server that an earlier, killed run left behind on this folder. */
    void stopLeftOver() throws IOException {
        Files.createDirectories(home);
        Path file = home.resolve("pid");
        if (!Files.exists(file)) {
            return;
        }
        long pid = Long.parseLong(Files.readString(file).strip());
        ProcessHandle.of(pid).filter(this::isOurs).ifPresent(MysqlFolder::stop);
        Files.deleteIfExists(file);
    }

    private boolean isOurs(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElse(new String[0])).anyMatch(("--datadir=" + data())::equals);
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }

    String explainFailure() {
        try {
            List<String> lines = Files.readAllLines(log());
            return explain(String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())));
        } catch (IOException e) {
            return "The database stopped while starting, and its log " + log() + " can't be read.";
        }
    }

    private String explain(String output) {
        if (Disk.full(output)) {
            return "The database could not start: the disk that holds " + home
                    + " is full. Free some space and start again.";
        }
        String error = output.lines()
                .filter(line -> line.contains("[ERROR]"))
                .map(line -> line.replaceFirst("^.*\\[ERROR\\]\\s*(\\[[^\\]]*\\]\\s*)*", ""))
                .findFirst()
                .orElse("it gave no reason");
        return "The database stopped while starting: " + error.strip() + " (log: " + log() + ")";
    }

    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
