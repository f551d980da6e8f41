package opplevd.standalone;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./opplevd bench}: how fast are reports, and does it matter how many answered? Warm, from outside; a client on the same
 * machine takes its share.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportBench {
    private static final int RUNS = Integer.getInteger("opplevd.bench.runs", 200);
    private static final int VERY_MANY = Integer.getInteger("opplevd.bench.respondents", 1_000_000);
    private static final ACountry A_THOUSAND = new ACountry(9501, 1, 1, 1000);
    private static final ACountry MILLION = new ACountry(9502, 1, 1, VERY_MANY);
    private static final ACountry SIXTY_UNITS = new ACountry(9503, 1, 60, 30);
    private static final Duration A_PAGE = Duration.ofMillis(20);
    private static final Duration NEARLY_EVERY_PAGE = Duration.ofMillis(50);
    private static final Duration A_MUNICIPALITY = Duration.ofMillis(100);
    private static final Duration A_PDF = Duration.ofSeconds(2);

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final String secretariat = opplevd.token("secretariat", "");
    private final BenchClient client = new BenchClient(opplevd, secretariat);

    @TempDir
    private Path folder;

    /** The compiler has seen the code of these pages: none of the figures is a first time. */
    @BeforeEach
    void warm() throws Exception {
        for (int i = 0; i < RUNS / 4; i++) {
            page("/");
        }
    }

    @Test
    @Order(1)
    void aUnitThatAThousandAnsweredFor() throws Exception {
        unit(A_THOUSAND, "Thousand");
    }

    @Test
    @Order(2)
    void aUnitThatVeryManyAnsweredFor() throws Exception {
        unit(MILLION, "Million");
    }

    private void unit(ACountry country, String round) throws Exception {
        client.imported(country, round, folder);
        String report = "/units/" + country.anyUnit();
        String who = "report of a unit with %d respondents".formatted(country.responses());
        measured(who + ", page", report, RUNS);
        Figures.times(3, () -> page(report + "/report.pdf"));
        Figures.atMost(who + ", PDF", Figures.times(10, () -> page(report + "/report.pdf")), A_PDF);
    }

    @Test
    @Order(3)
    void aMunicipalityOfSixtyUnits() throws Exception {
        client.imported(SIXTY_UNITS, "Sixty units", folder);
        String municipality = "/municipalities/" + SIXTY_UNITS.codes().getFirst();
        Figures.times(RUNS, () -> page(municipality));
        Figures.atMost(
                "report of a municipality of 60 units, page",
                Figures.times(RUNS, () -> page(municipality)),
                A_MUNICIPALITY);
        Figures.times(3, () -> page(municipality + "/report.pdf"));
        Figures.atMost("the same, PDF", Figures.times(10, () -> page(municipality + "/report.pdf")), A_PDF);
        measured("report of one of its units, page", "/units/" + SIXTY_UNITS.anyUnit(), RUNS);
    }

    private void measured(String what, String path, int runs) throws Exception {
        Figures.times(runs, () -> page(path));
        Figures.atMost(what, Figures.times(runs, () -> page(path)), A_PAGE, NEARLY_EVERY_PAGE);
    }

    private String page(String path) throws Exception {
        return client.page(opplevd.reportUrl() + path, secretariat);
    }
}
