package opplevd.kit.language;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every word on a screen. The key {@code report.title} stands under its whole name in {@code messages/report_{lang}.properties}
 * (UTF-8). {@code {0}}, {@code {1}} are replaced by the arguments; apostrophes are ordinary letters. A key that is missing is
 * a mistake of ours and fails.
 */
@Singleton
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ConcurrentHashMap<String, Properties> features = new ConcurrentHashMap<>();

    /** The text; whole numbers among the arguments are written as the language writes them, other numbers with two decimals. */
    public String text(Language language, String key, Object... arguments) {
        String pattern = properties(language, key).getProperty(key);
        if (pattern == null) {
            throw new MissingMessage("no text " + key + " in " + file(language, key));
        }
        Matcher place = PLACE.matcher(pattern);
        return place.replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            if (index >= arguments.length) {
                throw new MissingMessage(
                        "text " + key + " asks for argument " + index + " and got " + arguments.length);
            }
            return Matcher.quoteReplacement(argument(language, arguments[index]));
        });
    }

    /** The text {@code key.one} if count is 1, else {@code key.other}; the count is argument 0. */
    public String counted(Language language, String key, long count, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = count;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(language, key + (count == 1 ? ".one" : ".other"), arguments);
    }

    public boolean has(Language language, String key) {
        return properties(language, key).containsKey(key);
    }

    private static String argument(Language language, Object argument) {
        if (argument instanceof Double || argument instanceof Float) {
            return Writing.number(language, ((Number) argument).doubleValue(), 2);
        }
        if (argument instanceof Number number) {
            return Writing.number(language, number.doubleValue(), 0);
        }
        return String.valueOf(argument);
    }

    private Properties properties(Language language, String key) {
        return features.computeIfAbsent(file(language, key), Messages::read);
    }

    private static String file(Language language, String key) {
        int dot = key.indexOf('.');
        if (dot <= 0) {
            throw new MissingMessage("the key of a text is feature.name, not " + key);
        }
        return "messages/" + key.substring(0, dot) + "_" + language.tag() + ".properties";
    }

    private static Properties read(String file) {
        try (InputStream in = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new MissingMessage("no file " + file);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
