package opplevd.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import opplevd.mysql.MysqlBinaries;
import opplevd.standalone.run.DatabaseAtHand.Schema;
import opplevd.standalone.run.Trouble;

/** Writes one schema as SQL, and reads it back, with MySQL's own programs: as it was at one moment, nobody waits for it. */
record SchemaCopy(MysqlBinaries binaries, Schema schema) {
    private static final List<String> AS_OF_ONE_MOMENT = List.of(
            "--single-transaction",
            "--quick",
            "--hex-blob",
            "--no-tablespaces",
            "--skip-lock-tables",
            "--skip-dump-date",
            "--set-gtid-purged=OFF",
            "--column-statistics=0");

    /** Appends the schema to the stream, which stays open. */
    void write(OutputStream to) {
        List<String> words = new ArrayList<>(AS_OF_ONE_MOMENT);
        words.add(schema.name());
        run("mysqldump", words, process -> {
            process.getOutputStream().close();
            process.getInputStream().transferTo(to);
        });
    }

    /** Fills the schema from the stream, which stays open. */
    void read(InputStream from) {
        run("mysql", List.of("--database=" + schema.name()), process -> {
            try (OutputStream to = process.getOutputStream()) {
                from.transferTo(to);
            }
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** Whether there is no table in it. */
    boolean isEmpty() {
        String url = "jdbc:mysql://" + schema.host() + ":" + schema.port() + "/" + schema.name()
                + "?createDatabaseIfNotExist=true&allowPublicKeyRetrieval=true";
        try (Connection connection = DriverManager.getConnection(url, schema.user(), schema.password());
                Statement sql = connection.createStatement();
                ResultSet tables = sql.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            return tables.next() && tables.getInt(1) == 0;
        } catch (SQLException e) {
            throw new Trouble("The database " + schema.name() + " does not answer: " + e.getMessage() + ".", e);
        }
    }

    private interface Pipe {
        void connect(Process process) throws IOException;
    }

    private void run(String program, List<String> more, Pipe pipe) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program(program).toString(),
                "--no-defaults",
                "--protocol=TCP",
                "--host=" + schema.host(),
                "--port=" + schema.port(),
                "--user=" + schema.user(),
                "--get-server-public-key",
                "--default-character-set=utf8mb4"));
        words.addAll(more);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(binaries.environment());
        builder.environment().put("MYSQL_PWD", schema.password());
        try {
            Process process = builder.start();
            CompletableFuture<String> complaint = CompletableFuture.supplyAsync(() -> complaint(process));
            IOException broken = connected(pipe, process);
            if (process.waitFor() != 0 || broken != null) {
                process.destroyForcibly();
                String said = complaint.join().strip();
                throw new Trouble(program + " stopped at the database " + schema.name() + ": "
                        + (said.isEmpty() && broken != null ? broken.getMessage() : said));
            }
        } catch (IOException e) {
            throw new Trouble(program + " could not be started: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted.", e);
        }
    }

    private static @org.jspecify.annotations.Nullable IOException connected(Pipe pipe, Process process) {
        try {
            pipe.connect(process);
            return null;
        } catch (IOException broken) {
            process.destroy();
            return broken;
        }
    }

    private static String complaint(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
