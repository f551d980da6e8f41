package opplevd.survey.message;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;

/** What is a placeholder called in a language? A text is written with the words of its language and kept with the same everywhere. */
@Singleton
class PlaceholderNames {
    private final Messages messages;
    private final Map<String, String> placeholders = new HashMap<>();

    PlaceholderNames(Messages messages) {
        this.messages = messages;
        for (Language language : Language.values()) {
            Placeholders.ALL.forEach(placeholder -> placeholders.put(name(placeholder, language), placeholder));
        }
    }

    private String name(String placeholder, Language language) {
        return messages.text(language, "message.place." + placeholder);
    }

    /** As its writer reads it. */
    Words shown(Words words, Language language) {
        return new Words(shown(words.subject(), language), shown(words.body(), language));
    }

    String shown(String text, Language language) {
        return Placeholders.named(text, placeholder -> name(placeholder, language));
    }

    /** As it is kept. */
    Words kept(Words words) {
        return new Words(
                Placeholders.kept(words.subject(), placeholders), Placeholders.kept(words.body(), placeholders));
    }
}
