package opplevd.survey.intake;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.database.Patience;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.survey.box.Retried;
import opplevd.survey.organisation.KnownMunicipalities;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.ServiceAreas;
import opplevd.survey.organisation.Unit;
import opplevd.survey.organisation.Units;
import opplevd.survey.publication.CountedArea;
import opplevd.survey.publication.CountedPart;
import opplevd.survey.publication.CountedUnit;
import opplevd.survey.publication.Publications;
import opplevd.survey.publication.PublishedPart;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireVersions;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;
import opplevd.survey.round.RoundState;
import opplevd.survey.round.RoundUnit;
import opplevd.survey.round.Rounds;

/** Stores a sound import as a closed, published round: everything in one transaction, or nothing. */
@Singleton
final class Imports {
    private static final int DUPLICATE = 1062;
    private static final String WHY = "an import is judged by the municipalities that it names, before this";

    private final DataSource database;
    private final KnownMunicipalities municipalities;
    private final ServiceAreas areas;
    private final Units units;
    private final QuestionnaireVersions versions;
    private final Rounds rounds;
    private final Publications publications;
    private final Clock clock;

    Imports(
            DataSource database,
            KnownMunicipalities municipalities,
            ServiceAreas areas,
            Units units,
            QuestionnaireVersions versions,
            Rounds rounds,
            Publications publications,
            Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.municipalities = municipalities;
        this.areas = areas;
        this.units = units;
        this.versions = versions;
        this.rounds = rounds;
        this.publications = publications;
        this.clock = clock;
    }

    /** What the round of this name has become, if it is this very import; refused if it is another round. */
    Optional<Imported> before(String round, String contentMac) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return before(connection, round, contentMac);
            }
        });
    }

    /** Notes the units that are known here in another municipality or area. */
    void compare(UnitsFile file, Flaws flaws) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                compare(connection, file, flaws);
                return true;
            }
        });
    }

    /** Stores and publishes. The same import twice, also at the same time, is one import. */
    Imported store(Import sound) {
        return Patience.call(Patience.OF_AN_IMPORT, () -> Retried.run(() -> stored(sound)));
    }

    private Imported stored(Import sound) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Imported> before = before(connection, sound.round(), sound.contentMac());
                if (before.isPresent()) {
                    return before.get();
                }
                Flaws flaws = new Flaws();
                compare(connection, sound.units(), flaws);
                flaws.refuseIfAny();
                Imported imported = store(connection, sound);
                connection.commit();
                return imported;
            } catch (SQLException refused) {
                connection.rollback();
                // another import made the same thing at the same time: look again at what there is now
                throw refused.getErrorCode() == DUPLICATE
                        ? new SQLException("made at the same time", "40001", refused)
                        : refused;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Optional<Imported> before(Connection connection, String name, String contentMac) throws SQLException {
        Optional<Round> known = rounds.find(connection, name);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Round round = known.get();
        if (!contentMac.equals(round.contentMac()) || !round.name().equals(name)) {
            throw ImportRefusal.otherContent(name);
        }
        int parts = rounds.parts(connection, round.id(), MunicipalityScope.every(municipalities, WHY))
                .size();
        return Optional.of(new Imported(round.name(), round.id(), RoundState.PUBLISHED.name(), parts));
    }

    private void compare(Connection connection, UnitsFile file, Flaws flaws) throws SQLException {
        Map<String, Unit> known = units.withCodes(connection, file.units().keySet());
        Map<String, String> ids = new LinkedHashMap<>();
        for (UnitLine line : file.units().values()) {
            Unit unit = known.get(line.unit());
            if (unit == null || flaws.full()) {
                continue;
            }
            String code = line.municipalityCode();
            if (!ids.containsKey(code)) {
                ids.put(
                        code,
                        municipalities
                                .byCode(connection, code)
                                .map(Municipality::id)
                                .orElse(""));
            }
            if (!unit.municipalityId().equals(ids.get(code))) {
                file.flaw(line, UnitsFile.MUNICIPALITY_CODE, "intake.unit.municipality", unit.code(), code);
            } else if (!unit.areaKey().equals(line.area())) {
                file.flaw(line, UnitsFile.SERVICE_AREA, "intake.unit.area", unit.code(), unit.areaKey(), line.area());
            }
        }
    }

    private Imported store(Connection connection, Import sound) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Storing storing = new Storing(connection, sound, municipalities, areas, units);
        Map<String, Municipality> byCode = storing.municipalities();
        Map<String, ServiceArea> byKey = storing.areas();
        Map<String, Unit> byUnit = storing.units(byCode);
        QuestionnaireVersion version = versions.freeze(connection, sound.questionnaire(), now);
        Round round = Round.imported(Uuid7.next(), sound.round(), sound.contentMac());
        rounds.add(connection, round);
        Map<String, List<CountedUnit>> perMunicipality = new TreeMap<>();
        Map<String, Municipality> ofId = new LinkedHashMap<>();
        for (UnitLine line : sound.units().units().values()) {
            Municipality municipality = Objects.requireNonNull(byCode.get(line.municipalityCode()));
            ofId.put(municipality.id(), municipality);
            perMunicipality
                    .computeIfAbsent(municipality.id(), any -> new ArrayList<>())
                    .add(new CountedUnit(
                            Objects.requireNonNull(byUnit.get(line.unit())),
                            List.of(municipality.code()),
                            line.invited(),
                            sound.tally(line.unit())));
        }
        List<PublishedPart> published = new ArrayList<>();
        for (Map.Entry<String, List<CountedUnit>> one : perMunicipality.entrySet()) {
            Municipality municipality = Objects.requireNonNull(ofId.get(one.getKey()));
            RoundPart part = new RoundPart(
                    Uuid7.next(),
                    round.id(),
                    municipality.id(),
                    Uuid7.next(),
                    RoundState.PUBLISHED,
                    now,
                    "",
                    null,
                    null);
            rounds.add(connection, part);
            rounds.add(
                    connection,
                    one.getValue().stream()
                            .map(unit -> new RoundUnit(part.id(), unit.unit().id(), version.id(), unit.invited()))
                            .toList());
            published.add(PublishedPart.of(
                    new CountedPart(round, part, municipality, counted(one.getValue(), byKey, version))));
        }
        for (PublishedPart part : published) {
            publications.publish(connection, part);
        }
        return new Imported(round.name(), round.id(), RoundState.PUBLISHED.name(), published.size());
    }

    private static List<CountedArea> counted(
            List<CountedUnit> units, Map<String, ServiceArea> byKey, QuestionnaireVersion version) {
        Map<String, List<CountedUnit>> perArea = new TreeMap<>();
        units.forEach(unit -> perArea.computeIfAbsent(unit.unit().areaKey(), any -> new ArrayList<>())
                .add(unit));
        List<CountedArea> counted = new ArrayList<>();
        perArea.forEach((key, of) -> counted.add(new CountedArea(Objects.requireNonNull(byKey.get(key)), version, of)));
        return counted;
    }
}
