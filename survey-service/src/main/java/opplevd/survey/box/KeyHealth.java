package opplevd.survey.box;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;

/**
 * Does the key of every open part lie there and open? If not, this instance is not ready: it would have to turn residents
 * away, and an operator must see it before the round closes.
 */
@Singleton
@Readiness
final class KeyHealth extends AbstractHealthIndicator<Map<String, Object>> {
    private final KeyRing keys;
    private final DataSource database;

    KeyHealth(KeyRing keys, DataSource database) {
        this.keys = keys;
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        List<String> unreadable = Retried.once(this::needed).stream()
                .filter(part -> !keys.readable(part))
                .toList();
        healthStatus = unreadable.isEmpty() ? HealthStatus.UP : HealthStatus.DOWN;
        return unreadable.isEmpty() ? Map.of() : Map.of("unreadable", unreadable);
    }

    @Override
    protected String getName() {
        return "keys";
    }

    /** Open parts, and closed ones that are not counted and read back yet. */
    @AcrossMunicipalities("an operator's question about key files, not about anybody's data")
    private List<String> needed() throws SQLException {
        String sql = """
                SELECT p.id FROM round_part p LEFT JOIN closing c ON c.part_id = p.id
                WHERE p.state = 'OPEN' OR (c.part_id IS NOT NULL AND NOT c.verified)
                """;
        List<String> parts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                parts.add(rows.getString(1));
            }
        }
        return parts;
    }
}
