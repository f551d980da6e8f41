package opplevd.survey.questionnaire;

import java.util.regex.Pattern;

/** What a key of a questionnaire, a dimension or an item may look like. */
final class Keys {
    static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private Keys() {}

    static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }
}
