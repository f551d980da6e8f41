package opplevd.survey.round;

import java.time.Instant;

/**
 * When those who have not answered are reminded.
 *
 * @param number 1 or 2: nobody is reminded more often
 */
public record Reminder(String roundId, int number, Instant at) {
    /** The most in a round. */
    public static final int MOST = 2;

    public Reminder {
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException("reminders are numbered 1 to " + MOST + ": " + number);
        }
    }
}
