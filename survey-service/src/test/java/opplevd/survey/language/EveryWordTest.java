package opplevd.survey.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word on every screen stands in the messages, in every language; over all templates of the project. */
class EveryWordTest {
    private static final Path RESOURCES = Path.of("../templates/src/main/resources");
    private static final Set<String> LANGUAGES = Set.of("nb", "nn", "se", "en");
    /** Names, which no language translates. */
    private static final Set<String> NAMES = Set.of("Opplevd");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern CALL = Pattern.compile("\\b([mn])\\(\"([a-z][A-Za-z0-9._-]*)\"(\\s*\\+)?");
    private static final Pattern READ_ALOUD = Pattern.compile("(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void every_language_has_every_key_with_the_same_places() throws IOException {
        List<String> wrong = new ArrayList<>();
        messages().forEach((feature, languages) -> {
            if (!languages.keySet().equals(LANGUAGES)) {
                wrong.add(feature + " is in " + languages.keySet());
                return;
            }
            Set<String> keys = new TreeSet<>();
            languages.values().forEach(texts -> keys.addAll(texts.stringPropertyNames()));
            for (String key : keys) {
                Set<String> places = new TreeSet<>();
                languages.forEach((language, texts) -> {
                    String text = texts.getProperty(key, "");
                    if (text.isBlank()) {
                        wrong.add(key + " has no text in " + language);
                    } else {
                        places.add(placesIn(text));
                    }
                    if (!key.startsWith(feature + ".")) {
                        wrong.add(key + " stands in the messages of " + feature);
                    }
                });
                if (places.size() > 1) {
                    wrong.add(key + " has other places in another language: " + places);
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** Texts are no patterns of java.text: an apostrophe stands for itself, and two would be read as two. */
    @Test
    void no_text_has_a_doubled_apostrophe() throws IOException {
        List<String> wrong = new ArrayList<>();
        messages()
                .values()
                .forEach(languages -> languages.forEach((language, texts) -> texts.forEach((key, text) -> {
                    if (text.toString().contains("''")) {
                        wrong.add(key + " in " + language);
                    }
                })));
        assertEquals(List.of(), wrong);
    }

    @Test
    void every_text_that_a_template_asks_for_exists() throws IOException {
        Set<String> known = new TreeSet<>();
        messages()
                .values()
                .forEach(languages -> languages.values().forEach(t -> known.addAll(t.stringPropertyNames())));
        List<String> wrong = new ArrayList<>();
        for (Path template : templates()) {
            Matcher call = CALL.matcher(Files.readString(template));
            while (call.find()) {
                String key = call.group(2);
                boolean found = call.group(3) != null
                        ? known.stream().anyMatch(k -> k.startsWith(key))
                        : call.group(1).equals("m")
                                ? known.contains(key)
                                : known.contains(key + ".one") && known.contains(key + ".other");
                if (!found) {
                    wrong.add(template.getFileName() + " asks for " + key);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void no_template_has_words_of_its_own() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path template : templates()) {
            if (template.toString().endsWith(".css.ftlh")) {
                continue; // a style sheet
            }
            String text = withoutCode(Files.readString(template));
            Matcher attribute = READ_ALOUD.matcher(text);
            while (attribute.find()) {
                words(template, attribute.group(1), wrong);
            }
            words(template, text.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", " "), wrong);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_word_in_a_template_is_seen() {
        List<String> wrong = new ArrayList<>();
        String template = "<#-- fine --><p class=\"x\">${m(\"a.b\")} <#if a gt 1>Hei</#if></p>";
        words(Path.of("x.ftlh"), withoutCode(template).replaceAll("(?s)<[^>]*>", " "), wrong);
        assertFalse(wrong.isEmpty());
    }

    private static void words(Path template, String text, List<String> wrong) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (!NAMES.contains(word.group())) {
                wrong.add(template.getFileName() + " says " + word.group());
            }
        }
    }

    /** The template without comments, directives and expressions. */
    private static String withoutCode(String template) {
        String text = template.replaceAll("(?s)<#--.*?-->", " ").replaceAll("(?s)<!--.*?-->", " ");
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                i = endOf(text, i + 1, '{', '}');
                left.append(' ');
            } else if (text.startsWith("<#", i)
                    || text.startsWith("</#", i)
                    || text.startsWith("<@", i)
                    || text.startsWith("</@", i)) {
                i = endOfDirective(text, i);
                left.append(' ');
            } else {
                left.append(text.charAt(i));
            }
        }
        return left.toString();
    }

    private static int endOf(String text, int from, char open, char close) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                i = text.indexOf('"', i + 1);
            } else if (text.charAt(i) == open) {
                depth++;
            } else if (text.charAt(i) == close && --depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("never ends: " + text.substring(from));
    }

    /** A directive ends at the first bracket outside quotes, parentheses and arrows. */
    private static int endOfDirective(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = text.indexOf('"', i + 1);
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            } else if (c == '>' && depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("never ends: " + text.substring(from));
    }

    private static String placesIn(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("views"))) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".ftlh")).toList();
            assertFalse(templates.isEmpty());
            return templates;
        }
    }

    /** Feature to language to texts. */
    private static Map<String, Map<String, Properties>> messages() throws IOException {
        Map<String, Map<String, Properties>> features = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (Path file : files.toList()) {
                String[] name =
                        file.getFileName().toString().replace(".properties", "").split("_", 2);
                Properties texts = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                }
                features.computeIfAbsent(name[0], feature -> new TreeMap<>()).put(name[1], texts);
            }
        }
        assertFalse(features.isEmpty());
        return features;
    }
}
