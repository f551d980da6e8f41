package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.RunState;
import org.junit.jupiter.api.Test;

/** Whatever a resident was thanked for is counted once, though service and database are killed meanwhile: {@code -Dopplevd.kills=50} so often each. */
class KilledWhileAnsweringTest {
    private static final int KILLS = Integer.getInteger("opplevd.kills", 3);

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final JsonNode link = opplevd.lastOpenLink();

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws InterruptedException {
        String unit = link.path("unit").asText();
        String round =
                "/api/v1/rounds/" + RunningOpplevd.encoded(link.path("round").asText());
        Api coordinator =
                opplevd.survey("coordinator", link.path("municipality").asText());
        long before = Crowd.responses(coordinator, link);
        Crowd crowd = new Crowd(link.path("url").asText(), Duration.ofSeconds(40));
        try (crowd) {
            for (int kill = 0; kill < KILLS; kill++) {
                crowd.awaitMoreThanked();
                kill(RunState::survey);
                crowd.awaitMoreThanked();
                kill(RunState::database);
            }
            crowd.awaitMoreThanked();
        }
        int thanked = crowd.thanked();
        assertTrue(thanked > KILLS, "thanked: " + thanked);
        assertEquals(before + thanked, Crowd.responses(coordinator, link));

        assertEquals(
                2,
                coordinator
                                .tryPost(round + "/close", JsonNodeFactory.instance.objectNode())
                                .status()
                        / 100);
        kill(RunState::survey);
        awaitPublished(coordinator, round);
        assertEquals(before + thanked, Crowd.responses(coordinator, link));
        assertEquals(before + thanked, published(unit, round));
        Figures.noted(
                "service and database killed %d times each, %d responses".formatted(KILLS, thanked),
                "none lost, none double");
    }

    private void kill(ToLongFunction<RunState> part) throws InterruptedException {
        long pid = part.applyAsLong(opplevd.processes());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Instant until = Instant.now().plusSeconds(30);
        while (part.applyAsLong(opplevd.processes()) == pid) {
            assertTrue(Instant.now().isBefore(until), "not back within 30 s");
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static void awaitPublished(Api coordinator, String round) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(60);
        while (!"PUBLISHED".equals(state(coordinator, round))) {
            assertTrue(Instant.now().isBefore(until), "not published within 60 s");
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private static String state(Api coordinator, String round) throws InterruptedException {
        return Crowd.whenItAnswers(coordinator, round).path("state").asText();
    }

    private long published(String unit, String round) throws InterruptedException {
        Api leader = opplevd.report("unit-leader", unit);
        return Crowd.whenItAnswers(leader, round + "/units/" + RunningOpplevd.encoded(unit) + "/quality")
                .path("responses")
                .asLong();
    }
}
