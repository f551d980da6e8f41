package opplevd.survey.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A kind of service, by a key of our own that stays when accounts are reorganised.
 *
 * @param title language code to title
 * @param kostra the KOSTRA functions that belong to it, each with its dates
 */
public record ServiceArea(String key, SortedMap<String, String> title, List<KostraFunction> kostra) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    public ServiceArea {
        kostra = List.copyOf(kostra);
        if (!valid(key) || title.isEmpty()) {
            throw new IllegalArgumentException("not a service area: " + key);
        }
    }

    /** An area that somebody named in a file: its key is also its title until somebody writes one. */
    public static ServiceArea named(String key) {
        return new ServiceArea(key, new TreeMap<>(Map.of("nb", key)), List.of());
    }

    /** Its title in a language; else in Bokmål, else its key. */
    public String titleIn(String language) {
        return title.getOrDefault(language, title.getOrDefault("nb", key));
    }

    /** Whether this looks like a key. */
    public static boolean valid(String key) {
        return FORM.matcher(key).matches();
    }

    /** The functions whose accounts and key figures belonged to the area on a day. */
    public List<String> kostraOn(LocalDate day) {
        return kostra.stream()
                .filter(function -> function.validOn(day))
                .map(KostraFunction::code)
                .sorted()
                .toList();
    }
}
