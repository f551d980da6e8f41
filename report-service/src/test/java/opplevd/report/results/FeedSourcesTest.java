package opplevd.report.results;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.mysql.EmbeddedMysql;
import opplevd.report.Answers;
import opplevd.report.SurveyInATest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class FeedSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void manySourcesArePulledByThemselvesAndOneThatStandsStillIsToldInHealth() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "a token\n");
        String schema = "report_sources";
        try (SurveyInATest first = new SurveyInATest();
                SurveyInATest second = new SurveyInATest();
                ApplicationContext context = ApplicationContext.run(Map.of(
                        "datasources.default.url", EmbeddedMysql.shared().schemaFor(schema, "secret"),
                        "datasources.default.username", schema,
                        "datasources.default.password", "secret",
                        "opplevd.feed.sources.survey.url", first.url(),
                        "opplevd.feed.sources.berg.url", second.url(),
                        "opplevd.feed.sources.berg.token-file", token.toString()))) {
            Answers answers = new Answers(2).alike(12, 5, 4);
            first.publishes(aPublication()
                    .of("1", "Alta")
                    .area("kindergarten", aUnit("A").answered(answers))
                    .line(1));
            second.publishes(aPublication()
                    .of("2", "Berg")
                    .inRound("at home")
                    .area("kindergarten", aUnit("B").answered(answers))
                    .line(1));
            await(() -> rounds(context) == 2);
            assertEquals(HealthStatus.UP, health(context).getStatus());
            second.publishes("{\"seq\":2,\"kind\":\"PUBLICATION\"}");
            await(() -> String.valueOf(health(context).getDetails()).contains("berg=record 1, stands still"));
            assertEquals(HealthStatus.UP, health(context).getStatus(), "what is stored is still served");
            first.publishes(aPublication()
                    .of("1", "Alta")
                    .inRound("later")
                    .area("kindergarten", aUnit("A").answered(answers))
                    .line(2));
            await(() -> rounds(context) == 3);
        }
    }

    private static int rounds(ApplicationContext context) {
        return context.getBean(Results.class)
                .areas(MunicipalityScope.every(context.getBean(Municipalities.class), "the test looks at everything"))
                .size();
    }

    private static HealthResult health(ApplicationContext context) {
        HealthResult result =
                Mono.from(context.getBean(FeedHealth.class).getResult()).block();
        if (result == null) {
            throw new AssertionError("no health");
        }
        return result;
    }

    private static void await(BooleanSupplier holds) {
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (!holds.getAsBoolean()) {
            assertTrue(Instant.now().isBefore(until), "in time");
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
