package opplevd.survey.directory;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.sql.Query;
import opplevd.survey.organisation.Owner;
import org.jspecify.annotations.Nullable;

/** The units of the municipalities in scope. */
@Singleton
class Entries {
    private static final String SELECT = """
            SELECT unit.id, unit.code, unit.name, unit.municipality_id, municipality.name AS municipality, unit.area_key,
                unit.owner, COALESCE(unit.organisation_number, '') AS organisation_number, unit.closed_on
            FROM unit JOIN municipality ON municipality.id = unit.municipality_id
            WHERE unit.municipality_id IN (:municipalities)
            """;

    Entries() {}

    /** A municipality to choose. */
    public record Place(String id, String name) {}

    /** By municipality, area and name, the closed ones last. */
    List<Entry> all(Connection connection, MunicipalityScope scope) throws SQLException {
        return Query.of(SELECT + " ORDER BY unit.closed_on IS NOT NULL, municipality.name, unit.area_key, unit.name")
                .with("municipalities", scope.ids())
                .list(connection, Entries::entry);
    }

    Optional<Entry> find(Connection connection, MunicipalityScope scope, String id) throws SQLException {
        Optional<Entry> found = Query.of(SELECT + " AND unit.id = :id")
                .with("municipalities", scope.ids())
                .with("id", id)
                .first(connection, Entries::entry);
        return found.isEmpty() ? found : Optional.of(found.get().serving(serves(connection, scope, id)));
    }

    private static List<String> serves(Connection connection, MunicipalityScope scope, String id) throws SQLException {
        return Query.of("""
                        SELECT MIN(c.code) FROM unit_serves s JOIN municipality_code c ON c.municipality_id = s.municipality_id
                        JOIN unit ON unit.id = s.unit_id
                        WHERE s.unit_id = :id AND unit.municipality_id IN (:municipalities) AND c.valid_to IS NULL
                        GROUP BY s.municipality_id ORDER BY 1
                        """)
                .with("id", id)
                .with("municipalities", scope.ids())
                .list(connection, row -> row.getString(1));
    }

    List<Place> places(Connection connection, MunicipalityScope scope) throws SQLException {
        return Query.of("SELECT id, name FROM municipality WHERE id IN (:municipalities) ORDER BY name")
                .with("municipalities", scope.ids())
                .list(connection, row -> new Place(row.getString(1), row.getString(2)));
    }

    /** Changes what may be changed: code and municipality stay. */
    void change(Connection connection, Entry entry, Collection<String> serves) throws SQLException {
        Query.of("""
                        UPDATE unit SET name = :name, area_key = :area, owner = :owner, organisation_number = :number
                        WHERE id = :id AND municipality_id = :municipality
                        """)
                .with("name", entry.name())
                .with("area", entry.areaKey())
                .with("owner", entry.owner().name())
                .with("number", entry.organisationNumber().isEmpty() ? null : entry.organisationNumber())
                .with("id", entry.id())
                .with("municipality", entry.municipalityId())
                .run(connection);
        Query.of("DELETE FROM unit_serves WHERE unit_id = :id AND municipality_id <> :municipality")
                .with("id", entry.id())
                .with("municipality", entry.municipalityId())
                .run(connection);
        for (String municipality : serves) {
            Query.of("INSERT INTO unit_serves (unit_id, municipality_id) VALUES (:id, :municipality)")
                    .with("id", entry.id())
                    .with("municipality", municipality)
                    .run(connection);
        }
    }

    /** @param on null = it is there again */
    void close(Connection connection, Entry entry, @Nullable LocalDate on) throws SQLException {
        Query.of("UPDATE unit SET closed_on = :on WHERE id = :id AND municipality_id = :municipality")
                .with("on", on)
                .with("id", entry.id())
                .with("municipality", entry.municipalityId())
                .run(connection);
    }

    /** Whether the unit takes part in a round that asks or is to ask: its area decides what is asked there. */
    boolean inARound(Connection connection, Entry entry) throws SQLException {
        return Query.of("""
                        SELECT 1 FROM round_unit ru JOIN round_part p ON p.id = ru.part_id
                        WHERE ru.unit_id = :id AND p.municipality_id = :municipality AND p.state IN ('DRAFT', 'OPEN') LIMIT 1
                        """)
                .with("id", entry.id())
                .with("municipality", entry.municipalityId())
                .first(connection, row -> true)
                .orElse(false);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Date closed = row.getDate("closed_on");
        return new Entry(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("municipality_id"),
                row.getString("municipality"),
                row.getString("area_key"),
                Owner.valueOf(row.getString("owner")),
                row.getString("organisation_number"),
                List.of(),
                closed == null ? null : closed.toLocalDate());
    }
}
