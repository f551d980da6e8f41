package opplevd.survey.response;

import java.time.Instant;
import java.util.Set;
import opplevd.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What a link asks about.
 *
 * @param walk which page comes when
 * @param approved draft languages that somebody in the municipality has approved for this questionnaire
 * @param contact whom residents can ask; "" when nobody is named
 * @param byLanguage whether the results are also told by the language that people answer in
 */
record Survey(
        String municipality,
        String unit,
        Questionnaire questionnaire,
        Walk walk,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        Set<String> approved,
        String contact,
        boolean byLanguage) {
    Survey {
        approved = Set.copyOf(approved);
    }
}
