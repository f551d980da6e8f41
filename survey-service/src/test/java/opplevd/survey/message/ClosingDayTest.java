package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import opplevd.survey.intake.RunningService;
import opplevd.survey.invitation.recipients.ARound;
import org.junit.jupiter.api.Test;

/** Is it clear which day a message means? */
class ClosingDayTest {
    private static String preview(ARound round, String closes) {
        round.execute("UPDATE round SET closes_at = '" + closes + "' WHERE name = 'closing-day'");
        return round.service
                .get("/rounds/closing-day/messages/preview?text=nb", round.coordinator)
                .body()
                .replace('\u00a0', ' ');
    }

    @Test
    void aClosingInAnotherYearIsWrittenWithIt() {
        try (RunningService service = new RunningService(ClosingDayTest.class, Map.of("opplevd.jobs", "false"))) {
            ARound round = ARound.draft(service, "closing-day").inviting(1);
            int year = LocalDate.now(ZoneId.of("Europe/Oslo")).getYear();
            String next = preview(round, (year + 1) + "-02-21 12:00:00");
            assertTrue(next.contains("21. februar " + (year + 1)), next);
            String now = preview(round, year + "-12-30 12:00:00");
            assertTrue(now.contains("30. desember"), now);
            assertFalse(now.contains("30. desember " + year), now);
        }
    }
}
