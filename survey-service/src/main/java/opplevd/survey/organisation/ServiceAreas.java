package opplevd.survey.organisation;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;

/** The service areas known here. */
@Singleton
@AcrossMunicipalities("kinds of service belong to nobody")
public class ServiceAreas {
    private final JsonMapper json;

    ServiceAreas(JsonMapper json) {
        this.json = json;
    }

    public Optional<ServiceArea> find(Connection connection, String key) throws SQLException {
        List<KostraFunction> kostra = Query.of("""
                        SELECT kostra, valid_from, valid_to FROM service_area_kostra WHERE area_key = :key
                        ORDER BY valid_from, kostra
                        """).with("key", key).list(connection, row -> {
            var to = row.getDate("valid_to");
            return new KostraFunction(
                    row.getString("kostra"),
                    row.getDate("valid_from").toLocalDate(),
                    to == null ? null : to.toLocalDate());
        });
        return Query.of("SELECT title FROM service_area WHERE area_key = :key")
                .with("key", key)
                .first(connection, row -> new ServiceArea(key, new TreeMap<>(title(row.getString("title"))), kostra));
    }

    /** Every area, by key, without its KOSTRA functions. */
    public List<ServiceArea> all(Connection connection) throws SQLException {
        return Query.of("SELECT area_key, title FROM service_area ORDER BY area_key")
                .list(
                        connection,
                        row -> new ServiceArea(
                                row.getString("area_key"), new TreeMap<>(title(row.getString("title"))), List.of()));
    }

    public void add(Connection connection, ServiceArea area) throws SQLException {
        Query.of("INSERT INTO service_area (area_key, title) VALUES (:key, :title)")
                .with("key", area.key())
                .with("title", text(area.title()))
                .run(connection);
    }

    private Map<String, String> title(String document) {
        try {
            return json.readValue(document, Argument.mapOf(String.class, String.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text(Map<String, String> title) {
        try {
            return json.writeValueAsString(title);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
