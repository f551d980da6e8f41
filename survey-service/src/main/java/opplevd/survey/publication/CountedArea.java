package opplevd.survey.publication;

import java.util.Comparator;
import java.util.List;
import opplevd.survey.organisation.ServiceArea;
import opplevd.survey.questionnaire.QuestionnaireVersion;

/**
 * The units of one service area within a part; they all asked the same version.
 *
 * @param units in order of code
 */
public record CountedArea(ServiceArea area, QuestionnaireVersion version, List<CountedUnit> units) {
    public CountedArea {
        units = units.stream()
                .sorted(Comparator.comparing(counted -> counted.unit().code()))
                .toList();
        for (CountedUnit counted : units) {
            if (!counted.unit().areaKey().equals(area.key())
                    || !counted.tally().questionnaire().equals(version.questionnaire())) {
                throw new IllegalArgumentException("not of area " + area.key() + " or its questionnaire: "
                        + counted.unit().code());
            }
        }
    }
}
