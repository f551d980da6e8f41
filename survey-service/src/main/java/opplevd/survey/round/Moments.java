package opplevd.survey.round;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When does a part open, remind and close, or when did it?
 *
 * @param opens null = by hand
 * @param opened whether it has
 * @param closes null = by hand
 * @param closed whether it has
 * @param reminders the first one first; after closing those that went out
 */
public record Moments(
        @Nullable Instant opens, boolean opened, @Nullable Instant closes, boolean closed, List<Reminding> reminders) {
    /**
     * A reminder.
     *
     * @param begun whether it has begun to go out; else it is planned
     */
    public record Reminding(int number, Instant at, boolean begun) {}

    public Moments {
        reminders = List.copyOf(reminders);
    }

    /** Whether the reminder of that number has begun to go out. */
    public boolean begun(int number) {
        return reminders.stream().anyMatch(one -> one.number() == number && one.begun());
    }
}
