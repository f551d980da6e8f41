package opplevd.survey.editor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form of these pages sent: fields with one value or several, and which edition of the draft was on the page. */
record Form(Map<String, List<String>> fields) {
    static Form of(@Nullable Map<String, Object> posted) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (posted != null) {
            posted.forEach((name, value) -> fields.put(
                    name,
                    value instanceof List<?> several
                            ? several.stream().map(String::valueOf).toList()
                            : List.of(String.valueOf(value))));
        }
        return new Form(fields);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** As typed, without space around it and with the line breaks of a text; "" when it was not sent. */
    String text(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty()
                ? ""
                : values.getLast()
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }

    Set<String> all(String field) {
        return new LinkedHashSet<>(fields.getOrDefault(field, List.of()));
    }

    /** The edition of the draft that was on the page; none that ever was when it is missing. */
    int edition() {
        String edition = text("edition");
        return edition.matches("[0-9]{1,9}") ? Integer.parseInt(edition) : -1;
    }
}
