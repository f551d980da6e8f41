package opplevd.survey.notice;

import java.util.Locale;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.quality.QualityRatio;

/** How does a report begin? The same sentence as there, in one language. */
record Verdicts(Messages messages, Language language) {

    /**
     * Of a place whose figures are shown.
     *
     * @param who those who answered, such as "Foreldrene"
     */
    String of(QualityRatio ratio, String who) {
        if (ratio.status() == QualityRatio.Status.ZERO_VARIANCE) {
            double away = ratio.k() - 1;
            String how = Math.abs(away) < 1e-9 ? "same" : away < 0 ? "less" : "more";
            return messages.text(language, "report.verdict.alike." + how);
        }
        String how = ratio.wording()
                .map(wording -> wording.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse("cannot-tell");
        return messages.text(language, "report.verdict." + how, who, inside(who));
    }

    /** Of a place without figures. */
    String hidden(String visibility) {
        return messages.text(language, "report.hidden." + visibility.toLowerCase(Locale.ROOT));
    }

    /** Of a place where each item has one answer, and there is no K. */
    String withoutRatio() {
        return messages.text(language, "notice.single");
    }

    /** Those who answered, where the questionnaire doesn't say who they are. */
    String anybody() {
        return messages.text(language, "report.respondents");
    }

    private String inside(String noun) {
        boolean abbreviation = noun.length() > 1 && Character.isUpperCase(noun.charAt(1));
        return noun.isEmpty() || abbreviation
                ? noun
                : noun.substring(0, 1).toLowerCase(language.locale()) + noun.substring(1);
    }
}
