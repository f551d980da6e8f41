package opplevd.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMysqlTest {
    private static final MysqlBinaries BINARIES =
            MysqlBinaries.locate(Path.of("..").toAbsolutePath().normalize(), line -> {});

    @Test
    void theSharedOneIsARealMysql8() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(EmbeddedMysql.shared().jdbcUrl("some_test"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT VERSION(), @@character_set_database")) {
            assertTrue(rows.next());
            assertTrue(rows.getString(1).startsWith("8.0."));
            assertEquals("utf8mb4", rows.getString(2));
        }
    }

    @Test
    void killedAndStartedAgainItKeepsDataAndPort(@TempDir Path home) throws SQLException {
        EmbeddedMysql first = EmbeddedMysql.start(BINARIES, home, true, line -> {});
        int port = first.port();
        write(first);
        first.process().destroyForcibly().onExit().join();

        try (EmbeddedMysql second = EmbeddedMysql.start(BINARIES, home, true, line -> {})) {
            assertEquals(port, second.port());
            try (Connection connection = DriverManager.getConnection(second.jdbcUrl("kept"));
                    ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM thing")) {
                assertTrue(rows.next());
                assertEquals(1, rows.getInt(1));
            }
        }
    }

    @Test
    void aServerLeftBehindByAKilledRunIsEndedFirst(@TempDir Path home) {
        EmbeddedMysql left = EmbeddedMysql.start(BINARIES, home, false, line -> {});
        try (EmbeddedMysql next = EmbeddedMysql.start(BINARIES, home, false, line -> {})) {
            assertFalse(left.process().isAlive());
            assertTrue(next.process().isAlive());
        }
    }

    private static void write(EmbeddedMysql mysql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(mysql.jdbcUrl("kept"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE thing (id INT NOT NULL PRIMARY KEY)");
            statement.execute("INSERT INTO thing VALUES (1)");
        }
    }
}
