package opplevd.survey.response;

import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.survey.questionnaire.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire's text as a page writes it.
 *
 * @param lang which language it is in, where that is not the page's: the text has not been translated
 */
public record Words(String text, @Nullable String lang) {

    static Words of(Texts texts, Language language) {
        String text = texts.in(language.tag());
        if (text.equals(texts.byLanguage().get(language.tag()))) {
            return new Words(text, null);
        }
        return texts.byLanguage().entrySet().stream()
                .filter(entry -> entry.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(lang -> new Words(text, lang))
                .orElse(new Words(text, null));
    }
}
