package opplevd.report.benchmark;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.quality.LogRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;
import opplevd.report.APublication;
import opplevd.report.AUnit;
import opplevd.report.Answers;
import opplevd.report.ReportInATest;
import opplevd.report.node.Scope;
import opplevd.report.reader.Readers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Networks of municipalities that a test makes up, and how they are compared. */
abstract class NetworksInATest {
    static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    /** Expects 5 or so; experiences as much as the level says. */
    static Answers answers(int respondents, int level) {
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            int experienced = Math.clamp(level + (i % 3) - 1L, 1, 6);
            answers.row(4 + i % 3, experienced, 4 + (i + 1) % 3, experienced);
        }
        return answers;
    }

    static APublication municipality(String round, String code, String name, AUnit... units) {
        return aPublication().inRound(round).of(code, name).area("kindergarten", units);
    }

    static void network(String key, String... codes) {
        StringBuilder members = new StringBuilder();
        for (String code : codes) {
            members.append(members.isEmpty() ? "" : ",")
                    .append('"')
                    .append(code)
                    .append('"');
        }
        assertEquals(
                201,
                report.put(
                                "PUT",
                                "/api/v1/networks/" + key,
                                report.token(Role.SECRETARIAT, null),
                                "{\"name\":\"" + key + "\",\"members\":[" + members + "]}")
                        .statusCode());
    }

    static JsonNode benchmark(String network, String round) {
        return report.json("/api/v1/networks/" + network + "/rounds/" + round + "/areas/kindergarten/benchmark");
    }

    static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.values().forEach(one -> texts.add(at(one, field).getStringValue()));
        return texts;
    }

    static LogRatio ratio(String code, Answers answers, int... items) {
        Answers.Sums s = answers.over(6, items);
        return LogRatio.ofArea(
                code, List.of(Stratum.unweighted(new ScoreSums(s.n, s.o, s.f, s.oo, s.of, s.ff, s.met))));
    }

    static String page(String path) {
        HttpResponse<String> page =
                report.get(path, report.token(Role.SECRETARIAT, null), "Accept", "text/html", "Accept-Language", "nb");
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
    }

    /** The secretariat's comparison of a network in the round of the same name. */
    static Comparison comparison(String network) {
        return report.context()
                .getBean(Benchmarks.class)
                .find(
                        report.context()
                                .getBean(Readers.class)
                                .of(new SignedIn("a", "a", List.of(new Grant(Role.SECRETARIAT, null)))),
                        network,
                        new Benchmarks.Wanted(network, "kindergarten", Scope.WHOLE));
    }
}
