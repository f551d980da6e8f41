package opplevd.survey.round;

import java.util.Optional;
import opplevd.survey.questionnaire.GroupQuestion;
import opplevd.survey.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** By what are a round's results told apart, besides by unit? One thing at most, said before anything is open. */
public enum Breakdown {
    NONE(null),
    /** The language that somebody last answered in; nobody is asked for it. */
    LANGUAGE(null),
    /** Age, or grade at school: asked by the questionnaire. */
    AGE(GroupQuestion.By.AGE),
    /** What somebody is to the one who uses the service: asked by the questionnaire. */
    RELATION(GroupQuestion.By.RELATION);

    private final GroupQuestion.@Nullable By by;

    Breakdown(GroupQuestion.@Nullable By by) {
        this.by = by;
    }

    /** The question that residents get because of it; empty where nobody is asked, or the questionnaire has none. */
    public Optional<GroupQuestion> question(Questionnaire questionnaire) {
        return by == null ? Optional.empty() : questionnaire.groupsBy(by);
    }

    /** Whether answers to the questionnaire can be told so. */
    public boolean fits(Questionnaire questionnaire) {
        return by == null || question(questionnaire).isPresent();
    }
}
