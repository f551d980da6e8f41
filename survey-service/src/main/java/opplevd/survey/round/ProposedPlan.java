package opplevd.survey.round;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Setting;
import org.jspecify.annotations.Nullable;

/** What stands in the form of a new round: the next usual dates, and what fits the questionnaire that was chosen first. */
final class ProposedPlan {
    /** The audience that is asked once for each child. */
    static final String PARENTS = "parents";

    private ProposedPlan() {}

    /**
     * The fields as if they were typed, without a name.
     *
     * @param asked one of the library; null = none chosen yet
     */
    static Map<String, String> of(RoundCalendar.Proposal proposal, @Nullable Questionnaire asked) {
        Map<String, String> typed = new HashMap<>();
        typed.put("opens-day", proposal.opens().toString());
        typed.put("opens-time", RoundCalendar.OPENS.toString());
        typed.put("closes-day", proposal.closes().toString());
        typed.put("closes-time", RoundCalendar.CLOSES.toString());
        for (int i = 0; i < proposal.reminders().size(); i++) {
            LocalDate reminds = proposal.reminders().get(i);
            typed.put("reminder" + (i + 1) + "-day", reminds.toString());
            typed.put("reminder" + (i + 1) + "-time", RoundCalendar.REMINDS.toString());
        }
        typed.put("layout", Layout.ITEM.name());
        typed.put("breakdown", Breakdown.NONE.name());
        Setting setting = asked == null ? Setting.UNSAID : asked.setting();
        typed.put("asked", (PARENTS.equals(setting.audience()) ? Asked.CHILD : Asked.PERSON).name());
        String area = setting.area();
        if (asked != null && area != null) {
            typed.put(PlanForm.ASKS + area, Plan.LIBRARY + asked.key());
            // every unit of the service, as if it had been asked for: fewer are unticked
            typed.put(PlanView.DO, PlanView.ALL + area);
        }
        return typed;
    }
}
