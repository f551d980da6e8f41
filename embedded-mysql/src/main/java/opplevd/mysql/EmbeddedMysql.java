package opplevd.mysql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One running MySQL of our own, bound to 127.0.0.1, with all its state under one folder. Started again on the same
 * folder it comes back on the same port with the same data.
 */
public final class EmbeddedMysql implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    private final MysqlBinaries binaries;
    private final MysqlFolder folder;
    private final int port;
    private final Process process;

    private EmbeddedMysql(MysqlBinaries binaries, MysqlFolder folder, int port, Process process) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** The MySQL that all tests of this JVM share; it ends, and its folder is deleted, with the JVM. */
    public static EmbeddedMysql shared() {
        return SharedMysql.INSTANCE;
    }

    /**
     * Starts MySQL on a folder, initialising it the first time, and returns when it answers.
     *
     * @param durable whether an acknowledged commit is on disk (tests that don't kill can do without)
     * @throws MysqlTrouble with one sentence when it does not start
     */
    public static EmbeddedMysql start(MysqlBinaries binaries, Path home, boolean durable, Consumer<String> say) {
        MysqlFolder folder = new MysqlFolder(home);
        try {
            folder.stopLeftOver();
            if (!folder.initialised()) {
                say.accept("Preparing an empty database in " + home);
                folder.initialise(binaries);
            }
            int port = folder.port();
            long logged = folder.logLength();
            Process process = launch(binaries, folder, port, durable);
            EmbeddedMysql mysql = new EmbeddedMysql(binaries, folder, port, process);
            mysql.settle(logged);
            return mysql;
        } catch (IOException e) {
            throw new MysqlTrouble(Disk.explain("The database in " + home + " could not be started", e), e);
        }
    }

    private static Process launch(MysqlBinaries binaries, MysqlFolder folder, int port, boolean durable)
            throws IOException {
        List<String> words = new ArrayList<>(List.of(binaries.program("mysqld").toString(), "--no-defaults"));
        words.addAll(folder.commonOptions(binaries));
        words.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--pid-file=" + folder.home().resolve("mysqld.pid"),
                "--mysqlx=OFF",
                "--log-bin=" + folder.home().resolve("binlog").resolve("log"),
                "--server-id=1",
                "--binlog-expire-logs-seconds=86400",
                "--sync-binlog=" + (durable ? 1 : 0),
                "--innodb-flush-log-at-trx-commit=" + (durable ? 1 : 2),
                "--transaction-isolation=READ-COMMITTED",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00",
                "--sql-require-primary-key=ON",
                "--log-bin-trust-function-creators=ON",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=128M"));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().putAll(binaries.environment());
        return builder.start();
    }

    /** Returns when it answers; one that doesn't is ended. */
    private void settle(long logged) {
        boolean answers = false;
        try {
            awaitReady(logged);
            answers = true;
        } finally {
            if (!answers) {
                close();
            }
        }
    }

    private void awaitReady(long logged) {
        Instant until = Instant.now().plus(START_WITHIN);
        while (Instant.now().isBefore(until)) {
            if (!process.isAlive()) {
                throw new MysqlTrouble(folder.explainFailure(
                        logged, "The database stopped while starting; its log is " + folder.log() + "."));
            }
            try (Connection connection = DriverManager.getConnection(url(""), "root", folder.rootPassword())) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException | IOException e) {
                pause();
            }
        }
        throw new MysqlTrouble(folder.explainFailure(
                logged,
                "The database did not answer within " + START_WITHIN.toSeconds() + " s; its log is " + folder.log()
                        + "."));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MysqlTrouble("Interrupted while the database was starting.", e);
        }
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?useAffectedRows=true&rewriteBatchedStatements=true&connectionTimeZone=UTC"
                + "&allowPublicKeyRetrieval=true&sslMode=DISABLED&connectTimeout=1000";
    }

    /** Creates the schema if it is missing; answers a JDBC URL of it that holds user and password (for tests). */
    public String jdbcUrl(String schema) {
        execute("CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        try {
            return url(schema) + "&user=root&password=" + folder.rootPassword();
        } catch (IOException e) {
            throw new MysqlTrouble("The database's password could not be read: " + e.getMessage() + ".", e);
        }
    }

    /** Creates the schema and a user of the same name that can use this schema only; answers the URL without them. */
    public String schemaFor(String schema, String password) {
        execute(
                "CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci",
                "CREATE USER IF NOT EXISTS '" + schema + "'@'%' IDENTIFIED BY '" + password + "'",
                "ALTER USER '" + schema + "'@'%' IDENTIFIED BY '" + password + "'",
                "GRANT ALL ON `" + schema + "`.* TO '" + schema + "'@'%'");
        return url(schema);
    }

    private void execute(String... statements) {
        try (Connection connection = DriverManager.getConnection(url(""), "root", folder.rootPassword());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException | IOException e) {
            throw new MysqlTrouble("The database refused a statement of its own set-up: " + e.getMessage(), e);
        }
    }

    public int port() {
        return port;
    }

    /** The process, for whoever watches or kills it. */
    public Process process() {
        return process;
    }

    public Path dataDirectory() {
        return folder.data();
    }

    /** Where the binary logs lie. */
    public Path binaryLogDirectory() {
        return folder.home().resolve("binlog");
    }

    /** The path of a program that came with the server, such as mysqlbinlog. */
    public Path binary(String name) {
        return binaries.program(name);
    }

    /** What a program that came with the server needs in its environment. */
    public Map<String, String> environment() {
        return binaries.environment();
    }

    /** Stops the server in an orderly way; returns when its process is gone. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, MysqlFolder.STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
    }
}
