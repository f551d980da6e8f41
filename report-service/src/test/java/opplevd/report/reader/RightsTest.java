package opplevd.report.reader;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.at;
import static opplevd.report.ReportInATest.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.Ids;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {
    private static final String UNIT = "/api/v1/rounds/2026/units/K1/quality";
    private static final String UNIT_ELSEWHERE = "/api/v1/rounds/2026/units/L1/quality";
    private static final String AREA = "/api/v1/rounds/2026/municipalities/3431/areas/kindergarten/quality";
    private static final String AREA_ELSEWHERE = "/api/v1/rounds/2026/municipalities/3432/areas/kindergarten/quality";
    private static final String AREA_OUTSIDE = "/api/v1/rounds/2026/municipalities/4601/areas/kindergarten/quality";
    private static final String BENCHMARK = "/api/v1/networks/north/rounds/2026/areas/kindergarten/benchmark";
    private static final String OTHER_NETWORK = "/api/v1/networks/south/rounds/2026/areas/kindergarten/benchmark";

    private static ReportInATest report;

    @BeforeAll
    static void threeMunicipalitiesOfANetworkAndOneOutside() {
        report = new ReportInATest();
        Answers answers = new Answers(2).alike(10, 5, 4).alike(5, 4, 5).alike(3, 6, 3);
        report.publishes(
                aPublication()
                        .inRound("2026")
                        .of("3431", "Dovre")
                        .area("kindergarten", aUnit("K1").answered(answers)),
                aPublication()
                        .inRound("2026")
                        .of("3432", "Lesja")
                        .area("kindergarten", aUnit("L1").answered(answers)),
                aPublication()
                        .inRound("2026")
                        .of("3433", "Skjåk")
                        .area("kindergarten", aUnit("S1").answered(answers)),
                aPublication()
                        .inRound("2026")
                        .of("4601", "Bergen")
                        .area("kindergarten", aUnit("B1").answered(answers)),
                aPublication()
                        .inRound("Bergen alone")
                        .of("4601", "Bergen")
                        .area("kindergarten", aUnit("B1").answered(answers)));
        String secretariat = report.token(Role.SECRETARIAT, null);
        report.put(
                "PUT",
                "/api/v1/networks/north",
                secretariat,
                "{\"name\":\"North\",\"members\":[\"3431\",\"3432\",\"3433\"]}");
        report.put("PUT", "/api/v1/networks/south", secretariat, "{\"name\":\"South\",\"members\":[\"4601\"]}");
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                // role, scope: own unit, unit elsewhere, own area, area of a fellow member, area outside, network,
                // other
                "UNIT_LEADER, K1, 200, 404, 404, 404, 404, 404, 404",
                "STAFF, K1, 200, 404, 404, 404, 404, 404, 404",
                "COORDINATOR, 3431, 200, 404, 200, 404, 404, 200, 404",
                "STEERING_GROUP, 3431, 200, 404, 200, 404, 404, 200, 404",
                "PROJECT_LEADER, 3431, 200, 404, 200, 404, 404, 200, 404",
                "FACILITATOR, north, 404, 404, 200, 200, 404, 200, 404",
                "FACILITATOR, -, 404, 404, 200, 200, 200, 200, 200",
                "SECRETARIAT, -, 200, 200, 200, 200, 200, 200, 200",
                "OPERATOR, -, 404, 404, 404, 404, 404, 404, 404",
                "SERVICE, -, 404, 404, 404, 404, 404, 404, 404",
                "COORDINATOR, 9999, 404, 404, 404, 404, 404, 404, 404",
                "COORDINATOR, Ærø, 404, 404, 404, 404, 404, 404, 404",
                "FACILITATOR, unknown, 404, 404, 404, 404, 404, 404, 404",
            },
            nullValues = "-")
    void eachRoleReadsItsOwnAndNothingElse(
            Role role,
            String scope,
            int unit,
            int unitElsewhere,
            int area,
            int areaElsewhere,
            int areaOutside,
            int network,
            int otherNetwork) {
        String token = report.token(role, scope);
        assertEquals(unit, report.get(UNIT, token).statusCode(), "own unit");
        assertEquals(unitElsewhere, report.get(UNIT_ELSEWHERE, token).statusCode(), "unit elsewhere");
        assertEquals(area, report.get(AREA, token).statusCode(), "own area");
        assertEquals(areaElsewhere, report.get(AREA_ELSEWHERE, token).statusCode(), "area of a fellow member");
        assertEquals(areaOutside, report.get(AREA_OUTSIDE, token).statusCode(), "area outside");
        assertEquals(network, report.get(BENCHMARK, token).statusCode(), "network");
        assertEquals(otherNetwork, report.get(OTHER_NETWORK, token).statusCode(), "other network");
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        for (String path : List.of("/api/v1/rounds", UNIT, AREA, BENCHMARK)) {
            HttpResponse<String> response = report.get(path, null);
            assertEquals(401, response.statusCode(), path);
            assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "UNIT_LEADER, K1, 1",
                "COORDINATOR, 3431, 1",
                "COORDINATOR, 4601, 2",
                "FACILITATOR, north, 1",
                "SECRETARIAT, -, 2",
                "OPERATOR, -, 0",
                "SERVICE, -, 0",
            },
            nullValues = "-")
    void theListOfRoundsHoldsThoseWithSomethingToRead(Role role, String scope, int rounds) {
        HttpResponse<String> response = report.get("/api/v1/rounds", report.token(role, scope));
        assertEquals(200, response.statusCode());
        List<JsonNode> listed = new ArrayList<>();
        parse(response.body()).values().forEach(listed::add);
        assertEquals(rounds, listed.size());
        listed.forEach(round -> {
            at(round, "id");
            at(round, "name");
            assertEquals("2026-11-20T12:00:00Z", at(round, "publishedAt").getStringValue());
        });
    }

    @Test
    void whatDoesNotExistIsAnsweredAsWhatMayNotBeRead() {
        String token = report.token(Role.COORDINATOR, "3431");
        String forbidden = report.get(UNIT_ELSEWHERE, token).body();
        String absent =
                report.get("/api/v1/rounds/2026/units/nowhere/quality", token).body();
        assertEquals(absent, forbidden);
        assertEquals(
                404,
                report.get("/api/v1/rounds/" + Ids.of("round 2026") + "/units/" + Ids.of("unit L1") + "/quality", token)
                        .statusCode(),
                "not by id either");
    }

    @Test
    void onlyTheSecretariatMakesNetworks() {
        String body = "{\"key\":\"east\",\"name\":\"East\",\"members\":[\"3431\"]}";
        assertEquals(
                404,
                report.put("POST", "/api/v1/networks", report.token(Role.FACILITATOR, null), body)
                        .statusCode());
        String secretariat = report.token(Role.SECRETARIAT, null);
        assertEquals(
                201, report.put("POST", "/api/v1/networks", secretariat, body).statusCode());
        assertEquals(
                409, report.put("POST", "/api/v1/networks", secretariat, body).statusCode());
        assertEquals(
                200,
                report.put(
                                "PUT",
                                "/api/v1/networks/east",
                                secretariat,
                                "{\"name\":\"East\",\"members\":[\"3431\",\"3432\"]}")
                        .statusCode());
        assertEquals(
                400,
                report.put("PUT", "/api/v1/networks/a%20b", secretariat, "{\"name\":\"x\",\"members\":[]}")
                        .statusCode());
    }

    @Test
    void whoLeftANetworkIsComparedOnlyWhileItBelonged() {
        report.put(
                "PUT",
                "/api/v1/networks/past",
                report.token(Role.SECRETARIAT, null),
                "{\"name\":\"Past\",\"members\":[\"3431\",\"3432\"],\"periods\":{\"3431\":{\"from\":null,\"to\":\"2026-11-19\"}}}");
        String path = "/api/v1/networks/past/rounds/2026/areas/kindergarten/benchmark";
        assertEquals(
                404, report.get(path, report.token(Role.COORDINATOR, "3431")).statusCode());
        assertEquals(
                200, report.get(path, report.token(Role.COORDINATOR, "3432")).statusCode());
        assertEquals(
                404, report.get(AREA, report.token(Role.FACILITATOR, "past")).statusCode());
        assertEquals(
                200,
                report.get(AREA_ELSEWHERE, report.token(Role.FACILITATOR, "past"))
                        .statusCode());
    }
}
