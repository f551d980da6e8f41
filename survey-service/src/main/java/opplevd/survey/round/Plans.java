package opplevd.survey.round;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;

/**
 * Making and changing plans, each in one transaction with its entry in the audit log. A round's own part is planned whole; in a
 * round of several municipalities whoever reaches all of them plans the round, and each coordinator the own units.
 */
@Singleton
class Plans {
    private final TransactionOperations<Connection> transactions;
    private final Rounds rounds;
    private final Reminders reminders;
    private final PlanRows rows;
    private final QuestionnaireChoices choices;
    private final AuditLog audit;
    private final Clock clock;

    Plans(
            TransactionOperations<Connection> transactions,
            Rounds rounds,
            Reminders reminders,
            PlanRows rows,
            QuestionnaireChoices choices,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.rounds = rounds;
        this.reminders = reminders;
        this.rows = rows;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The database did not take the plan; nothing of it was stored. */
    static final class PlanNotStored extends RuntimeException {
        private PlanNotStored(SQLException cause) {
            super("the plan was not stored", cause);
        }
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T within(Work<T> work) {
        return transactions.executeWrite(status -> {
            try {
                return work.on(status.getConnection());
            } catch (SQLException refused) {
                throw new PlanNotStored(refused);
            }
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Makes a round as a draft: for one municipality with the units ticked, for several with all units of the areas asked.
     *
     * @return the round's id; empty when the form says what is wrong
     */
    Optional<String> make(PlanForm form, MunicipalityScope scope, Set<String> municipalities, SignedIn reader) {
        return within(connection -> {
            boolean common = municipalities.size() > 1;
            List<Candidate> candidates = rows.candidates(connection, scope, null).stream()
                    .filter(unit -> municipalities.contains(unit.municipalityId()))
                    .toList();
            Plan plan = form.read(areas(candidates), common, now());
            if (plan == null
                    || nameTaken(connection, form, "")
                    || !asksFor(connection, form, plan, asked(candidates, plan))) {
                return Optional.empty();
            }
            Round round = new Round(
                    Uuid7.next(),
                    plan.name(),
                    plan.network(),
                    Source.SURVEY,
                    null,
                    plan.opens(),
                    plan.closes(),
                    plan.layout(),
                    plan.asked(),
                    plan.breakdown());
            rounds.add(connection, round);
            reminders.replace(connection, round.id(), plan.reminders());
            SortedMap<String, String> frozen = choices.frozen(connection, scope, plan.asks());
            for (String municipality : municipalities) {
                RoundPart part = RoundPart.draft(Uuid7.next(), round.id(), municipality, Uuid7.next(), plan.contact());
                rounds.add(connection, part);
                List<Candidate> own = candidates.stream()
                        .filter(unit -> unit.municipalityId().equals(municipality) && takes(unit, plan, frozen))
                        .toList();
                rows.changePart(connection, part.id(), plan, common ? null : now());
                rows.changeUnits(connection, part.id(), frozen, own, plan.invited(), Set.of());
                audit.record(reader, "round-planned", round.id(), municipality);
            }
            return Optional.of(round.id());
        });
    }

    private static boolean takes(Candidate unit, Plan plan, SortedMap<String, String> versions) {
        Set<String> units = plan.units();
        return units == null ? versions.containsKey(unit.areaKey()) : units.contains(unit.id());
    }

    private static Map<String, String> areas(List<Candidate> units) {
        return units.stream().collect(Collectors.toMap(Candidate::id, Candidate::areaKey));
    }

    /** The questionnaires of the areas in which units take part. */
    private static List<String> asked(List<Candidate> candidates, Plan plan) {
        Set<String> units = plan.units();
        Set<String> areas = candidates.stream()
                .filter(unit -> units == null || units.contains(unit.id()))
                .map(Candidate::areaKey)
                .collect(Collectors.toSet());
        return plan.asks().entrySet().stream()
                .filter(one -> areas.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Whether the questionnaires ask for what the results are to be told by. */
    private boolean asksFor(Connection connection, PlanForm form, Plan plan, Collection<String> questionnaires)
            throws SQLException {
        boolean asks = choices.fit(connection, questionnaires, plan.breakdown());
        if (!asks) {
            form.flaw(FormFlaw.at("breakdown", "plan.flaw.breakdown"));
        }
        return asks;
    }

    private boolean nameTaken(Connection connection, PlanForm form, String roundId) throws SQLException {
        boolean taken = rounds.find(connection, form.text("name"))
                .filter(other -> !other.id().equals(roundId))
                .isPresent();
        if (taken) {
            form.flaw(FormFlaw.at("name", "plan.flaw.exists"));
        }
        return taken;
    }

    /** Changes the one draft that the reader reaches; round-wide matters only when the round is the reader's as a whole. */
    boolean change(PlanForm form, ReachedPart reached, boolean whole, SignedIn reader) {
        return within(connection -> {
            MunicipalityScope scope = MunicipalityScope.one(reached.municipalityId(), "a part that the reader reaches");
            List<Candidate> candidates = rows.candidates(connection, scope, reached.id());
            Plan plan = form.read(areas(candidates), false, now());
            if (plan == null
                    || nameTaken(connection, form, reached.roundId())
                    || (whole && !asksFor(connection, form, plan, asked(candidates, plan)))) {
                return false;
            }
            if (whole) {
                rows.changeRound(connection, reached.roundId(), plan);
                reminders.replace(connection, reached.roundId(), plan.reminders());
            }
            Set<String> held = rows.held(connection, reached.id());
            List<Candidate> taking = candidates.stream()
                    .filter(unit -> takes(unit, plan, plan.asks()) || (unit.taking() && held.contains(unit.id())))
                    .toList();
            SortedMap<String, String> asks = new TreeMap<>(rows.asks(connection, reached.id()));
            if (whole) {
                asks.keySet().retainAll(taking.stream().map(Candidate::areaKey).collect(Collectors.toSet()));
                asks.putAll(choices.frozen(connection, scope, plan.asks()));
            }
            rows.changePart(connection, reached.id(), plan, now());
            rows.changeUnits(connection, reached.id(), asks, taking, plan.invited(), held);
            audit.record(reader, "round-plan-changed", reached.roundId(), reached.municipalityId());
            return true;
        });
    }

    /** Changes what a round of several municipalities has in common. Units that are not confirmed follow the areas asked. */
    boolean changeCommon(PlanForm form, List<ReachedPart> reached, SignedIn reader) {
        return within(connection -> {
            String roundId = reached.getFirst().roundId();
            Plan plan = form.read(Map.of(), true, now());
            if (plan == null
                    || nameTaken(connection, form, roundId)
                    || !asksFor(connection, form, plan, plan.asks().values())) {
                return false;
            }
            rows.changeRound(connection, roundId, plan);
            reminders.replace(connection, roundId, plan.reminders());
            for (ReachedPart part : reached) {
                MunicipalityScope scope =
                        MunicipalityScope.one(part.municipalityId(), "a part that the reader reaches");
                SortedMap<String, String> frozen = choices.frozen(connection, scope, plan.asks());
                boolean confirmed = rows.ownWords(connection, part.id()).confirmedAt() != null;
                Set<String> held = rows.held(connection, part.id());
                List<Candidate> taking = rows.candidates(connection, scope, part.id()).stream()
                        .filter(unit -> frozen.containsKey(unit.areaKey()) && (!confirmed || unit.taking()))
                        .toList();
                rows.changeUnits(connection, part.id(), frozen, taking, Map.of(), held);
                audit.record(reader, "round-plan-changed", roundId, part.municipalityId());
            }
            return true;
        });
    }

    /** Whether the round has no parts but these. */
    @AcrossMunicipalities("counts the parts of a round of which the reader reaches at least one")
    boolean whole(Connection connection, List<ReachedPart> reached) throws SQLException {
        int parts = Query.of("SELECT COUNT(*) FROM round_part WHERE round_id = :round")
                .with("round", reached.getFirst().roundId())
                .first(connection, row -> row.getInt(1))
                .orElse(0);
        return parts == reached.size();
    }
}
