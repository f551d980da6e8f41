package opplevd.survey.round;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.survey.organisation.Unit;
import opplevd.survey.organisation.Units;
import opplevd.survey.organisation.Uuid7;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireVersions;

/** Makes a round as a draft, whole or not at all. */
@Singleton
class RoundCreation {
    private static final int DUPLICATE = 1062;

    private final DataSource database;
    private final Rounds rounds;
    private final Units units;
    private final QuestionnaireVersions versions;
    private final Municipalities municipalities;
    private final Clock clock;

    RoundCreation(
            DataSource database,
            Rounds rounds,
            Units units,
            QuestionnaireVersions versions,
            Municipalities municipalities,
            Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.rounds = rounds;
        this.units = units;
        this.versions = versions;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * The id of the new round.
     *
     * @throws Refusal 404 to readers who run no rounds, 409 when the name is taken, 422 naming what is wrong
     */
    String create(SignedIn reader, RoundCreationController.WantedRound wanted) {
        MunicipalityScope scope = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.SECRETARIAT);
        if (!reader.has(Role.COORDINATOR, Role.SECRETARIAT)) {
            throw Refusal.notFound();
        }
        Questionnaire questionnaire = QuestionnaireLibrary.find(wanted.questionnaire())
                .orElseThrow(() -> refused("round.questionnaire-unknown", wanted.questionnaire()));
        Round round = round(wanted);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                store(connection, round, questionnaire, wanted, scope);
                connection.commit();
                return round.id();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE) {
                throw new Refusal(HttpStatus.CONFLICT, "round.name-taken", wanted.name());
            }
            throw new IllegalStateException("the round can't be stored", e);
        }
    }

    private static Round round(RoundCreationController.WantedRound wanted) {
        String network = wanted.network();
        if (!Round.validName(wanted.name())) {
            throw refused("round.name-wrong", Round.MOST_NAME);
        }
        if (network != null && !Round.validNetwork(network)) {
            throw refused("round.network-wrong", network);
        }
        if (wanted.units().isEmpty()) {
            throw refused("round.no-units");
        }
        return new Round(
                Uuid7.next(), wanted.name(), network, Source.SURVEY, null, wanted.opensAt(), wanted.closesAt());
    }

    private void store(
            Connection connection,
            Round round,
            Questionnaire questionnaire,
            RoundCreationController.WantedRound wanted,
            MunicipalityScope scope)
            throws SQLException {
        QuestionnaireVersion version =
                versions.freeze(connection, questionnaire, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rounds.add(connection, round);
        Map<String, Unit> known = units.withCodes(
                connection,
                wanted.units().stream()
                        .map(RoundCreationController.WantedUnit::unit)
                        .toList());
        Map<String, String> parts = new HashMap<>();
        Map<String, List<RoundUnit>> perPart = new TreeMap<>();
        for (RoundCreationController.WantedUnit unit : wanted.units()) {
            Unit found = known.get(unit.unit());
            if (found == null || !scope.contains(found.municipalityId())) {
                throw refused("round.unit-unknown", unit.unit());
            }
            String part = parts.computeIfAbsent(found.municipalityId(), any -> Uuid7.next());
            perPart.computeIfAbsent(part, any -> new ArrayList<>())
                    .add(new RoundUnit(part, found.id(), version.id(), unit.invited()));
        }
        String contact = wanted.contact() == null ? "" : wanted.contact();
        for (Map.Entry<String, String> part : parts.entrySet()) {
            rounds.add(
                    connection,
                    new RoundPart(
                            part.getValue(), round.id(), part.getKey(), Uuid7.next(), RoundState.DRAFT, null, contact));
            rounds.add(connection, perPart.getOrDefault(part.getValue(), List.of()));
        }
    }

    private static Refusal refused(String key, Object... arguments) {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, key, arguments);
    }
}
