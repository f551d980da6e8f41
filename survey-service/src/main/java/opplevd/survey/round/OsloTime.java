package opplevd.survey.round;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Day and time as they are typed in Norway, and the instant that they mean, summer and winter. */
public final class OsloTime {
    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private OsloTime() {}

    /** Empty when it is no day or no time. An hour that is skipped in spring means the one after it. */
    public static Optional<Instant> read(String day, String time) {
        try {
            return Optional.of(ZonedDateTime.of(LocalDate.parse(day), LocalTime.parse(time), ZONE)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Empty when it is no day. */
    public static Optional<LocalDate> readDay(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The day in Norway: 2027-02-01. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The time of day in Norway: 08:00. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }

    /** The same day and time of the clock so many years on; 29 February becomes the 28th. */
    public static Instant yearsLater(Instant at, long years) {
        return at.atZone(ZONE).plusYears(years).toInstant();
    }
}
