package opplevd.survey.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One text in one or more languages; which languages is up to whoever wrote it, one is enough.
 *
 * @param byLanguage language code (nb, nn, se, en, ...) to text, in order of code
 */
public record Texts(SortedMap<String, String> byLanguage) {
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    static final int MAX_LENGTH = 2000;
    private static final List<String> FALLBACK = List.of("nb", "nn", "en");

    public Texts {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        for (Map.Entry<String, String> text : byLanguage.entrySet()) {
            if (!LANGUAGE.matcher(text.getKey()).matches()
                    || text.getValue().isBlank()
                    || text.getValue().length() > MAX_LENGTH) {
                throw new IllegalArgumentException("not a text: " + text);
            }
        }
        byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    public static Texts of(Map<String, String> byLanguage) {
        return new Texts(new TreeMap<>(byLanguage));
    }

    /** The text in this language; else in Bokmål, Nynorsk, English; else in the first language there is. */
    public String in(String language) {
        String text = byLanguage.get(language);
        for (String next : FALLBACK) {
            if (text == null) {
                text = byLanguage.get(next);
            }
        }
        return text != null ? text : byLanguage.values().iterator().next();
    }
}
