package opplevd.survey.round;

import java.util.List;

/**
 * One thing wrong in a form.
 *
 * @param field name of the field that it is about
 * @param key of the message
 * @param values that the message names
 */
public record FormFlaw(String field, String key, List<Object> values) {
    static FormFlaw at(String field, String key, Object... values) {
        return new FormFlaw(field, key, List.of(values));
    }
}
