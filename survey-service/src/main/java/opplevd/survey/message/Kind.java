package opplevd.survey.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a message is for. At most two reminders. */
public enum Kind {
    INVITATION,
    REMINDER_1,
    REMINDER_2;

    boolean reminds() {
        return this != INVITATION;
    }

    /** What goes out before it, the first one first. */
    List<Kind> before() {
        return Arrays.stream(values()).takeWhile(kind -> kind != this).toList();
    }

    static Kind reminder(int number) {
        return number == 1 ? REMINDER_1 : REMINDER_2;
    }

    static Optional<Kind> of(String name) {
        for (Kind kind : values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
