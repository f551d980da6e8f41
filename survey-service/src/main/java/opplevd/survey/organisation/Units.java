package opplevd.survey.organisation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;

/** The units known here. */
@Singleton
@AcrossMunicipalities(
        "used by imports, drafts and closing alone, which check the municipality of every unit they touch")
public class Units {
    private static final int BATCH = 500;
    private static final String COLUMNS =
            "unit.id, unit.code, unit.name, unit.municipality_id, unit.area_key, unit.owner, unit.organisation_number";

    Units() {}

    /** The units with these codes, by code. */
    public Map<String, Unit> withCodes(Connection connection, Collection<String> codes) throws SQLException {
        Map<String, Unit> units = new LinkedHashMap<>();
        List<String> all = List.copyOf(codes);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(from + BATCH, all.size()));
            put(
                    units,
                    connection,
                    Query.of("SELECT " + COLUMNS + " FROM unit WHERE code IN (:codes)")
                            .with("codes", some));
        }
        return units;
    }

    /** The units that take part in a municipality's part of a round, by id. */
    public Map<String, Unit> ofPart(Connection connection, String partId) throws SQLException {
        Map<String, Unit> units = new LinkedHashMap<>();
        put(units, connection, Query.of("SELECT " + COLUMNS + """
                         FROM unit JOIN round_unit ON round_unit.unit_id = unit.id
                        WHERE round_unit.part_id = :part ORDER BY unit.code
                        """).with("part", partId));
        Map<String, Unit> byId = new LinkedHashMap<>();
        units.values().forEach(unit -> byId.put(unit.id(), unit));
        return byId;
    }

    /** Adds units in batches. */
    public void add(Connection connection, Collection<Unit> units) throws SQLException {
        String sql = """
                INSERT INTO unit (id, code, name, municipality_id, area_key, owner, organisation_number)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Unit unit : units) {
                OrganisationNumber number = unit.organisationNumber();
                statement.setString(1, unit.id());
                statement.setString(2, unit.code());
                statement.setString(3, unit.name());
                statement.setString(4, unit.municipalityId());
                statement.setString(5, unit.areaKey());
                statement.setString(6, unit.owner().name());
                statement.setString(7, number == null ? null : number.digits());
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        for (Unit unit : units) {
            for (String municipality : unit.serves()) {
                Query.of("INSERT INTO unit_serves (unit_id, municipality_id) VALUES (:unit, :municipality)")
                        .with("unit", unit.id())
                        .with("municipality", municipality)
                        .run(connection);
            }
        }
    }

    public void rename(Connection connection, String id, String name) throws SQLException {
        Query.of("UPDATE unit SET name = :name WHERE id = :id")
                .with("name", name)
                .with("id", id)
                .run(connection);
    }

    private static void put(Map<String, Unit> units, Connection connection, Query query) throws SQLException {
        for (Unit unit : query.list(connection, Units::unit)) {
            List<String> serves = Query.of("SELECT municipality_id FROM unit_serves WHERE unit_id = :unit")
                    .with("unit", unit.id())
                    .list(connection, row -> row.getString(1));
            units.put(unit.code(), unit.serving(new TreeSet<>(serves)));
        }
    }

    private static Unit unit(ResultSet row) throws SQLException {
        String number = row.getString("organisation_number");
        return new Unit(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("municipality_id"),
                row.getString("area_key"),
                Owner.valueOf(row.getString("owner")),
                number == null ? null : new OrganisationNumber(number),
                new TreeSet<>());
    }
}
