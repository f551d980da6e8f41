package opplevd.survey.questionnaire;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that is being made.
 *
 * @param previousId the published one that it continues; null = it begins a series
 * @param overruled marks of the warnings that somebody has looked at and overruled
 * @param edition counts the changes
 * @param trial name of its test link
 * @param changedBy name of whoever changed it last
 */
public record QuestionnaireDraft(
        String id,
        Holder holder,
        Questionnaire questionnaire,
        @Nullable String previousId,
        Set<String> overruled,
        int edition,
        String trial,
        String changedBy,
        Instant changedAt) {
    public QuestionnaireDraft {
        overruled = Set.copyOf(overruled);
    }

    /** The same draft with other content. */
    public QuestionnaireDraft with(Questionnaire changed) {
        return new QuestionnaireDraft(id, holder, changed, previousId, overruled, edition, trial, changedBy, changedAt);
    }

    /** The same draft with exactly these warnings overruled. */
    public QuestionnaireDraft overruling(Set<String> marks) {
        return new QuestionnaireDraft(
                id, holder, questionnaire, previousId, new TreeSet<>(marks), edition, trial, changedBy, changedAt);
    }

    /** The same draft with another test link. */
    public QuestionnaireDraft at(String otherTrial) {
        return new QuestionnaireDraft(
                id, holder, questionnaire, previousId, overruled, edition, otherTrial, changedBy, changedAt);
    }
}
