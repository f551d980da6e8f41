package opplevd.report.gathering;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Something that somebody has to remember: a gathering that comes, or homework from the last.
 *
 * @param id of the gathering or the promise: the same however often it is asked for
 * @param on the day of the gathering, or the last day for the homework
 * @param network its name
 * @param gathering title of the gathering that comes, or that the homework is from
 * @param place where the gathering is; empty for homework
 * @param path where it is read and followed up
 */
public record Reminder(
        Kind kind, String id, LocalDate on, String text, String network, String gathering, String place, String path) {

    /** What is to be remembered. */
    public enum Kind {
        GATHERING,
        HOMEWORK
    }

    /** Days left; below 0 when it is late. */
    public long daysFrom(LocalDate today) {
        return ChronoUnit.DAYS.between(today, on);
    }
}
