package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The database stands still (SIGSTOP): every request is answered within 6 s, and soon after it goes on everything does. */
class FrozenDatabaseTorture {
    private static final Duration ANSWERED = Duration.ofSeconds(6);
    private static final Duration RECOVERED = Duration.ofSeconds(10);

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final String link = opplevd.openLinks().get(0).path("url").asText();
    private final HttpClient http = HttpClient.newHttpClient();
    private Duration slowest = Duration.ZERO;

    @Test
    void frozenForTwelveSeconds() throws Exception {
        frozen(Duration.ofSeconds(12));
    }

    @Test
    void frozenForAMinute() throws Exception {
        frozen(Duration.ofSeconds(60));
    }

    private void frozen(Duration time) throws Exception {
        assertTrue(new Resident(1, ANSWERED).answer(link).thanked(), "answers before");
        long database = opplevd.processes().database();
        signal("-STOP", database);
        int asked = 0;
        try {
            for (Instant until = Instant.now().plus(time); Instant.now().isBefore(until); asked++) {
                HttpResponse<String> answer = ask();
                assertEquals(503, answer.statusCode(), answer::body);
                assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "says when to try again");
            }
        } finally {
            signal("-CONT", database);
        }
        Instant thawed = Instant.now();
        while (ask().statusCode() != 200) {
            assertTrue(Instant.now().isBefore(thawed.plus(RECOVERED)), "not back within " + RECOVERED);
        }
        assertEquals(database, opplevd.processes().database(), "the database was not killed for being slow");
        assertTrue(new Resident(2, ANSWERED).answer(link).thanked(), "answers after");
        Figures.noted(
                "database frozen for %d s, %d requests".formatted(time.toSeconds(), asked),
                "all refused with 503, slowest after %d ms; back after %d ms"
                        .formatted(
                                slowest.toMillis(),
                                Duration.between(thawed, Instant.now()).toMillis()));
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        Instant begun = Instant.now();
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(link)).timeout(ANSWERED).build(),
                HttpResponse.BodyHandlers.ofString());
        Duration took = Duration.between(begun, Instant.now());
        slowest = took.compareTo(slowest) > 0 && answer.statusCode() == 503 ? took : slowest;
        return answer;
    }

    private static void signal(String which, long process) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", which, Long.toString(process))
                        .start()
                        .waitFor());
    }
}
