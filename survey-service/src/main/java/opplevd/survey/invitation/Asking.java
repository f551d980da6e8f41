package opplevd.survey.invitation;

import jakarta.inject.Singleton;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.questionnaire.Kind;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.Texts;

/** What is asked in one sentence, and how long does answering take? The same on the first page and on paper. */
@Singleton
public class Asking {
    private static final String UNIT = "{unit}";
    private static final int PAIRS_A_MINUTE = 2;
    private static final int DIRECT_A_MINUTE = 5;

    private final Messages messages;

    Asking(Messages messages) {
        this.messages = messages;
    }

    /** The question at the top. Of care and social services it names no unit: that somebody uses it is health data. */
    public String question(Questionnaire questionnaire, String unit, Language language) {
        Texts ask = questionnaire.welcome().ask();
        String own = ask == null ? "" : ask.in(language.tag());
        if (questionnaire.sensitive() && (ask == null || own.contains(UNIT))) {
            return messages.text(language, "resident.start.ask.us");
        }
        return ask == null ? messages.text(language, "resident.start.ask", unit) : own.replace(UNIT, unit);
    }

    /** Half a minute for a pair, twelve seconds for an item that is asked about directly; at least one minute. */
    public static int minutes(Questionnaire questionnaire) {
        boolean direct = questionnaire.kind() == Kind.DIRECT;
        return Math.max(1, questionnaire.items().size() / (direct ? DIRECT_A_MINUTE : PAIRS_A_MINUTE));
    }

    /** The minutes as a word where there is one. */
    public String minutes(Questionnaire questionnaire, Language language) {
        String key = "resident.number." + minutes(questionnaire);
        return messages.has(language, key) ? messages.text(language, key) : Integer.toString(minutes(questionnaire));
    }
}
