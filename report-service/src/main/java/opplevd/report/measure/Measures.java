package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Transactions;
import opplevd.quality.Change;
import opplevd.report.measure.Measure.Tied;
import org.jspecify.annotations.Nullable;

/**
 * All measures: finding those that somebody may see, proposing, deciding and following them up. Each change is one transaction
 * with its entry in the audit log.
 */
@Singleton
public class Measures {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int MOST_TITLE = 200;

    private final Transactions transactions;
    private final MeasureRows rows;
    private final MeasureWrites writes;
    private final Effects effects;
    private final TiePlaces places;
    private final AuditLog audit;
    private final Clock clock;

    Measures(
            Transactions transactions,
            MeasureRows rows,
            MeasureWrites writes,
            Effects effects,
            TiePlaces places,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.writes = writes;
        this.effects = effects;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a promise a measure that its municipality then decides on; made again it is the same measure. Whoever calls has
     * found that the reader may note it for that municipality.
     *
     * @return the measure's id, as in {@code /measures/{id}}
     * @throws Refusal not found, when nothing of that municipality, area or unit is known
     */
    public String propose(SignedIn who, Proposal proposal) {
        Measure.Place place = places.of(proposal).orElseThrow(Refusal::notFound);
        List<Tied> tied = places.tied(place, proposal.scopes());
        String title = proposal.title().strip();
        Measure.Plan plan = new Measure.Plan(
                title.substring(0, Math.min(title.length(), MOST_TITLE)),
                "",
                proposal.action().strip(),
                proposal.responsible().strip(),
                proposal.deadline(),
                "",
                "",
                Aim.EXPERIENCE,
                EffectGoal.QUALITY,
                null,
                places.latestRound(place).orElse(null));
        return add(who, place, plan, tied, State.PROPOSED, null, proposal.origin());
    }

    /** The measure that was made of a promise, with what can be said of K since; empty where there is none. */
    public Optional<Shown> ofOrigin(String origin, Set<String> municipalityIds) {
        if (municipalityIds.isEmpty()) {
            return Optional.empty();
        }
        return transactions
                .read(connection -> rows.ofOrigin(connection, origin, municipalityIds))
                .map(this::shown);
    }

    /**
     * "You said, we did": measures of these municipalities that their owners have approved for residents, the latest to end
     * first.
     */
    public List<Shown> forThePublic(Set<String> municipalityIds) {
        if (municipalityIds.isEmpty()) {
            return List.of();
        }
        return transactions.read(connection -> rows.forThePublic(connection, municipalityIds)).stream()
                .map(this::shown)
                .toList();
    }

    /**
     * A measure that is to lower sick leave, and when it was begun.
     *
     * @param unitCode empty for one of an area or the whole municipality
     * @param target the per cent to come down to; null where none is set, or the measure was stopped
     */
    public record Begun(
            String unitCode,
            String title,
            LocalDate on,
            @Nullable Double target) {}

    /** The measures of a municipality that are read by sick leave and have been begun, in the order of time. */
    public List<Begun> begunForSickLeave(String municipalityId) {
        return transactions.read(connection -> rows.begunForSickLeave(connection, municipalityId));
    }

    private Shown shown(Measure measure) {
        Effect effect = effects.of(measure);
        @Nullable
        Change change =
                effect.scopes().isEmpty() ? null : effect.scopes().getFirst().change();
        return new Shown(
                measure.id(),
                measure.place().municipalityId(),
                measure.place().municipality(),
                measure.place().unit(),
                measure.place().areaKey(),
                measure.plan().title(),
                measure.openness().youSaid(),
                measure.openness().weDid(),
                measure.standing().state(),
                measure.standing().endedOn(),
                effect.outcome(),
                change == null ? null : change.kBefore(),
                change == null ? null : change.kAfter());
    }

    /** @throws Refusal not found, also for what the reader may not see */
    Measure find(String id, Rights rights) {
        return transactions
                .read(connection -> rows.find(connection, id, rights))
                .orElseThrow(Refusal::notFound);
    }

    List<Measure> search(Search search, Rights rights) {
        return transactions.read(connection -> rows.search(connection, search, rights));
    }

    List<Note> notes(Measure measure) {
        return transactions.read(connection -> writes.notes(connection, measure.id()));
    }

    List<MonthValue> points(Measure measure) {
        return transactions.read(connection -> writes.points(connection, measure.id()));
    }

    /** Adds a measure in its first state. @return its id */
    String add(
            SignedIn who,
            Measure.Place place,
            Measure.Plan plan,
            List<Tied> tied,
            State state,
            @Nullable String copiedFrom,
            @Nullable String origin) {
        return transactions.change(connection -> {
            String id = Uuid7.next();
            MeasureWrites.Birth birth =
                    new MeasureWrites.Birth(who.subject(), who.name(), clock.instant(), state, copiedFrom, origin);
            if (!writes.insert(connection, id, place, plan, tied, birth)) {
                return rows.ofOrigin(connection, origin == null ? "" : origin, Set.of(place.municipalityId()))
                        .orElseThrow(Refusal::notFound)
                        .id();
            }
            writes.note(connection, id, new Note(state.name(), today(), who.name(), ""));
            audit.record(who, "measure-" + state.key(), id, place.municipalityId());
            return id;
        });
    }

    void change(SignedIn who, Measure measure, Measure.Plan plan, List<Tied> tied, Set<String> partners) {
        transactions.change(connection -> {
            writes.change(connection, measure, plan, tied);
            writes.partners(connection, measure.id(), partners);
            audit.record(who, "measure-changed", measure.id(), measure.place().municipalityId());
            return true;
        });
    }

    /**
     * Moves a measure on.
     *
     * @throws Refusal conflict, when it has come somewhere else meanwhile or the state may not follow
     */
    void move(SignedIn who, Measure measure, State to, String reason, LocalDate on) {
        if (!measure.standing().state().next().contains(to)) {
            throw tooLate();
        }
        transactions.change(connection -> {
            if (!writes.move(connection, measure, to, reason, on)) {
                throw tooLate();
            }
            writes.note(connection, measure.id(), new Note(to.name(), on, who.name(), reason));
            audit.record(
                    who, "measure-" + to.key(), measure.id(), measure.place().municipalityId());
            return true;
        });
    }

    private static Refusal tooLate() {
        return new Refusal(io.micronaut.http.HttpStatus.CONFLICT, "measure.moved-on");
    }

    void note(SignedIn who, Measure measure, LocalDate on, String text) {
        transactions.change(connection -> {
            writes.note(connection, measure.id(), new Note(Note.WRITTEN, on, who.name(), text));
            audit.record(who, "measure-noted", measure.id(), measure.place().municipalityId());
            return true;
        });
    }

    void open(SignedIn who, Measure measure, Measure.Openness to) {
        transactions.change(connection -> {
            writes.open(connection, measure, to);
            audit.record(
                    who,
                    "measure-shared-" + to.sharing().name().toLowerCase(java.util.Locale.ROOT)
                            + (to.onPublicPage() ? "-public" : ""),
                    measure.id(),
                    measure.place().municipalityId());
            return true;
        });
    }

    void series(SignedIn who, Measure measure, List<MonthValue> points) {
        transactions.change(connection -> {
            writes.putPoints(connection, measure.id(), points);
            audit.record(who, "measure-series", measure.id(), measure.place().municipalityId());
            return true;
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }
}
