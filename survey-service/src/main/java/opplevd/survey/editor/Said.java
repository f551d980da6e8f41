package opplevd.survey.editor;

import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.survey.questionnaire.Texts;

/**
 * A questionnaire's text as a page writes it.
 *
 * @param lang the language that it is in
 */
public record Said(String text, String lang) {
    static Said of(Texts texts, Language language) {
        String text = texts.in(language.tag());
        if (text.equals(texts.byLanguage().get(language.tag()))) {
            return new Said(text, language.tag());
        }
        return texts.byLanguage().entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(lang -> new Said(text, lang))
                .orElse(new Said(text, language.tag()));
    }
}
