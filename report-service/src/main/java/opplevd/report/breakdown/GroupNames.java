package opplevd.report.breakdown;

import opplevd.kit.language.Language;
import opplevd.report.results.PublishedBreakdown;
import opplevd.report.results.Questionnaire;
import opplevd.report.wording.Voice;

/** What is a group called? A language as it calls itself, a group that was asked for as it was offered. */
record GroupNames(Questionnaire asked, Voice voice) {
    String of(String key) {
        return told(key).text();
    }

    /** The name with its language, where that is not the page's own. */
    Voice.Told told(String key) {
        Questionnaire.GroupQuestion question = asked.groups();
        if (question == null) {
            return Language.of(key)
                    .map(own -> new Voice.Told(own.ownName(), own == voice.language() ? "" : own.tag()))
                    .orElse(new Voice.Told(key, ""));
        }
        if (key.equals(PublishedBreakdown.NOT_TOLD)) {
            return new Voice.Told(voice.text("breakdown.not-told"), "");
        }
        return question.choices().stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .map(group -> voice.told(group.text(), key))
                .orElse(new Voice.Told(key, ""));
    }
}
