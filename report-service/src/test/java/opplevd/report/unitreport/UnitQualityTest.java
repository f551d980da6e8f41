package opplevd.report.unitreport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.assertSame;
import static opplevd.report.ReferenceCase.assertSameScope;
import static opplevd.report.ReferenceCase.at;
import static opplevd.report.ReportInATest.encoded;
import static opplevd.report.ReportInATest.parse;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.signin.Role;
import opplevd.report.Answers;
import opplevd.report.Ids;
import opplevd.report.ReferenceCase;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitQualityTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static Answers varied(int respondents) {
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            answers.row(4 + i % 3, 3 + i % 4, 5, 2 + i % 5);
        }
        return answers;
    }

    private static JsonNode quality(String round, String unit) {
        return report.json("/api/v1/rounds/" + encoded(round) + "/units/" + encoded(unit) + "/quality");
    }

    @Test
    void theReferenceCaseOfAUnitComesOutAsOtherSoftwareSays() {
        ReferenceCase known = ReferenceCase.named("02-k-unit-fpc-missing");
        Answers answers = new Answers(4);
        for (String[] row : known.rows()) {
            int[] pairs = new int[8];
            for (int j = 0; j < 8; j++) {
                pairs[j] = row[j + 1].isEmpty() ? 0 : Integer.parseInt(row[j + 1]);
            }
            answers.row(pairs);
        }
        report.publishes(aPublication()
                .inRound("reference")
                .asking(
                        List.of("contact", "dialogue", "respect", "punctuality"),
                        List.of("manner", "manner", "manner", "conditions"))
                .area("kindergarten", aUnit("R1").invited(41).responses(23).answered(answers)));
        JsonNode answered = quality("reference", "R1");
        assertSameScope(at(known.expected(), "scope"), at(answered, "overall"));
        for (int j = 0; j < 4; j++) {
            JsonNode item = at(answered, "items", j);
            assertSameScope(at(known.expected(), "items", at(item, "key").getStringValue()), item);
        }
        assertSame(
                at(known.expected(), "share"),
                at(answered, "overall", "met"),
                "n",
                "n",
                "x",
                "x",
                "share",
                "share",
                "ci_low",
                "ciLow",
                "ci_high",
                "ciHigh");
        assertEquals(23.0 / 41, at(answered, "responseRate").getDoubleValue());
        assertEquals("BELOW", at(answered, "overall", "verdict").getStringValue());
        double k = at(answered, "overall", "k").getDoubleValue();
        assertEquals(k - 1, sum(answered, "items"), 1e-12);
        assertEquals(k - 1, sum(answered, "dimensions"), 1e-12);
    }

    private static double sum(JsonNode answered, String parts) {
        double sum = 0;
        for (JsonNode part : at(answered, parts).values()) {
            sum += at(part, "contribution").getDoubleValue();
        }
        return sum;
    }

    @Test
    void answersEveryFieldOfTheContract() {
        report.publishes(aPublication()
                .inRound("fields")
                .area("kindergarten", aUnit("F1").answered(varied(20))));
        JsonNode answered = quality("fields", "F1");
        Set<String> scope = Set.of(
                "n",
                "k",
                "ciLow",
                "ciHigh",
                "se",
                "seLog",
                "df",
                "status",
                "meanExperience",
                "meanExpectation",
                "gap",
                "met",
                "ceilingExpectation",
                "verdict");
        for (String field : List.of(
                "level",
                "id",
                "name",
                "round",
                "scale",
                "invited",
                "responses",
                "responseRate",
                "visibility",
                "overall",
                "dimensions",
                "items")) {
            at(answered, field);
        }
        scope.forEach(field -> at(answered, "overall", field));
        for (String parts : List.of("dimensions", "items")) {
            scope.forEach(field -> at(answered, parts, 0, field));
            at(answered, parts, 0, "visibility");
            at(answered, parts, 0, "contribution");
        }
        assertEquals("unit", at(answered, "level").getStringValue());
        assertEquals(Ids.of("unit F1"), at(answered, "id").getStringValue());
        assertEquals(1, at(answered, "scale", "min").getIntValue());
        assertEquals("respect", at(answered, "items", 0, "key").getStringValue());
        assertEquals("contact", at(answered, "items", 1, "key").getStringValue());
        assertEquals("manner", at(answered, "items", 0, "dimension").getStringValue());
        assertEquals(6.0 / 40, at(answered, "overall", "ceilingExpectation").getDoubleValue(), 1e-15);
        assertEquals("(n 20)", "(n " + at(answered, "overall", "n").getIntValue() + ")");
    }

    @Test
    void ofAHiddenUnitOnlyTheNumberOfResponsesIsTold() {
        report.publishes(aPublication()
                .inRound("hidden")
                .area(
                        "kindergarten",
                        aUnit("H1").answered(varied(4)),
                        aUnit("H2").answered(varied(9)).protecting("whole", "manner", "respect", "contact"),
                        aUnit("H3").answered(varied(30)),
                        aUnit("H4")));
        assertHidden(quality("hidden", "H1"), "PRIMARY", 4, "HIDDEN");
        assertHidden(quality("hidden", "H2"), "SECONDARY", 9, "HIDDEN");
        assertHidden(quality("hidden", "H4"), "EMPTY", 0, "NO_DATA");
    }

    private static void assertHidden(JsonNode answered, String visibility, int responses, String status) {
        assertEquals(visibility, at(answered, "visibility").getStringValue());
        assertEquals(responses, at(answered, "responses").getIntValue());
        assertTrue(at(answered, "invited").isNull());
        assertTrue(at(answered, "responseRate").isNull());
        List<JsonNode> scopes = new ArrayList<>();
        scopes.add(at(answered, "overall"));
        at(answered, "dimensions").values().forEach(scopes::add);
        at(answered, "items").values().forEach(scopes::add);
        assertEquals(4, scopes.size(), "the whole, one dimension, two items");
        for (JsonNode scope : scopes) {
            for (Map.Entry<String, JsonNode> field : scope.entries()) {
                switch (field.getKey()) {
                    case "visibility" ->
                        assertEquals(visibility, field.getValue().getStringValue());
                    case "status" -> assertEquals(status, field.getValue().getStringValue());
                    case "key", "dimension" -> assertTrue(field.getValue().isString());
                    case "met" -> field.getValue().values().forEach(figure -> assertTrue(figure.isNull(), "met"));
                    default -> assertTrue(field.getValue().isNull(), field.getKey());
                }
            }
        }
    }

    @Test
    void nobodyKnowsTheRateWhenALinkWasOpenOrTheInvitedAreUnknown() {
        report.publishes(aPublication()
                .inRound("open")
                .area(
                        "kindergarten",
                        aUnit("O1").invited(40).openResponses(3).answered(varied(20)),
                        aUnit("O2").invited(null).answered(varied(20)),
                        aUnit("O3").invited(20).answered(varied(20))));
        for (String unit : List.of("O1", "O2")) {
            assertTrue(at(quality("open", unit), "responseRate").isNull(), unit);
        }
        double unknown = at(quality("open", "O1"), "overall", "se").getDoubleValue();
        assertEquals(unknown, at(quality("open", "O2"), "overall", "se").getDoubleValue());
        assertTrue(unknown > 0);
        assertEquals(1.0, at(quality("open", "O3"), "responseRate").getDoubleValue());
        assertEquals("CENSUS", at(quality("open", "O3"), "overall", "status").getStringValue());
    }

    @Test
    void namesMayHoldAnyCharacter() {
        String round = "Høst 2026/27 & 100 % ærlig?";
        String unit = "avd. 1/2 #ø";
        report.publishes(
                aPublication().inRound(round).area("kindergarten", aUnit(unit).answered(varied(12))));
        assertEquals(round, at(quality(round, unit), "round").getStringValue());
        assertEquals(
                12,
                at(quality(Ids.of("round " + round), Ids.of("unit " + unit)), "responses")
                        .getIntValue());
    }

    @Test
    void aNameThatMeansTwoRoundsIsAnsweredWithTheirIds() {
        report.publishes(
                aPublication().inRound("twice").area("kindergarten", aUnit("T1").answered(varied(12))),
                aPublication()
                        .inRound("twice")
                        .roundId(Ids.of("another round"))
                        .id(Ids.of("another publication"))
                        .area("kindergarten", aUnit("T1").answered(varied(14))));
        HttpResponse<String> response =
                report.get("/api/v1/rounds/twice/units/T1/quality", report.token(Role.SECRETARIAT, null));
        assertEquals(409, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        List<String> ids = new ArrayList<>();
        at(parse(response.body()), "ids").values().forEach(id -> ids.add(id.getStringValue()));
        assertEquals(Set.of(Ids.of("round twice"), Ids.of("another round")), Set.copyOf(ids));
        assertEquals(14, at(quality(Ids.of("another round"), "T1"), "responses").getIntValue());
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        report.publishes(
                aPublication().inRound("etag").area("kindergarten", aUnit("E1").answered(varied(12))));
        String token = report.token(Role.SECRETARIAT, null);
        String path = "/api/v1/rounds/etag/units/E1/quality";
        HttpResponse<String> first = report.get(path, token);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, report.get(path, token, "If-None-Match", tag).statusCode());
        assertEquals(200, report.get(path, token, "If-None-Match", "\"other\"").statusCode());
        report.publishes(aPublication()
                .inRound("etag")
                .corrected(2, "invited")
                .area("kindergarten", aUnit("E1").invited(12).answered(varied(12))));
        await(() -> report.get(path, token, "If-None-Match", tag).statusCode() == 200);
        assertFalse(report.get(path, token).body().equals(first.body()));
    }

    private static void await(java.util.function.BooleanSupplier holds) {
        long until = System.nanoTime() + 10_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < until, "in time");
        }
    }

    @Test
    void theSameBytesAreServedAfterARestart() {
        report.publishes(
                aPublication().inRound("again").area("kindergarten", aUnit("A1").answered(varied(15))));
        String path = "/api/v1/rounds/again/units/A1/quality";
        String before = report.get(path, report.token(Role.SECRETARIAT, null)).body();
        report.restart();
        assertEquals(
                before, report.get(path, report.token(Role.SECRETARIAT, null)).body());
    }
}
