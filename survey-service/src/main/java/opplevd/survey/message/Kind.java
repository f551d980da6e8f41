package opplevd.survey.message;

import java.util.Optional;

/** What a message is for. At most two reminders. */
public enum Kind {
    INVITATION,
    REMINDER_1,
    REMINDER_2;

    boolean reminds() {
        return this != INVITATION;
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
