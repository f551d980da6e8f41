package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.RunState;
import org.junit.jupiter.api.Test;

/** Whatever a resident was thanked for is counted once, though service and database are killed meanwhile. */
class KilledWhileAnsweringTest {
    private static final int CLIENTS = 4;
    private static final int KILLS = 3;

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final JsonNode link = opplevd.lastOpenLink();
    private final AtomicInteger thanked = new AtomicInteger();
    private volatile boolean enough;

    @Test
    void nothingAcknowledgedIsLostOrDoubled() throws InterruptedException {
        String unit = link.path("unit").asText();
        String round =
                "/api/v1/rounds/" + RunningOpplevd.encoded(link.path("round").asText());
        Api coordinator =
                opplevd.survey("coordinator", link.path("municipality").asText());
        long before = responses(coordinator, round, unit);

        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int seed = client;
                clients.execute(() -> answerUntilEnough(seed));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMoreThanked();
                kill(RunState::survey);
                awaitMoreThanked();
                kill(RunState::database);
            }
            awaitMoreThanked();
            enough = true;
        }
        assertTrue(thanked.get() > CLIENTS * KILLS, "thanked: " + thanked.get());
        assertEquals(before + thanked.get(), responses(coordinator, round, unit));

        assertEquals(
                2,
                coordinator
                                .tryPost(round + "/close", JsonNodeFactory.instance.objectNode())
                                .status()
                        / 100);
        kill(RunState::survey);
        awaitPublished(coordinator, round);
        assertEquals(before + thanked.get(), responses(coordinator, round, unit));
        assertEquals(before + thanked.get(), published(unit, round));
    }

    private void answerUntilEnough(int client) {
        for (long seed = client; !enough; seed += CLIENTS) {
            try {
                if (new Resident(seed, Duration.ofSeconds(40))
                        .answer(link.path("url").asText())
                        .thanked()) {
                    thanked.incrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void awaitMoreThanked() throws InterruptedException {
        int now = thanked.get();
        Instant until = Instant.now().plusSeconds(60);
        while (thanked.get() < now + CLIENTS) {
            assertTrue(Instant.now().isBefore(until), "nobody got through within 60 s");
            TimeUnit.MILLISECONDS.sleep(20);
        }
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
        return whenItAnswers(coordinator, round).path("state").asText();
    }

    private static long responses(Api coordinator, String round, String unit) throws InterruptedException {
        for (JsonNode node : whenItAnswers(coordinator, round).path("units")) {
            if (node.path("unit").asText().equals(unit)) {
                return node.path("responses").asLong();
            }
        }
        throw new AssertionError("no unit " + unit);
    }

    private static JsonNode whenItAnswers(Api api, String path) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(30);
        while (true) {
            try {
                Api.Answer answer = api.get(path);
                if (answer.succeeded()) {
                    return answer.body();
                }
                assertTrue(Instant.now().isBefore(until), path + ": " + answer.status());
            } catch (opplevd.standalone.run.Trouble e) {
                assertTrue(Instant.now().isBefore(until), path + ": " + e.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private long published(String unit, String round) throws InterruptedException {
        Api leader = opplevd.report("unit-leader", unit);
        return whenItAnswers(leader, round + "/units/" + RunningOpplevd.encoded(unit) + "/quality")
                .path("responses")
                .asLong();
    }
}
