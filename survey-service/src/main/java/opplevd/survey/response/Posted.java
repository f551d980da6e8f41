package opplevd.survey.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import opplevd.kit.language.Language;
import opplevd.kit.refusal.Refusal;
import opplevd.survey.box.Half;
import opplevd.survey.questionnaire.Scale;
import org.jspecify.annotations.Nullable;

/** What a resident's form sent. */
record Posted(Map<String, String> fields) {
    static final String EXPECTATION = "f";
    static final String EXPERIENCE = "o";
    static final String DIRECT = "d";
    static final String GROUP = "g";
    static final String COMMENT = "comment";
    static final String FILTER = "used";
    static final String YES = "y";
    static final String NO = "n";
    /** Said by a page that has told what would be lost. */
    private static final String WARNED = "warned";
    /** "Don't know". */
    static final String UNKNOWN = "0";

    static Posted of(@Nullable Map<String, Object> form) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (form != null) {
            form.forEach((name, value) -> fields.put(name, last(value)));
        }
        return new Posted(fields);
    }

    /** Whether "back" was pressed. */
    boolean back() {
        return fields.containsKey("back");
    }

    /** Whether the page said what is lost, and the button was pressed all the same. */
    boolean warned() {
        return fields.containsKey(WARNED);
    }

    /** The filter question's answer: yes, no, or nothing. Refuses what no page offers. */
    Optional<Boolean> filter() {
        return switch (fields.getOrDefault(FILTER, "")) {
            case "" -> Optional.empty();
            case YES -> Optional.of(true);
            case NO -> Optional.of(false);
            default -> throw Refusal.badRequest();
        };
    }

    /** The language that was pressed, if any. */
    Optional<Language> language() {
        return Language.of(fields.get("lang"));
    }

    /** The value ticked, {@link Half#DONT_KNOW}, or nothing. Refuses what no page offers. */
    OptionalInt choice(String field, Scale scale) {
        String value = fields.getOrDefault(field, "");
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.equals(UNKNOWN)) {
            return OptionalInt.of(Half.DONT_KNOW);
        }
        if (!value.matches("[1-9][0-9]?") || !scale.contains(Integer.parseInt(value))) {
            throw Refusal.badRequest();
        }
        return OptionalInt.of(Integer.parseInt(value));
    }

    /** The comment with the line breaks of a text, not of a form, and nothing that is no letter or sign. */
    String comment() {
        return fields.getOrDefault(COMMENT, "")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }

    private static String last(@Nullable Object value) {
        if (value instanceof List<?> several) {
            return several.isEmpty() ? "" : String.valueOf(several.getLast());
        }
        return value == null ? "" : value.toString();
    }

    /** Kept out of logs. */
    @Override
    public String toString() {
        return "Posted[*]";
    }
}
