package opplevd.report.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of days, as RFC 5545 wants it. */
class CalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static String file(String summary) {
        return Calendar.of(
                List.of(new Calendar.Day(
                        "one", LocalDate.of(2026, 12, 31), summary, "Lom; sal 2", "Samling 3", "https://o.example/g")),
                NOW);
    }

    @Test
    void aDayIsWholeAndEndsTheNextMorning() {
        String file = file("Les");
        assertTrue(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), file);
        assertTrue(file.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"), file);
        assertTrue(file.contains("DTSTAMP:20261128T120000Z\r\n") && file.endsWith("END:VCALENDAR\r\n"), file);
    }

    @Test
    void whatIsASignInTheFormatIsEscaped() {
        String file = file("Spør, lytt; svar\nog \\ takk");
        assertTrue(file.contains("SUMMARY:Spør\\, lytt\\; svar\\nog \\\\ takk\r\n"), file);
        assertTrue(file.contains("LOCATION:Lom\\; sal 2\r\n"), file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"æøå🙂", "a"})
    void noLineIsLongerThanSeventyFiveOctetsAndNoLetterIsCut(String letters) {
        String summary = letters.repeat(200);
        String file = file(summary);
        for (String line : file.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertEquals(2, file.replace("\r\n ", "").split(summary, -1).length - 1, "in the day and in its alarm");
    }
}
