package opplevd.survey.publication;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.survey.box.Retried;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.MunicipalityCode;
import opplevd.survey.organisation.OrganisationNumber;
import opplevd.survey.organisation.Owner;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.Unit;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.RoundState;
import opplevd.survey.round.Source;
import org.jspecify.annotations.Nullable;

/** What does closing need to know of a part besides its answers? */
@Singleton
@AcrossMunicipalities("closing works on one part, which belongs to one municipality")
class PartsToCount {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    PartsToCount(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    PartToCount of(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return part(connection, partId);
            }
        });
    }

    private static PartToCount part(Connection connection, String partId) throws SQLException {
        String sql = """
                SELECT r.id, r.name, r.network_key, r.source, r.opens_at, r.closes_at,
                       p.municipality_id, p.publication_id, p.state, p.closed_at, p.contact, m.name
                FROM round_part p JOIN round r ON r.id = p.round_id JOIN municipality m ON m.id = p.municipality_id
                WHERE p.id = ?
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no part " + partId);
                }
                Round round = new Round(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Source.valueOf(row.getString(4)),
                        null,
                        instant(row, 5),
                        instant(row, 6));
                RoundPart part = new RoundPart(
                        partId,
                        round.id(),
                        row.getString(7),
                        row.getString(8),
                        RoundState.valueOf(row.getString(9)),
                        instant(row, 10),
                        row.getString(11));
                List<MunicipalityCode> codes = codes(connection, part.municipalityId());
                Municipality municipality = new Municipality(part.municipalityId(), row.getString(12), codes);
                return new PartToCount(round, part, municipality, units(connection, municipality, partId));
            }
        }
    }

    private static List<MunicipalityCode> codes(Connection connection, String municipalityId) throws SQLException {
        String sql = """
                SELECT code, valid_from, valid_to FROM municipality_code WHERE municipality_id = ?
                ORDER BY valid_to IS NULL, valid_to, valid_from, code
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, municipalityId);
            List<MunicipalityCode> codes = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    codes.add(new MunicipalityCode(
                            row.getString(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
                }
            }
            return codes;
        }
    }

    private static List<PartToCount.UnitToCount> units(Connection connection, Municipality own, String partId)
            throws SQLException {
        String sql = """
                SELECT u.id, u.code, u.name, u.area_key, u.owner, u.organisation_number, a.title,
                       v.id, v.version, v.document, v.frozen_at, ru.invited
                FROM round_unit ru JOIN unit u ON u.id = ru.unit_id JOIN service_area a ON a.area_key = u.area_key
                JOIN questionnaire_version v ON v.id = ru.version_id
                WHERE ru.part_id = ? ORDER BY u.code
                """;
        Map<String, QuestionnaireVersion> versions = new HashMap<>();
        List<PartToCount.UnitToCount> units = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, partId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    QuestionnaireVersion version = versions.get(row.getString(8));
                    if (version == null) {
                        version = version(row);
                        versions.put(version.id(), version);
                    }
                    units.add(unit(connection, own, row, version));
                }
            }
        }
        return units;
    }

    private static PartToCount.UnitToCount unit(
            Connection connection, Municipality own, ResultSet row, QuestionnaireVersion version) throws SQLException {
        Map<String, String> others = serves(connection, row.getString(1));
        others.remove(own.id());
        String number = row.getString(6);
        Unit unit = new Unit(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                own.id(),
                row.getString(4),
                Owner.valueOf(row.getString(5)),
                number == null ? null : new OrganisationNumber(number),
                new TreeSet<>(others.keySet()));
        List<String> codes = new ArrayList<>(List.of(own.code()));
        others.values().stream().sorted().forEach(codes::add);
        ServiceArea area = new ServiceArea(unit.areaKey(), title(row.getString(7)), List.of());
        return new PartToCount.UnitToCount(unit, area, version, codes, row.getObject(12, Integer.class));
    }

    /** Municipality id to today's code. */
    private static Map<String, String> serves(Connection connection, String unitId) throws SQLException {
        Map<String, String> serves = new TreeMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT municipality_id FROM unit_serves WHERE unit_id = ?")) {
            statement.setString(1, unitId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    serves.put(
                            row.getString(1),
                            codes(connection, row.getString(1)).getLast().code());
                }
            }
        }
        return serves;
    }

    private static QuestionnaireVersion version(ResultSet row) throws SQLException {
        Instant frozen = instant(row, 11);
        return new QuestionnaireVersion(
                row.getString(8),
                row.getInt(9),
                QuestionnaireYaml.read("questionnaire " + row.getString(8), row.getString(10)),
                frozen == null ? Instant.EPOCH : frozen);
    }

    private static SortedMap<String, String> title(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException e) {
            throw new IllegalStateException("a service area's title is no JSON object of texts", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
