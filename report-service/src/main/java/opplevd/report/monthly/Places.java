package opplevd.report.monthly;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.UnitInRound;

/** Whose monthly figures may somebody read and bring in? Those of their own municipality, which has published results. */
@Singleton
public class Places {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Role[] READ = {Role.COORDINATOR, Role.PROJECT_LEADER, Role.STEERING_GROUP};
    private static final Role[] BRING = {Role.COORDINATOR, Role.PROJECT_LEADER};

    private final Municipalities municipalities;
    private final Readers readers;
    private final ReadableResults readable;
    private final Clock clock;

    Places(Municipalities municipalities, Readers readers, ReadableResults readable, Clock clock) {
        this.municipalities = municipalities;
        this.readers = readers;
        this.readable = readable;
        this.clock = clock;
    }

    /**
     * What of a municipality somebody reads here.
     *
     * @throws Refusal not found, for whoever may not read it
     */
    public Here here(String code, SignedIn who) {
        Set<String> own = held(who, READ);
        List<AreaInRound> areas = readable.areas(readers.of(who)).stream()
                .filter(area -> own.contains(area.municipalityId()))
                .filter(area -> area.municipalityCode().equals(code)
                        || area.municipalityId().equals(code))
                .toList();
        AreaInRound first = areas.stream().findFirst().orElseThrow(Refusal::notFound);
        Map<String, UnitInRound> units = new LinkedHashMap<>();
        readable.units(readers.of(who)).stream()
                .filter(unit -> unit.municipalityId().equals(first.municipalityId()))
                .forEach(unit -> units.putIfAbsent(unit.unitId(), unit));
        return new Here(
                first.municipalityId(),
                first.municipalityCode(),
                first.municipalityName(),
                held(who, BRING).contains(first.municipalityId()),
                areas,
                units,
                YearMonth.now(clock.withZone(OSLO)));
    }

    /**
     * The places of a municipality for somebody who brings in figures there.
     *
     * @throws Refusal not found, for whoever may not
     */
    public Here brings(String code, SignedIn who) {
        Here here = here(code, who);
        if (!here.brings()) {
            throw Refusal.notFound();
        }
        return here;
    }

    private Set<String> held(SignedIn who, Role... roles) {
        Set<String> ids = new HashSet<>();
        for (Role role : roles) {
            who.scopes(role).forEach(code -> ids.addAll(municipalities.ofCode(code)));
        }
        return ids;
    }
}
