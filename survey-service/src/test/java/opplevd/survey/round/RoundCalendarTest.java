package opplevd.survey.round;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import opplevd.survey.round.RoundCalendar.Caution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundCalendarTest {
    private static List<Caution> on(String day, String... areas) {
        LocalDate at = LocalDate.parse(day);
        return RoundCalendar.cautions(at, at, Set.of(areas));
    }

    /** Sundays as the almanac has them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19"
            })
    void easterIsFromPalmSundayToMonday(String sunday) {
        LocalDate day = LocalDate.parse(sunday);
        assertEquals(List.of(), on(day.minusDays(8).toString()));
        assertEquals(List.of(Caution.EASTER), on(day.minusDays(7).toString()));
        assertEquals(List.of(Caution.EASTER), on(day.plusDays(1).toString()));
        assertEquals(List.of(), on(day.plusDays(2).toString()));
    }

    @Test
    void christmasSummerAndTheStatesOwnSurveysAreNamedOnce() {
        assertEquals(List.of(Caution.STATE), on("2026-11-10", "school"));
        assertEquals(List.of(), on("2026-11-10", "library"));
        assertEquals(List.of(), on("2026-12-19"));
        assertEquals(List.of(Caution.CHRISTMAS), on("2026-12-20"));
        assertEquals(List.of(Caution.CHRISTMAS), on("2027-01-02"));
        assertEquals(List.of(), on("2027-01-03"));
        assertEquals(
                List.of(Caution.CHRISTMAS, Caution.EASTER, Caution.SUMMER),
                RoundCalendar.cautions(LocalDate.parse("2026-12-01"), LocalDate.parse("2027-08-01"), Set.of()));
    }
}
