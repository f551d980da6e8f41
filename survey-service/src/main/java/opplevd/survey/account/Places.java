package opplevd.survey.account;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.survey.organisation.MunicipalityRegister;

/** Where may a role hold that the reader gives? By name: municipalities, units and, for an operator, networks. */
@Singleton
@AcrossMunicipalities("an operator gives roles everywhere; of a coordinator only the own municipality is asked for")
class Places {
    private final DataSource database;
    private final Municipalities municipalities;

    Places(DataSource database, Municipalities municipalities) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.municipalities = municipalities;
    }

    /**
     * A place.
     *
     * @param kind municipality, unit or network
     * @param code as grants name it
     */
    public record Place(String kind, String code, String name) {}

    List<Place> of(SignedIn reader) {
        boolean everywhere = reader.has(Role.OPERATOR);
        Set<String> ids = everywhere
                ? municipalities.all()
                : MunicipalityScope.of(reader, municipalities, Role.COORDINATOR).ids();
        try (Connection connection = database.getConnection()) {
            List<Place> places = new ArrayList<>(known(connection, ids));
            if (everywhere) {
                MunicipalityRegister.all().stream()
                        .filter(entry ->
                                places.stream().noneMatch(place -> place.code().equals(entry.code())))
                        .map(entry -> new Place("municipality", entry.code(), entry.nameIn("nb")))
                        .toList()
                        .forEach(places::add);
                places.addAll(
                        Query.of("SELECT DISTINCT network_key FROM round WHERE network_key IS NOT NULL ORDER BY 1")
                                .list(connection, row -> new Place("network", row.getString(1), row.getString(1))));
            }
            places.addAll(units(connection, ids));
            return places;
        } catch (SQLException away) {
            throw new IllegalStateException("the places were not read", away);
        }
    }

    private static List<Place> known(Connection connection, Collection<String> ids) throws SQLException {
        return Query.of("""
                        SELECT c.code, m.name FROM municipality m
                        JOIN municipality_code c ON c.municipality_id = m.id AND c.valid_to IS NULL
                        WHERE m.id IN (:ids) ORDER BY m.name
                        """)
                .with("ids", ids.isEmpty() ? List.of("-") : ids)
                .list(connection, row -> new Place("municipality", row.getString(1), row.getString(2)));
    }

    private static List<Place> units(Connection connection, Collection<String> ids) throws SQLException {
        return Query.of("""
                        SELECT code, name FROM unit WHERE municipality_id IN (:ids) AND closed_on IS NULL
                        ORDER BY name, code
                        """)
                .with("ids", ids.isEmpty() ? List.of("-") : ids)
                .list(connection, row -> new Place("unit", row.getString(1), row.getString(2)));
    }
}
