package opplevd.report.results;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.Test;

class FeedHealthTest {
    @Test
    void whileASourceStandsStillWhatIsStoredIsServedAndTheServiceIsReady() throws InterruptedException {
        try (ReportInATest report = new ReportInATest()) {
            report.publishes(aPublication()
                    .inRound("before")
                    .area("kindergarten", aUnit("A").answered(new Answers(2).alike(12, 5, 4))));
            report.survey.publishes("{\"seq\":2,\"kind\":\"POEM\"}");
            Instant until = Instant.now().plus(Duration.ofSeconds(20));
            while (report.context().getBeansOfType(FeedPull.class).stream()
                    .noneMatch(pull -> pull.state().unreadable())) {
                assertTrue(Instant.now().isBefore(until), "in time");
                Thread.sleep(100);
            }
            assertEquals(200, report.get("/health/readiness", null).statusCode());
            assertEquals(200, report.get("/health/liveness", null).statusCode());
            String metrics =
                    report.get("/prometheus", null, "Accept", "text/plain").body();
            assertTrue(
                    metrics.lines()
                            .anyMatch(line ->
                                    line.matches("opplevd_feed_standing_still\\{.*source=\"survey\".*} 1(\\.0)?")),
                    metrics);
            report.json("/api/v1/rounds/before/units/A/quality");
        }
    }
}
