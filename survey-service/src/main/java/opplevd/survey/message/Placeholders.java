package opplevd.survey.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in braces in a message, what is wrong with a text, and the text with all of it filled in. */
final class Placeholders {
    static final List<String> ALL = List.of("municipality", "unit", "link", "closes", "contact", "minutes", "each");
    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]*)}");
    /** A line whose only news is not known is left out. */
    private static final Set<String> MAY_BE_UNKNOWN = Set.of("closes", "contact", "each");

    private Placeholders() {}

    /**
     * Something that must be changed before the text can be kept.
     *
     * @param field "subject" or "body"
     * @param key message key below {@code message.error.}
     * @param what the words that it is about
     */
    record Fault(String field, String key, String what) {}

    /**
     * @param neutral whether the text must not name the service
     * @param service words that name it: units and service areas
     */
    static List<Fault> faults(Words words, Channel channel, boolean neutral, Set<String> service) {
        List<Fault> faults = new ArrayList<>();
        if (channel == Channel.EMAIL) {
            check(faults, "subject", words.subject(), neutral, service);
            if (words.subject().isBlank() || words.subject().contains("\n")) {
                faults.add(new Fault("subject", "subject", ""));
            }
            if (words.subject().contains("{link}")) {
                faults.add(new Fault("subject", "link-in-subject", "{link}"));
            }
        }
        check(faults, "body", words.body(), neutral, service);
        if (!words.body().contains("{link}")) {
            faults.add(new Fault("body", "no-link", "{link}"));
        }
        if (words.subject().length() > Words.MOST_SUBJECT || words.body().length() > Words.MOST_BODY) {
            faults.add(new Fault("body", "long", Integer.toString(Words.MOST_BODY)));
        }
        return faults;
    }

    private static void check(List<Fault> faults, String field, String text, boolean neutral, Set<String> service) {
        Matcher braces = BRACES.matcher(text);
        Set<String> seen = new TreeSet<>();
        while (braces.find()) {
            if (seen.add(braces.group()) && !ALL.contains(braces.group(1))) {
                faults.add(new Fault(field, "unknown", braces.group()));
            }
        }
        if (neutral && text.contains("{unit}")) {
            faults.add(new Fault(field, "unit", "{unit}"));
        }
        String small = text.toLowerCase(Locale.ROOT);
        for (String name : neutral ? service : Set.<String>of()) {
            if (small.contains(name.toLowerCase(Locale.ROOT))) {
                faults.add(new Fault(field, "service", name));
            }
        }
    }

    /** The text with each placeholder by the name that its language has for it. */
    static String named(String text, UnaryOperator<String> name) {
        return renamed(text, placeholder -> ALL.contains(placeholder) ? name.apply(placeholder) : placeholder);
    }

    /** The text as it is kept, from names of any language; a name that there is none of stays. */
    static String kept(String text, Map<String, String> placeholders) {
        return renamed(text, name -> placeholders.getOrDefault(name, name));
    }

    private static String renamed(String text, UnaryOperator<String> name) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("{" + name.apply(found.group(1)) + "}"));
    }

    /** The text with the values in place; a line that asks for something not known is left out. */
    static String filled(String text, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean unknown = MAY_BE_UNKNOWN.stream()
                    .anyMatch(name -> line.contains("{" + name + "}")
                            && values.getOrDefault(name, "").isBlank());
            if (!unknown) {
                lines.add(BRACES.matcher(line)
                        .replaceAll(
                                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group()))));
            }
        }
        return String.join("\n", lines).replaceAll("\n{3,}", "\n\n").strip();
    }
}
