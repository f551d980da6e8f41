package opplevd.survey.editor;

import java.util.List;

/**
 * Something that a check found in a questionnaire.
 *
 * @param stops whether it must be put right before publishing; else it is a warning
 * @param key of the message
 * @param values that the message names
 * @param mark of a warning that can be overruled, changing with the text it is about; "" for others
 */
record Finding(boolean stops, String key, List<Object> values, String mark) {
    Finding {
        values = List.copyOf(values);
    }

    static Finding stopping(String key, Object... values) {
        return new Finding(true, key, List.of(values), "");
    }

    static Finding warning(String key, Object... values) {
        return new Finding(false, key, List.of(values), "");
    }
}
