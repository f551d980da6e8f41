package opplevd.report.sickleave;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.measure.Measures;
import opplevd.report.monthly.Here;
import opplevd.report.monthly.QualitiesBeside;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;

/** What the page about sick leave says. */
@Singleton
class SickLeaveViews {
    private final QualitiesBeside qualities;
    private final SickLeaves sickLeaves;
    private final Measures measures;
    private final Messages messages;

    SickLeaveViews(QualitiesBeside qualities, SickLeaves sickLeaves, Measures measures, Messages messages) {
        this.qualities = qualities;
        this.sickLeaves = sickLeaves;
        this.measures = measures;
        this.messages = messages;
    }

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
        model.put("qualities", qualities.of(here, voice));
        return model;
    }

    private static List<SickSeries.Begun> of(String unitCode, List<Measures.Begun> begun) {
        return begun.stream()
                .filter(one -> one.unitCode().equals(unitCode))
                .map(SickSeries.Begun::of)
                .toList();
    }
}
