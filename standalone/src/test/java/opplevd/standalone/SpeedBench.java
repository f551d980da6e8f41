package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./opplevd bench}: how fast is the running product, seen from outside? A client on the same machine takes its share. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpeedBench {
    private static final int RUNS = 200;
    private static final int CLIENTS = 8;
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("opplevd.bench.seconds", 30));
    private static final ACountry COUNTRY =
            new ACountry(Integer.getInteger("opplevd.bench.municipalities", 357), 60, 12);
    private static final ACountry ONE_LARGE_UNIT = new ACountry(1, 1, 100_000);
    private static final Duration A_PAGE = Duration.ofMillis(50);

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final String secretariat = opplevd.token("secretariat", "");
    private final Api report = new Api(opplevd.reportUrl(), secretariat);
    private final BenchClient client = new BenchClient(opplevd, secretariat);

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void aResidentsFirstPage() throws Exception {
        String link = opplevd.openLinks().get(0).path("url").asText();
        Figures.times(RUNS, () -> page(link, ""));
        Figures.atMost("a resident's first page", Figures.times(RUNS, () -> page(link, "")), Duration.ofMillis(5));
    }

    @Test
    @Order(2)
    void responsesFromOneAddressAndTheirClosing() throws Exception {
        JsonNode link = opplevd.lastOpenLink();
        AtomicInteger thanked = new AtomicInteger();
        AtomicInteger pages = new AtomicInteger();
        Instant until = Instant.now().plus(LOAD);
        List<Future<?>> answering = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                int seed = client;
                answering.add(clients.submit(() -> {
                    for (long i = seed; Instant.now().isBefore(until); i += CLIENTS) {
                        Resident.Visit visit = new Resident(i, Duration.ofSeconds(5))
                                .answer(link.path("url").asText());
                        assertTrue(visit.thanked(), visit::toString);
                        pages.addAndGet(visit.pages());
                        thanked.incrementAndGet();
                    }
                    return null;
                }));
            }
        }
        for (Future<?> one : answering) {
            one.get();
        }
        double seconds = LOAD.toMillis() / 1000.0;
        Figures.atLeast(
                "responses of %d pages from one address, through an open link"
                        .formatted(pages.get() / Math.max(1, thanked.get())),
                thanked.get() / seconds,
                20);
        closing(link, thanked.get());
    }

    private void closing(JsonNode link, int responses) throws Exception {
        Api coordinator =
                opplevd.survey("coordinator", link.path("municipality").asText());
        String round =
                "/api/v1/rounds/" + RunningOpplevd.encoded(link.path("round").asText());
        Figures.Times times = Figures.times(1, () -> {
            coordinator.post(round + "/close", JsonNodeFactory.instance.objectNode());
            while (!coordinator.get(round).body().path("state").asText().equals("PUBLISHED")) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return null;
        });
        Figures.atMost("closing of a part with these %d responses".formatted(responses), times, Duration.ofSeconds(60));
    }

    @Test
    @Order(3)
    void aUnitThatVeryManyAnsweredFor() throws Exception {
        client.imported(ONE_LARGE_UNIT, "Large unit", folder);
        String unit = ONE_LARGE_UNIT.anyUnit();
        String quality = "/api/v1/rounds/Large%20unit/units/" + unit + "/quality";
        Figures.atMost("quality of a unit with 100 000 responses, first time", once(quality), A_PAGE);
        Figures.atMost(
                "the same again", Figures.times(RUNS, () -> page(opplevd.reportUrl() + quality, secretariat)), A_PAGE);
        String report = opplevd.reportUrl() + "/units/" + unit;
        Figures.times(RUNS, () -> page(report, secretariat));
        Figures.atMost("its report as a page", Figures.times(RUNS, () -> page(report, secretariat)), A_PAGE);
    }

    @Test
    @Order(4)
    void allTheCountrysMunicipalitiesCompared() throws Exception {
        client.imported(COUNTRY, "Country", folder);
        network("country", COUNTRY.codes());
        String benchmark = "/api/v1/networks/country/rounds/Country/areas/" + ACountry.AREA + "/benchmark";
        Duration target = Duration.ofMillis(300);
        String what = "benchmark of %d municipalities x %d units".formatted(COUNTRY.municipalities(), COUNTRY.units());
        Figures.atMost(what + ", first time", once(benchmark), target);
        Figures.atMost(
                what + ", again", Figures.times(10, () -> page(opplevd.reportUrl() + benchmark, secretariat)), target);
        String page = opplevd.reportUrl() + "/networks/country";
        Figures.noted(
                "the network's page, first time",
                Figures.times(1, () -> page(page, secretariat)).text());
        Figures.noted(
                "the same again",
                Figures.times(10, () -> page(page, secretariat)).text());
        String unit = opplevd.reportUrl() + "/units/" + COUNTRY.anyUnit();
        Figures.atMost("a unit's report as a page", Figures.times(RUNS, () -> page(unit, secretariat)), A_PAGE);
    }

    @Test
    @Order(5)
    void aProgrammeOfNetworksOfFive() throws Exception {
        ACountry programme = new ACountry(Math.min(COUNTRY.municipalities(), 140), 20, 12);
        client.imported(programme, "Programme, joining", folder);
        client.imported(programme, "Programme, now", folder);
        network("country", List.of());
        List<String> codes = programme.codes();
        for (int from = 0; from < codes.size(); from += 5) {
            network("five-" + from, codes.subList(from, Math.min(from + 5, codes.size())));
        }
        Duration target = Duration.ofMillis(500);
        String what = "the programme's page, %d municipalities x %d units in networks of five, two rounds"
                .formatted(programme.municipalities(), programme.units());
        Figures.noted(what + ", first time", once("/programme").text());
        Figures.atMost(
                what + ", again",
                Figures.times(10, () -> page(opplevd.reportUrl() + "/programme", secretariat)),
                target);
    }

    private void network(String key, List<String> codes) throws Exception {
        ObjectNode network = JsonNodeFactory.instance.objectNode().put("name", "Nettverk " + key);
        ArrayNode members = network.putArray("members");
        codes.forEach(members::add);
        report.put("/api/v1/networks/" + key, network);
    }

    private Figures.Times once(String path) throws Exception {
        return Figures.times(1, () -> page(opplevd.reportUrl() + path, secretariat));
    }

    private String page(String url, String token) throws Exception {
        return client.page(url, token);
    }
}
