package opplevd.survey.intake;

import java.util.Map;
import opplevd.survey.publication.Tally;
import opplevd.survey.questionnaire.Questionnaire;

/**
 * An import that is sound in itself: read, counted, ready to be stored.
 *
 * @param contentMac tells whether another import has the same content
 * @param tallies by unit code; units without answers are missing
 */
record Import(
        String round, String contentMac, Questionnaire questionnaire, UnitsFile units, Map<String, Tally> tallies) {
    Tally tally(String unit) {
        Tally tally = tallies.get(unit);
        return tally == null ? new Tally(questionnaire) : tally;
    }
}
