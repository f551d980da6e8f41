package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.Test;

/** Every fifth reply is lost on the way back, and residents press again: each of them is one response. */
class LostRepliesTorture {
    private static final int RESIDENTS = Integer.getInteger("opplevd.torture.residents", 500);
    private static final int CLIENTS = 4;

    private final RunningOpplevd opplevd = RunningOpplevd.demo();

    @Test
    void nobodyIsCountedTwice() throws Exception {
        JsonNode link = opplevd.openLinks().get(0);
        Api coordinator =
                opplevd.survey("coordinator", link.path("municipality").asText());
        long before = Crowd.responses(coordinator, link);
        AtomicInteger thanked = new AtomicInteger();
        List<Future<?>> answering = new ArrayList<>();
        int lost;
        try (LossyProxy proxy = new LossyProxy(opplevd.settings().surveyPort())) {
            String url = proxy.through(link.path("url").asText());
            try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (int i = 0; i < RESIDENTS; i++) {
                    int seed = i;
                    answering.add(clients.submit(() -> {
                        if (new Resident(seed, Duration.ofSeconds(30))
                                .answer(url)
                                .thanked()) {
                            thanked.incrementAndGet();
                        }
                        return null;
                    }));
                }
            }
            for (Future<?> one : answering) {
                one.get();
            }
            lost = proxy.lost();
        }
        assertEquals(RESIDENTS, thanked.get(), "everybody got through");
        assertTrue(lost > RESIDENTS, "replies lost: " + lost);
        assertEquals(before + RESIDENTS, Crowd.responses(coordinator, link));
        Figures.noted(
                "%d responses with %d replies lost on the way".formatted(RESIDENTS, lost), "none lost, none double");
    }
}
