package opplevd.report.publicpage;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;

/**
 * What is open to everybody, and opening or closing it: a coordinator's choice, area by area and round by round. Nothing is open
 * until somebody opens it; who did is kept for good, and told
 * to whoever reads the municipality.
 */
@Singleton
class Openings {
    private final OpenRows rows;
    private final Results results;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Clock clock;

    Openings(OpenRows rows, Results results, Municipalities municipalities, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.results = results;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What everybody may see of a municipality, latest round first.
     *
     * @param code its code, now or before a merger
     * @throws Refusal not found where nothing is open
     */
    List<AreaInRound> open(String code) {
        for (String id : municipalities.ofCode(code)) {
            MunicipalityScope scope = MunicipalityScope.one(id, "the public page shows what this municipality opened");
            Set<OpenArea> open = rows.of(scope.ids());
            List<AreaInRound> areas = results.areas(scope).stream()
                    .filter(area -> open.contains(OpenArea.of(area)))
                    .toList();
            if (!areas.isEmpty()) {
                return areas;
            }
        }
        throw Refusal.notFound();
    }

    /** What everybody may see of all municipalities. */
    List<AreaInRound> all() {
        MunicipalityScope scope =
                MunicipalityScope.every(municipalities, "the feed shows what each municipality opened to everybody");
        Set<OpenArea> open = rows.of(scope.ids());
        return results.areas(scope).stream()
                .filter(area -> open.contains(OpenArea.of(area)))
                .toList();
    }

    /** Whether the reader decides what is open in a municipality. */
    boolean decides(SignedIn who, String municipalityId) {
        return decided(who).contains(municipalityId);
    }

    private MunicipalityScope decided(SignedIn who) {
        return MunicipalityScope.of(who, municipalities, Role.COORDINATOR);
    }

    /** What is open of a municipality that the reader has been found to read. */
    Set<OpenArea> of(String municipalityId) {
        return rows.of(scope(municipalityId).ids());
    }

    /** Who opened and closed what of a municipality that the reader has been found to read, the latest first. */
    List<OpeningChange> changes(String municipalityId) {
        return rows.changes(scope(municipalityId).ids());
    }

    private static MunicipalityScope scope(String municipalityId) {
        return MunicipalityScope.one(municipalityId, "the reader has been found to read the whole municipality");
    }

    /**
     * Opens an area to everybody, or closes it. The same choice twice is one.
     *
     * @throws Refusal not found where the reader does not decide
     */
    @Transactional
    void choose(SignedIn who, AreaInRound area, boolean open) {
        if (!decides(who, area.municipalityId())) {
            throw Refusal.notFound();
        }
        Set<String> own = scope(area.municipalityId()).ids();
        int changed =
                open ? rows.open(own, area.roundId(), area.areaKey()) : rows.close(own, area.roundId(), area.areaKey());
        if (changed > 0) {
            String subject = area.roundId() + " " + area.areaKey();
            audit.record(who, open ? "results-opened" : "results-closed", subject, area.municipalityId());
            rows.log(
                    own,
                    UUID.randomUUID().toString(),
                    area.roundId(),
                    area.areaKey(),
                    open,
                    who.subject(),
                    who.name(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
