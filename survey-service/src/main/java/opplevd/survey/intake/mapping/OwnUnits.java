package opplevd.survey.intake.mapping;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.ServiceAreas;

/** For whom may somebody bring answers in? A coordinator for the own municipality and its units; nobody else for anybody. */
@Singleton
class OwnUnits {
    private final DataSource database;
    private final Municipalities municipalities;
    private final KnownMunicipalities known;
    private final ServiceAreas areas;

    OwnUnits(DataSource database, Municipalities municipalities, KnownMunicipalities known, ServiceAreas areas) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.municipalities = municipalities;
        this.known = known;
        this.areas = areas;
    }

    /** A service area, to choose from. */
    public record Area(String key, String title) {}

    /** A unit that answers can be about. */
    public record OwnUnit(String code, String name, String area) {}

    /** A municipality and its units, by name. */
    public record Here(String id, String code, String name, List<OwnUnit> units) {
        public Here {
            units = List.copyOf(units);
        }
    }

    /**
     * Every municipality of the reader, by name.
     *
     * @throws Refusal 404 when there is none
     */
    List<Here> all(SignedIn reader) {
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        if (scope.isNobody()) {
            throw Refusal.notFound();
        }
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                ArrayList<Here> all = new ArrayList<>();
                for (String id : scope.ids()) {
                    Municipality one = known.byId(connection, id).orElseThrow();
                    all.add(new Here(id, one.code(), one.name(), units(connection, id)));
                }
                all.sort(Alphabet.by(Here::name));
                return all;
            }
        });
    }

    /** The service areas that a unit can be of, by title. */
    List<Area> areas(Language language) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return areas.all(connection).stream()
                        .map(area -> new Area(area.key(), area.titleIn(language.tag())))
                        .sorted(Alphabet.by(Area::title))
                        .toList();
            }
        });
    }

    /** @throws Refusal 404 when the municipality is not the reader's */
    Here one(SignedIn reader, String id) {
        return all(reader).stream()
                .filter(here -> here.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static List<OwnUnit> units(Connection connection, String municipalityId) throws SQLException {
        return Query.of(
                        "SELECT code, name, area_key FROM unit WHERE municipality_id = :municipality ORDER BY name, code")
                .with("municipality", municipalityId)
                .list(connection, row -> new OwnUnit(row.getString(1), row.getString(2), row.getString(3)));
    }
}
