package opplevd.report.deviation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.monthly.MonthTable.Flaw;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;

/** What the pages about deviations say, and who may read and bring in. */
@Singleton
class DeviationViews {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Role[] READ = {Role.COORDINATOR, Role.PROJECT_LEADER, Role.STEERING_GROUP};
    private static final Role[] BRING = {Role.COORDINATOR, Role.PROJECT_LEADER};

    private final Municipalities municipalities;
    private final Readers readers;
    private final ReadableResults readable;
    private final Deviations deviations;
    private final Messages messages;
    private final Clock clock;

    DeviationViews(
            Municipalities municipalities,
            Readers readers,
            ReadableResults readable,
            Deviations deviations,
            Messages messages,
            Clock clock) {
        this.municipalities = municipalities;
        this.readers = readers;
        this.readable = readable;
        this.deviations = deviations;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A municipality as its reader sees it.
     *
     * @param brings whether the reader may bring in figures
     * @param units by id, those that have taken part in a round
     */
    public record Here(
            String municipalityId,
            String code,
            String name,
            boolean brings,
            Map<String, UnitInRound> units,
            YearMonth latest) {
        DeviationTable.Known known() {
            Map<String, String> byCode = new HashMap<>();
            units.values().forEach(unit -> byCode.put(unit.unitCode(), unit.unitId()));
            return new DeviationTable.Known(municipalityId, byCode, latest);
        }
    }

    /** @throws Refusal not found, for whoever may not read it */
    Here here(String code, SignedIn who) {
        Set<String> own = held(who, READ);
        AreaInRound first = readable.areas(readers.of(who)).stream()
                .filter(area -> own.contains(area.municipalityId()))
                .filter(area -> area.municipalityCode().equals(code)
                        || area.municipalityId().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Map<String, UnitInRound> units = new LinkedHashMap<>();
        readable.units(readers.of(who)).stream()
                .filter(unit -> unit.municipalityId().equals(first.municipalityId()))
                .forEach(unit -> units.putIfAbsent(unit.unitId(), unit));
        return new Here(
                first.municipalityId(),
                first.municipalityCode(),
                first.municipalityName(),
                held(who, BRING).contains(first.municipalityId()),
                units,
                YearMonth.now(clock.withZone(OSLO)));
    }

    /** @throws Refusal not found, for whoever may not bring in figures */
    Here brings(String code, SignedIn who) {
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

    Map<String, Object> series(Here here, Language language) {
        Voice voice = new Voice(messages, language);
        Map<String, List<DeviationMonth>> all = deviations.of(here.municipalityId());
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        model.put("system", deviations.system(here.municipalityId()));
        List<DeviationMonth> whole = all.getOrDefault(here.municipalityId(), List.of());
        if (!whole.isEmpty()) {
            String place = "municipality:" + here.code();
            model.put("whole", DeviationSeries.of(here.municipalityId(), here.name(), place, whole, voice));
        }
        model.put(
                "units",
                here.units().values().stream()
                        .filter(unit -> all.containsKey(unit.unitId()))
                        .sorted(Alphabet.by(UnitInRound::unitName))
                        .map(unit -> DeviationSeries.of(
                                unit.unitId(),
                                unit.unitName(),
                                "unit:" + unit.unitCode(),
                                all.getOrDefault(unit.unitId(), List.of()),
                                voice))
                        .toList());
        return model;
    }

    /** A bad cell, in words. */
    public record Wrong(int line, String column, String text) {}

    /** How many months of a place are about to be taken in. */
    public record Taken(String name, int months) {}

    Map<String, Object> preview(Here here, String csv, DeviationTable table, Language language) {
        Voice voice = new Voice(messages, language);
        Map<String, Integer> months = new LinkedHashMap<>();
        table.months().forEach(month -> months.merge(month.placeId(), 1, Integer::sum));
        List<Taken> taken = new ArrayList<>();
        months.forEach((place, count) -> {
            UnitInRound unit = here.units().get(place);
            taken.add(new Taken(unit == null ? here.name() : unit.unitName(), count));
        });
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        model.put("csv", csv);
        model.put(
                "wrong", table.flaws().stream().map(flaw -> wrong(flaw, voice)).toList());
        model.put("taken", taken);
        model.put("months", table.months().size());
        return model;
    }

    private static Wrong wrong(Flaw flaw, Voice voice) {
        return new Wrong(flaw.line(), flaw.column(), voice.text("deviation.wrong." + flaw.key(), flaw.value()));
    }
}
