package opplevd.report.gathering;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days to remember as a file that calendars read (iCalendar, RFC 5545): whole days, with one alarm each. The same day has the same
 * identity in every file, so that a calendar that reads it again moves what has been moved and doubles nothing.
 */
final class Calendar {
    static final String TYPE = "text/calendar; charset=utf-8";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MOST_OCTETS = 75;
    private static final String ALARM_DAYS_BEFORE = "-P3D";

    private Calendar() {}

    /** A whole day: what, where (or empty), more about it, and the page that it is read on. */
    record Day(String id, LocalDate on, String summary, String place, String about, String address) {}

    static String of(List<Day> days, Instant now) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Opplevd//Opplevd//NO");
        for (Day day : days) {
            line(file, "BEGIN:VEVENT");
            line(file, "UID:" + day.id());
            line(file, "DTSTAMP:" + STAMP.format(now));
            line(file, "DTSTART;VALUE=DATE:" + DAY.format(day.on()));
            line(file, "DTEND;VALUE=DATE:" + DAY.format(day.on().plusDays(1)));
            line(file, "SUMMARY:" + escaped(day.summary()));
            if (!day.place().isEmpty()) {
                line(file, "LOCATION:" + escaped(day.place()));
            }
            line(file, "DESCRIPTION:" + escaped(day.about() + "\n" + day.address()));
            line(file, "URL:" + day.address());
            line(file, "TRANSP:TRANSPARENT");
            line(file, "BEGIN:VALARM");
            line(file, "ACTION:DISPLAY");
            line(file, "DESCRIPTION:" + escaped(day.summary()));
            line(file, "TRIGGER:" + ALARM_DAYS_BEFORE);
            line(file, "END:VALARM");
            line(file, "END:VEVENT");
        }
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** At most 75 octets a line, a letter never cut in two; what is left goes on after a space. */
    private static void line(StringBuilder file, String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String letter = Character.toString(text.codePointAt(i));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(letter);
            octets += size;
        }
        file.append("\r\n");
    }
}
