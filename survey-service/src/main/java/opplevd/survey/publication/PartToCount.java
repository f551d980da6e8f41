package opplevd.survey.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import opplevd.survey.organisation.Municipality;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.organisation.Unit;
import opplevd.survey.questionnaire.QuestionnaireVersion;
import opplevd.survey.round.Round;
import opplevd.survey.round.RoundPart;
import org.jspecify.annotations.Nullable;

/** A closed part as it stands in the tables, before its answers are counted. */
record PartToCount(Round round, RoundPart part, Municipality municipality, List<UnitToCount> units) {
    /**
     * A unit of it.
     *
     * @param municipalities codes of those it serves, its own first
     */
    record UnitToCount(
            Unit unit,
            ServiceArea area,
            QuestionnaireVersion version,
            List<String> municipalities,
            @Nullable Integer invited) {}

    /** Nothing counted yet: a tally per unit id. */
    Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (UnitToCount unit : units) {
            tallies.put(unit.unit().id(), new Tally(unit.version().questionnaire()));
        }
        return tallies;
    }

    /** With its answers counted. */
    CountedPart counted(Map<String, Tally> tallies) {
        Map<String, List<UnitToCount>> areas = new LinkedHashMap<>();
        for (UnitToCount unit : units) {
            areas.computeIfAbsent(unit.area().key(), key -> new ArrayList<>()).add(unit);
        }
        return new CountedPart(
                round,
                part,
                municipality,
                areas.values().stream().map(area -> area(area, tallies)).toList());
    }

    private static CountedArea area(List<UnitToCount> units, Map<String, Tally> tallies) {
        return new CountedArea(
                units.getFirst().area(),
                units.getFirst().version(),
                units.stream()
                        .map(unit -> new CountedUnit(
                                unit.unit(),
                                unit.municipalities(),
                                unit.invited(),
                                Objects.requireNonNull(tallies.get(unit.unit().id()))))
                        .toList());
    }
}
