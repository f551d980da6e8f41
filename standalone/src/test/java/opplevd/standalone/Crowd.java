package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.Trouble;

/** Residents who answer one after the other through an open link, and press again for as long as it takes to be thanked. */
final class Crowd implements AutoCloseable {
    private static final int CLIENTS = 4;
    private static final Duration THROUGH_WITHIN = Duration.ofSeconds(60);

    private final String url;
    private final Duration patience;
    private final AtomicInteger thanked = new AtomicInteger();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<Resident.Visit> turnedAway = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;

    Crowd(String url, Duration patience) {
        this.url = url;
        this.patience = patience;
        for (int client = 0; client < CLIENTS; client++) {
            int seed = client;
            clients.execute(() -> answerUntilEnough(seed));
        }
    }

    private void answerUntilEnough(int client) {
        for (long seed = client; !enough; seed += CLIENTS) {
            try {
                Resident.Visit visit = new Resident(seed, patience).answer(url);
                if (visit.thanked()) {
                    thanked.incrementAndGet();
                } else {
                    turnedAway.add(visit);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    int thanked() {
        return thanked.get();
    }

    /** Returns when somebody more has been thanked at every client, or fails. */
    void awaitMoreThanked() throws InterruptedException {
        int now = thanked.get();
        Instant until = Instant.now().plus(THROUGH_WITHIN);
        while (thanked.get() < now + CLIENTS) {
            assertTrue(Instant.now().isBefore(until), "nobody got through within " + THROUGH_WITHIN);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Returns when the last one who had begun has been thanked; whoever was told something else than to wait is an error. */
    @Override
    public void close() {
        enough = true;
        clients.close();
        assertEquals(List.of(), List.copyOf(turnedAway), "were told something else than thanks or to wait");
    }

    /** How many responses a link's unit has, by the API; waits for a service that is on its way back. */
    static long responses(Api coordinator, JsonNode link) throws InterruptedException {
        String round = RunningOpplevd.encoded(link.path("round").asText());
        for (JsonNode node :
                whenItAnswers(coordinator, "/api/v1/rounds/" + round).path("units")) {
            if (node.path("unit").asText().equals(link.path("unit").asText())) {
                return node.path("responses").asLong();
            }
        }
        throw new AssertionError("no unit " + link);
    }

    static JsonNode whenItAnswers(Api api, String path) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(30);
        while (true) {
            try {
                Api.Answer answer = api.get(path);
                if (answer.succeeded()) {
                    return answer.body();
                }
                assertTrue(Instant.now().isBefore(until), path + ": " + answer.status());
            } catch (Trouble e) {
                assertTrue(Instant.now().isBefore(until), path + ": " + e.getMessage());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
