package opplevd.report.sickleave;

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
import java.util.Optional;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.quality.QualityRatio;
import opplevd.report.measure.Measures;
import opplevd.report.monthly.MonthTable.Flaw;
import opplevd.report.node.AreaNode;
import opplevd.report.node.NodeQuality;
import opplevd.report.reader.ReadableResults;
import opplevd.report.reader.Readers;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.Results;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;

/** What the pages about sick leave say, and who may read and bring in. */
@Singleton
class SickLeaveViews {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Role[] READ = {Role.COORDINATOR, Role.PROJECT_LEADER, Role.STEERING_GROUP};
    private static final Role[] BRING = {Role.COORDINATOR, Role.PROJECT_LEADER};

    private final Municipalities municipalities;
    private final Readers readers;
    private final ReadableResults readable;
    private final Results results;
    private final SickLeaves sickLeaves;
    private final Measures measures;
    private final Messages messages;
    private final Clock clock;

    SickLeaveViews(
            Municipalities municipalities,
            Readers readers,
            ReadableResults readable,
            Results results,
            SickLeaves sickLeaves,
            Measures measures,
            Messages messages,
            Clock clock) {
        this.municipalities = municipalities;
        this.readers = readers;
        this.readable = readable;
        this.results = results;
        this.sickLeaves = sickLeaves;
        this.measures = measures;
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
            List<AreaInRound> areas,
            Map<String, UnitInRound> units,
            YearMonth latest) {
        SickLeaveTable.Known known() {
            Map<String, String> byCode = new HashMap<>();
            units.values().forEach(unit -> byCode.put(unit.unitCode(), unit.unitId()));
            return new SickLeaveTable.Known(municipalityId, byCode, latest);
        }
    }

    /** @throws Refusal not found, for whoever may not read it */
    Here here(String code, SignedIn who) {
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

    /** K of a service area in a round, beside the series and never drawn into it. */
    public record Quality(String area, String round, String k, String interval) {}

    Map<String, Object> series(Here here, Language language) {
        Voice voice = new Voice(messages, language);
        Map<String, List<SickMonth>> all = new HashMap<>(sickLeaves.of(here.municipalityId()));
        Optional<List<SickMonth>> whole = Optional.ofNullable(all.remove(here.municipalityId()));
        all.keySet().retainAll(here.units().keySet());
        Set<String> shown = UnitsShown.of(all);
        List<Measures.Begun> begun = measures.begunForSickLeave(here.municipalityId());
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        whole.ifPresent(months ->
                model.put("whole", SickSeries.of(here.municipalityId(), here.name(), months, of("", begun), voice)));
        model.put(
                "units",
                here.units().values().stream()
                        .filter(unit -> shown.contains(unit.unitId()))
                        .sorted(Alphabet.by(UnitInRound::unitName))
                        .map(unit -> SickSeries.of(
                                unit.unitId(),
                                unit.unitName(),
                                all.getOrDefault(unit.unitId(), List.of()),
                                of(unit.unitCode(), begun),
                                voice))
                        .toList());
        model.put("hidden", all.size() - shown.size());
        model.put("fewest", UnitsShown.FEWEST);
        model.put("qualities", qualities(here, voice));
        return model;
    }

    private static List<SickSeries.Begun> of(String unitCode, List<Measures.Begun> begun) {
        return begun.stream()
                .filter(one -> one.unitCode().equals(unitCode))
                .map(one -> new SickSeries.Begun(YearMonth.from(one.on()), one.title()))
                .toList();
    }

    private List<Quality> qualities(Here here, Voice voice) {
        List<Quality> qualities = new ArrayList<>();
        for (AreaInRound area : here.areas()) {
            NodeQuality quality = AreaNode.quality(area, results.read(area));
            if (quality.overall().shown()) {
                QualityRatio ratio = quality.overall().ratio();
                qualities.add(new Quality(
                        voice.of(results.read(area).title(), area.areaKey()),
                        area.roundName(),
                        voice.two(ratio.k()),
                        voice.intervalOrReason(ratio, area.scaleMin(), area.scaleMax())));
            }
        }
        return qualities;
    }

    /** A bad cell, in words. */
    public record Wrong(int line, String column, String text) {}

    Map<String, Object> preview(Here here, String csv, SickLeaveTable table, Language language) {
        Voice voice = new Voice(messages, language);
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        model.put("csv", csv);
        model.put(
                "wrong", table.flaws().stream().map(flaw -> wrong(flaw, voice)).toList());
        Map<String, List<SickMonth>> byPlace = new LinkedHashMap<>();
        table.months()
                .forEach(month -> byPlace.computeIfAbsent(month.placeId(), id -> new ArrayList<>())
                        .add(month));
        List<Taken> taken = new ArrayList<>();
        byPlace.forEach((place, months) -> taken.add(new Taken(name(here, place), months.size())));
        model.put("taken", taken);
        model.put("months", table.months().size());
        return model;
    }

    /** How many months of a place are about to be taken in. */
    public record Taken(String name, int months) {}

    private static String name(Here here, String place) {
        UnitInRound unit = here.units().get(place);
        return unit == null ? here.name() : unit.unitName();
    }

    private static Wrong wrong(Flaw flaw, Voice voice) {
        return new Wrong(flaw.line(), flaw.column(), voice.text("sickleave.wrong." + flaw.key(), flaw.value()));
    }
}
