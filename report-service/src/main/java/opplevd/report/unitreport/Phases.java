package opplevd.report.unitreport;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.results.UnitInRound;

/**
 * Where a unit's series begins anew. Only by hand and with a reason, never because the figures ask for it: the unit's leader or the
 * municipality's coordinator sets and removes it (docs/method.md, section 7).
 */
@Singleton
class Phases {
    private final PhaseRows rows;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Clock clock;

    Phases(PhaseRows rows, Municipalities municipalities, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    /** The phases of a unit that the reader has been found to read, by the id of the round that each begins with. */
    Map<String, Phase> of(UnitInRound unit) {
        return rows.of(own(unit), unit.unitId()).stream()
                .collect(Collectors.toMap(Phase::roundId, Function.identity()));
    }

    /** Whether the reader may set and remove phases of the unit. */
    boolean decides(SignedIn who, UnitInRound unit) {
        return who.scopes(Role.UNIT_LEADER).contains(unit.unitCode())
                || MunicipalityScope.of(who, municipalities, Role.COORDINATOR).contains(unit.municipalityId());
    }

    /**
     * Begins a phase with a round of the unit; setting it again changes the reason.
     *
     * @throws Refusal not found where the reader does not decide
     */
    @Transactional
    void set(SignedIn who, UnitInRound first, String reason) {
        checkThatDecides(who, first);
        rows.put(
                own(first),
                first.roundId(),
                first.unitId(),
                reason,
                who.subject(),
                who.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(who, "phase-set", subject(first), first.municipalityId());
    }

    /**
     * Takes the beginning of a phase away.
     *
     * @throws Refusal not found where the reader does not decide
     */
    @Transactional
    void remove(SignedIn who, UnitInRound first) {
        checkThatDecides(who, first);
        if (rows.remove(own(first), first.unitId(), first.roundId()) > 0) {
            audit.record(who, "phase-removed", subject(first), first.municipalityId());
        }
    }

    private void checkThatDecides(SignedIn who, UnitInRound unit) {
        if (!decides(who, unit)) {
            throw Refusal.notFound();
        }
    }

    private static String subject(UnitInRound unit) {
        return unit.unitId() + " " + unit.roundId();
    }

    private static Set<String> own(UnitInRound unit) {
        return MunicipalityScope.one(unit.municipalityId(), "the reader has been found to read this unit")
                .ids();
    }
}
