package opplevd.survey.response;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * What a link asks about.
 *
 * @param walk which page comes when
 * @param approved draft languages that somebody in the municipality has approved for this questionnaire
 * @param contact whom residents can ask; "" when nobody is named
 * @param breakdown by what the results are also told
 * @param each who gives one response
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
        Breakdown breakdown,
        Asked each) {
    Survey {
        approved = Set.copyOf(approved);
    }

    /** To which group somebody belongs, where the round asks for it. */
    Optional<GroupQuestion> group() {
        return breakdown.question(questionnaire);
    }
}
