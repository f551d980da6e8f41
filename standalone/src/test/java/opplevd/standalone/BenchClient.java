package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.ImportRequest;
import opplevd.standalone.run.PublishedRound;

/** What the benches ask of the running product from outside: bring in a made-up round, fetch a page. */
final class BenchClient {
    private static final double ROWS_A_SECOND = 1_000_000 / 60.0;

    private final RunningOpplevd opplevd;
    private final String secretariat;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BenchClient(RunningOpplevd opplevd, String secretariat) {
        this.opplevd = opplevd;
        this.secretariat = secretariat;
    }

    /** Brings the round in, and waits until every service area is served. */
    void imported(ACountry country, String round, Path folder) throws Exception {
        Path units = country.unitsFile(folder);
        ImportRequest request =
                new ImportRequest(round, country.questionnaire(folder), units, country.answersFile(folder));
        long begun = System.nanoTime();
        Api.Answer answer = request.send(new Api(opplevd.surveyUrl(), secretariat), new Silent());
        assertTrue(answer.succeeded(), answer::problem);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Figures.atLeast(
                "import of %d rows of 10 pairs".formatted(country.rows()), country.rows() / seconds, ROWS_A_SECOND);
        new PublishedRound(opplevd.settings(), secretariat, round).await(units);
        Figures.noted(
                "the same until every service area is served", "%.1f s".formatted((System.nanoTime() - begun) / 1e9));
    }

    /**
     * The page at an address.
     *
     * @param token empty = signed in as nobody
     */
    String page(String url, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(2));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), url);
        return answer.body();
    }

    private static final class Silent implements ImportRequest.UploadListener {
        @Override
        public void begins(long bytes) {}

        @Override
        public void sent(long bytes) {}

        @Override
        public void ends() {}
    }
}
