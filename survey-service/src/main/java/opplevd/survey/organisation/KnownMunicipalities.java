package opplevd.survey.organisation;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.sql.Query;
import org.jspecify.annotations.Nullable;

/** The municipalities of this installation, with every code they have had. */
@Singleton
@AcrossMunicipalities(
        "which municipality a code means must be known before anybody's scope is; names and codes are public")
public class KnownMunicipalities implements Municipalities {
    private final DataSource database;

    KnownMunicipalities(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    @Override
    public Set<String> ofCode(String municipalityCode) {
        return ids(Query.of("SELECT municipality_id FROM municipality_code WHERE code = :code")
                .with("code", municipalityCode));
    }

    @Override
    public Set<String> ofUnit(String unitCode) {
        return ids(
                Query.of("SELECT municipality_id FROM unit WHERE code = :code").with("code", unitCode));
    }

    /** Who takes part in a network's rounds. */
    @Override
    public Set<String> ofNetwork(String networkKey) {
        return ids(Query.of("""
                        SELECT DISTINCT round_part.municipality_id FROM round_part
                        JOIN round ON round.id = round_part.round_id
                        WHERE round.network_key = :network
                        """).with("network", networkKey));
    }

    @Override
    public Set<String> all() {
        return ids(Query.of("SELECT id FROM municipality"));
    }

    public Optional<Municipality> byCode(Connection connection, String code) throws SQLException {
        return named(connection, Query.of("""
                        SELECT municipality.id, municipality.name FROM municipality
                        JOIN municipality_code ON municipality_code.municipality_id = municipality.id
                        WHERE municipality_code.code = :code
                        """).with("code", code));
    }

    public Optional<Municipality> byId(Connection connection, String id) throws SQLException {
        return named(
                connection,
                Query.of("SELECT id, name FROM municipality WHERE id = :id").with("id", id));
    }

    public void add(Connection connection, Municipality municipality) throws SQLException {
        Query.of("INSERT INTO municipality (id, name) VALUES (:id, :name)")
                .with("id", municipality.id())
                .with("name", municipality.name())
                .run(connection);
        for (MunicipalityCode code : municipality.codes()) {
            Query.of("""
                            INSERT INTO municipality_code (code, municipality_id, valid_from, valid_to)
                            VALUES (:code, :municipality, :from, :to)
                            """)
                    .with("code", code.code())
                    .with("municipality", municipality.id())
                    .with("from", code.from())
                    .with("to", code.to())
                    .run(connection);
        }
    }

    public void rename(Connection connection, String id, String name) throws SQLException {
        Query.of("UPDATE municipality SET name = :name WHERE id = :id")
                .with("name", name)
                .with("id", id)
                .run(connection);
    }

    private Optional<Municipality> named(Connection connection, Query query) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        query.list(connection, row -> found.put(row.getString("id"), row.getString("name")));
        List<Municipality> municipalities = new ArrayList<>();
        for (Map.Entry<String, String> one : found.entrySet()) {
            municipalities.add(new Municipality(one.getKey(), one.getValue(), codes(connection, one.getKey())));
        }
        return municipalities.stream().findFirst();
    }

    /** In order of time: those that have ended by when, then today's. */
    private List<MunicipalityCode> codes(Connection connection, String id) throws SQLException {
        return Query.of("""
                        SELECT code, valid_from, valid_to FROM municipality_code WHERE municipality_id = :id
                        ORDER BY valid_to IS NULL, valid_to, code
                        """)
                .with("id", id)
                .list(
                        connection,
                        row -> new MunicipalityCode(
                                row.getString("code"), date(row.getDate("valid_from")), date(row.getDate("valid_to"))));
    }

    private Set<String> ids(Query query) {
        try (Connection connection = database.getConnection()) {
            return new LinkedHashSet<>(query.list(connection, row -> row.getString(1)));
        } catch (SQLException away) {
            throw new OrganisationUnavailable(away);
        }
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}
