package opplevd.report.deviation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Alphabet;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.monthly.Here;
import opplevd.report.monthly.QualitiesBeside;
import opplevd.report.results.UnitInRound;
import opplevd.report.wording.Voice;

/** What the page about deviations says. */
@Singleton
class DeviationViews {
    private final Deviations deviations;
    private final QualitiesBeside qualities;
    private final Messages messages;

    DeviationViews(Deviations deviations, QualitiesBeside qualities, Messages messages) {
        this.deviations = deviations;
        this.qualities = qualities;
        this.messages = messages;
    }

    Map<String, Object> series(Here here, Language language) {
        Voice voice = new Voice(messages, language);
        Map<String, List<DeviationMonth>> all = deviations.of(here.municipalityId());
        Map<String, Object> model = new HashMap<>();
        model.put("here", here);
        model.put("qualities", qualities.of(here, voice));
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
}
