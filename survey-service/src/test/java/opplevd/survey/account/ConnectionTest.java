package opplevd.survey.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import opplevd.kit.database.Patience;
import opplevd.mysql.EmbeddedMysql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pool's connections were told is what the configuration says. */
class ConnectionTest {
    private static final int ANSWERED_WITHIN_MILLIS = 4000;

    @TempDir
    private Path keys;

    @Test
    void aDatabaseThatStandsStillIsNotWaitedForLongerThanConfigured() throws SQLException {
        Map<String, Object> settings = Map.of(
                "datasources.default.maximum-pool-size",
                1,
                "datasources.default.url",
                EmbeddedMysql.shared().jdbcUrl("survey_connection"),
                "opplevd.keys",
                keys.toString());
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            DataSource database = DelegatingDataSource.unwrapDataSource(context.getBean(DataSource.class));
            assertEquals(ANSWERED_WITHIN_MILLIS, waitsMillis(database));
            int job = Patience.call(Patience.OF_A_JOB, () -> waitsMillis(database));
            assertEquals(Patience.OF_A_JOB.toMillis(), job);
            assertEquals(ANSWERED_WITHIN_MILLIS, waitsMillis(database), "the same connection, back in the pool");
        }
    }

    private static int waitsMillis(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getNetworkTimeout();
        }
    }
}
