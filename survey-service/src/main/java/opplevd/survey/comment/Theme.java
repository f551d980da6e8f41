package opplevd.survey.comment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a comment is about: a part of quality, or something else. */
enum Theme {
    CONTENT,
    CONDITIONS,
    MANNER,
    OTHER;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> named(String key) {
        return Stream.of(values()).filter(theme -> theme.key().equals(key)).findFirst();
    }
}
