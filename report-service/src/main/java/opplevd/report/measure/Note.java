package opplevd.report.measure;

import java.time.LocalDate;

/**
 * A line of a measure's log.
 *
 * @param kind NOTE for what somebody wrote, else the {@link State} that it came to
 * @param on the day that it is about
 */
public record Note(String kind, LocalDate on, String author, String text) {
    static final String WRITTEN = "NOTE";

    public boolean isWritten() {
        return kind.equals(WRITTEN);
    }
}
