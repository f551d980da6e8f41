package opplevd.report.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, and what is wrong with it. */
public final class Typed {
    private final Map<String, String> values;
    private final String flawKeys;
    private final List<Flaw> flaws = new ArrayList<>();

    /** One thing wrong: the field, the key of the message and what it names. */
    private record Flaw(String field, String key, List<Object> arguments) {}

    /** Something wrong, in words. */
    public record Wrong(String field, String text) {}

    /**
     * What came from a browser.
     *
     * @param flawKeys how the keys of messages begin: "network.flaw."
     */
    public Typed(Map<String, String> values, String flawKeys) {
        this.values = Map.copyOf(values);
        this.flawKeys = flawKeys;
    }

    public Map<String, String> values() {
        return values;
    }

    public boolean isSound() {
        return flaws.isEmpty();
    }

    public void flaw(String field, String key, Object... arguments) {
        flaws.add(new Flaw(field, flawKeys + key, List.of(arguments)));
    }

    public List<Wrong> inWords(Messages messages, Language language) {
        return flaws.stream()
                .map(flaw -> new Wrong(
                        flaw.field(),
                        messages.text(language, flaw.key(), flaw.arguments().toArray())))
                .toList();
    }

    public String text(String field) {
        return values.getOrDefault(field, "").strip();
    }

    /** Words that must be there. */
    public String words(String field, int most) {
        String text = text(field);
        if (text.isEmpty()) {
            flaw(field, "empty." + field);
        }
        return atMost(field, text, most);
    }

    /** Words that may be missing. */
    public String perhaps(String field, int most) {
        return atMost(field, text(field), most);
    }

    private String atMost(String field, String text, int most) {
        if (text.length() > most) {
            flaw(field, "long", most);
        }
        return text;
    }

    /** A day as a browser sends it. */
    public @Nullable LocalDate day(String field, boolean needed) {
        String text = text(field);
        if (text.isEmpty() && !needed) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            flaw(field, "day");
            return null;
        }
    }

    public int whole(String field, int least, int most) {
        try {
            int number = Integer.parseInt(text(field));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // said below, as for a number out of bounds
        }
        flaw(field, "number", least, most);
        return least;
    }
}
