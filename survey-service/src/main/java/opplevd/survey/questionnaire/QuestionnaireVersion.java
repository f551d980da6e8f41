package opplevd.survey.questionnaire;

import java.time.Instant;

/**
 * A frozen questionnaire: content and hash never change.
 *
 * @param number 1, 2, ... within the questionnaire's key
 */
public record QuestionnaireVersion(String id, int number, Questionnaire questionnaire, Instant frozenAt) {
    public QuestionnaireVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1: " + number);
        }
    }
}
