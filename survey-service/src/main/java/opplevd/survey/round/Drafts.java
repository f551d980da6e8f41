package opplevd.survey.round;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.survey.organisation.Unit;
import opplevd.survey.organisation.Units;
import opplevd.survey.questionnaire.Flaw;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Published;
import opplevd.survey.questionnaire.PublishedQuestionnaires;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.questionnaire.QuestionnaireVersions;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import org.jspecify.annotations.Nullable;

/** Makes drafts of rounds: one part for each municipality whose units take part, all or nothing. */
@Singleton
class Drafts {
    private static final int DUPLICATE = 1062;
    private static final int ID_LENGTH = 36;
    private static final int MOST_UNITS = 20_000;
    private static final int MOST_INVITED = 10_000_000;

    private final DataSource database;
    private final Rounds rounds;
    private final Units units;
    private final QuestionnaireVersions versions;
    private final PublishedQuestionnaires published;
    private final Clock clock;

    Drafts(
            DataSource database,
            Rounds rounds,
            Units units,
            QuestionnaireVersions versions,
            PublishedQuestionnaires published,
            Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.rounds = rounds;
        this.units = units;
        this.versions = versions;
        this.published = published;
        this.clock = clock;
    }

    Draft.Made make(Draft draft, MunicipalityScope scope) {
        Flaws flaws = new Flaws();
        check(draft, flaws);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Questionnaire> questionnaire = questionnaire(connection, scope, draft.questionnaire(), flaws);
                questionnaire.ifPresent(
                        asked -> flawUnless(draft.toldBy().fits(asked), flaws, "breakdown", "draft.breakdown"));
                Map<String, Unit> known = known(connection, draft, scope, flaws);
                flaws.refuseIfAny();
                if (rounds.find(connection, draft.name()).isPresent()) {
                    throw exists(draft.name());
                }
                Round round = store(connection, draft, questionnaire.orElseThrow(), known);
                connection.commit();
                return new Draft.Made(round.name(), round.id(), RoundState.DRAFT);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException refused) {
            if (refused.getErrorCode() == DUPLICATE) {
                throw exists(draft.name());
            }
            throw new DraftNotStored(refused);
        }
    }

    /** The database did not take the draft; nothing of it was stored. */
    static final class DraftNotStored extends RuntimeException {
        private DraftNotStored(SQLException cause) {
            super("the draft was not stored", cause);
        }
    }

    private static Refusal exists(String name) {
        return new Refusal(HttpStatus.CONFLICT, "draft.exists", name);
    }

    private void check(Draft draft, Flaws flaws) {
        String network = draft.network();
        String contact = draft.contact();
        Instant opens = draft.opensAt();
        Instant closes = draft.closesAt();
        flawUnless(Round.validName(draft.name()), flaws, "name", "draft.name", Round.MOST_NAME);
        flawUnless(network == null || Round.validNetwork(network), flaws, "network", "draft.network");
        flawUnless(
                contact == null || contact.length() <= RoundPart.MOST_CONTACT,
                flaws,
                "contact",
                "draft.contact",
                RoundPart.MOST_CONTACT);
        flawUnless(
                closes == null || (closes.isAfter(clock.instant()) && (opens == null || closes.isAfter(opens))),
                flaws,
                "closesAt",
                "draft.closes");
        flawUnless(
                !draft.units().isEmpty() && draft.units().size() <= MOST_UNITS,
                flaws,
                "units",
                "draft.units",
                MOST_UNITS);
    }

    /** By a key of the library, by the id of a published one or of its version, or as it is written in YAML. */
    private Optional<Questionnaire> questionnaire(
            Connection connection, MunicipalityScope scope, String keyOrYaml, Flaws flaws) throws SQLException {
        Optional<Questionnaire> found = QuestionnaireLibrary.find(keyOrYaml);
        if (found.isEmpty() && keyOrYaml.length() == ID_LENGTH) {
            found = published.usable(connection, scope, keyOrYaml).map(Published::questionnaire);
        }
        if (found.isEmpty() && !keyOrYaml.contains(":")) {
            flaws.add(Flaw.at("round", 1, "questionnaire", "draft.questionnaire", keyOrYaml));
            return found;
        }
        Optional<Questionnaire> read =
                found.isPresent() ? found : QuestionnaireYaml.read("questionnaire.yaml", keyOrYaml, flaws);
        read.ifPresent(questionnaire -> flawUnless(
                questionnaire.fitsAnswering(),
                flaws,
                "questionnaire",
                "draft.items",
                questionnaire.items().size(),
                Questionnaire.MOST_ITEMS_TO_ANSWER));
        return read;
    }

    /** A unit of somebody else is as unknown as one that isn't there. */
    private Map<String, Unit> known(Connection connection, Draft draft, MunicipalityScope scope, Flaws flaws)
            throws SQLException {
        List<String> codes =
                draft.units().stream().map(Draft.DraftUnit::unit).distinct().toList();
        Map<String, Unit> known = units.withCodes(connection, codes);
        known.values().removeIf(unit -> !scope.contains(unit.municipalityId()));
        Set<String> seen = new HashSet<>();
        int line = 0;
        for (Draft.DraftUnit asked : draft.units()) {
            line++;
            Integer invited = asked.invited();
            if (!known.containsKey(asked.unit())) {
                flaws.add(Flaw.at("units", line, "unit", "draft.unit.unknown", asked.unit()));
            } else if (!seen.add(asked.unit())) {
                flaws.add(Flaw.at("units", line, "unit", "draft.unit.twice", asked.unit()));
            } else if (invited != null && (invited < 0 || invited > MOST_INVITED)) {
                flaws.add(Flaw.at("units", line, "invited", "draft.invited", invited));
            }
        }
        return known;
    }

    private Round store(Connection connection, Draft draft, Questionnaire questionnaire, Map<String, Unit> known)
            throws SQLException {
        QuestionnaireVersion version =
                versions.freeze(connection, questionnaire, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Round round = new Round(
                Uuid7.next(),
                draft.name(),
                draft.network(),
                Source.SURVEY,
                null,
                millis(draft.opensAt()),
                millis(draft.closesAt()),
                Layout.ITEM,
                Asked.PERSON,
                draft.toldBy());
        rounds.add(connection, round);
        String contact = draft.contact() == null ? "" : draft.contact();
        Map<String, List<Draft.DraftUnit>> perMunicipality = new TreeMap<>();
        for (Draft.DraftUnit asked : draft.units()) {
            Unit unit = Objects.requireNonNull(known.get(asked.unit()));
            perMunicipality
                    .computeIfAbsent(unit.municipalityId(), any -> new ArrayList<>())
                    .add(asked);
        }
        for (Map.Entry<String, List<Draft.DraftUnit>> one : perMunicipality.entrySet()) {
            RoundPart part = RoundPart.draft(Uuid7.next(), round.id(), one.getKey(), Uuid7.next(), contact);
            rounds.add(connection, part);
            List<RoundUnit> taking = new ArrayList<>();
            for (Draft.DraftUnit asked : one.getValue()) {
                Unit unit = Objects.requireNonNull(known.get(asked.unit()));
                taking.add(new RoundUnit(part.id(), unit.id(), version.id(), asked.invited()));
            }
            rounds.add(connection, taking);
            rounds.confirm(connection, part.id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        return round;
    }

    private static @Nullable Instant millis(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void flawUnless(boolean sound, Flaws flaws, String field, String key, Object... values) {
        if (!sound) {
            flaws.add(Flaw.at("round", 1, field, key, values));
        }
    }
}
