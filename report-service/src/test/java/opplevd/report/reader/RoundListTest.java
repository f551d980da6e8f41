package opplevd.report.reader;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A long list of rounds is read page by page, each round once. */
class RoundListTest {
    private static ReportInATest report;

    @BeforeAll
    static void fiveRounds() {
        report = new ReportInATest();
        for (int i = 1; i <= 5; i++) {
            report.publishes(aPublication()
                    .inRound("runde " + i)
                    .publishedAt("2026-0" + i + "-01T08:00:00Z")
                    .of("10", "Elvedal")
                    .area("kindergarten", aUnit("K1").answered(new Answers(2).alike(6, 5, 4))));
        }
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static HttpResponse<String> get(String path) {
        return report.get(path, report.token(Role.COORDINATOR, "10"));
    }

    @Test
    void thePagesTogetherAreTheWholeList() {
        List<String> pages = new ArrayList<>();
        Optional<String> next = Optional.of("/api/v1/rounds?limit=2");
        while (next.isPresent()) {
            HttpResponse<String> answer = get(next.get());
            assertEquals(200, answer.statusCode(), answer.body());
            ReportInATest.parse(answer.body())
                    .values()
                    .forEach(round -> pages.add(round.get("name").getStringValue()));
            next = answer.headers().firstValue("Link").map(link -> link.replaceAll("^<([^>]*)>; rel=\"next\"$", "$1"));
        }
        assertEquals(List.of("runde 5", "runde 4", "runde 3", "runde 2", "runde 1"), pages);
        assertEquals(5, ReportInATest.parse(get("/api/v1/rounds").body()).size());
    }

    @Test
    void aCursorOrLimitThatMakesNoSenseIsRefusedAsAProblem() {
        for (String query : List.of("?limit=0", "?limit=501", "?limit=many", "?cursor=nothing")) {
            HttpResponse<String> answer = get("/api/v1/rounds" + query);
            assertEquals(400, answer.statusCode(), query);
            assertTrue(
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"),
                    query);
        }
    }
}
