package opplevd.kit.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that every page can be read in. */
public enum Language {
    NB("nb", "Norsk bokmål"),
    NN("nn", "Norsk nynorsk"),
    SE("se", "Davvisámegiella"),
    EN("en", "English");

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = tag.equals("en") ? Locale.UK : Locale.of(tag, "NO");
    }

    /** The value of HTML's lang attribute and of maps language -> text: nb, nn, se, en. */
    public String tag() {
        return tag;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> of(@Nullable String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The language that a browser's Accept-Language asks for first among ours; Norwegian without a form is bokmål. */
    public static Language asked(@Nullable String acceptLanguage) {
        for (Locale.LanguageRange range : ranges(acceptLanguage)) {
            String wanted = range.getRange().split("-", 2)[0];
            Optional<Language> ours = of(wanted.equals("no") ? "nb" : wanted);
            if (ours.isPresent() && range.getWeight() > 0) {
                return ours.get();
            }
        }
        return NB;
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }
}
