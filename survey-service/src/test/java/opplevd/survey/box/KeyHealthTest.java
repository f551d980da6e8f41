package opplevd.survey.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import opplevd.mysql.EmbeddedMysql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/** Is an operator told in time that a key is lost? */
class KeyHealthTest {
    private static final String PART = "11111111-1111-4111-8111-111111111111";

    @TempDir
    Path keyDirectory;

    @Test
    void aLostKeyOfAnOpenPartMakesReadinessFailUntilItIsBack() throws SQLException, IOException {
        String url = EmbeddedMysql.shared().jdbcUrl("survey_keys");
        try (ApplicationContext context =
                APart.context(Map.of("datasources.default.url", url, "opplevd.keys", keyDirectory.toString()))) {
            KeyHealth health = context.getBean(KeyHealth.class);
            context.getBean(KeyRing.class).create(PART);
            insertPart(context.getBean(DataSource.class));
            assertEquals(HealthStatus.UP, status(health));
            Path key = keyDirectory.resolve(PART + ".round");
            Path away = keyDirectory.resolve("away");
            Files.move(key, away);
            assertEquals(HealthStatus.DOWN, status(health));
            Files.move(away, key);
            assertEquals(HealthStatus.UP, status(health));
            Files.writeString(key, "torn");
            assertEquals(HealthStatus.DOWN, status(health));
        }
    }

    private static HealthStatus status(KeyHealth health) {
        return Objects.requireNonNull(Mono.from(health.getResult()).block()).getStatus();
    }

    private static void insertPart(DataSource database) throws SQLException {
        DataSource plain = io.micronaut.data.connection.jdbc.advice.DelegatingDataSource.unwrapDataSource(database);
        try (Connection connection = plain.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO municipality (id, name) VALUES ('m', 'Dovre')");
            statement.execute("INSERT INTO round (id, name, source) VALUES ('r', 'r', 'SURVEY')");
            statement.execute("INSERT INTO round_part (id, round_id, municipality_id, publication_id, state)"
                    + " VALUES ('" + PART + "', 'r', 'm', 'p', 'OPEN')");
        }
    }
}
