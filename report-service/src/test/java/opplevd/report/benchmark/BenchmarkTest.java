package opplevd.report.benchmark;

import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import opplevd.kit.signin.Role;
import opplevd.quality.Pairwise;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.Ids;
import org.junit.jupiter.api.Test;

/** The figures of a comparison: pairs, funnel and shrinkage, as a whole and in one item. */
class BenchmarkTest extends NetworksInATest {
    @Test
    void threeMunicipalitiesAreComparedInPairsWithoutAFunnelOrShrinkage() {
        report.publishes(
                municipality("three", "1", "Ålesund", aUnit("a").answered(answers(30, 3))),
                municipality("three", "2", "Ørsta", aUnit("b").answered(answers(40, 5))),
                municipality("three", "3", "Asker", aUnit("c").answered(answers(20, 4))));
        network("three", "1", "2", "3", "4");
        JsonNode answered = benchmark("three", "three");
        assertEquals("SHOWN", at(answered, "visibility").getStringValue());
        assertEquals(List.of("Asker", "Ørsta", "Ålesund"), texts(at(answered, "members"), "name"));
        assertEquals(List.of("3", "2", "1"), texts(at(answered, "members"), "municipality"));
        assertEquals("4", at(answered, "missing", 0).getStringValue());
        assertEquals("TOO_FEW_UNITS", at(answered, "funnelStatus").getStringValue());
        assertTrue(at(answered, "funnel").isNull());
        assertEquals("TOO_FEW_MEMBERS", at(answered, "shrinkageStatus").getStringValue());
        assertTrue(at(answered, "shrinkage").isNull());
        assertEquals("OK", at(answered, "pairwiseStatus").getStringValue());
        Pairwise expected =
                Pairwise.ofAreas(List.of(ratio("2", answers(40, 5), 0, 1), ratio("1", answers(30, 3), 0, 1)), 0.05);
        JsonNode pair = at(answered, "pairwise", "pairs", 2);
        assertEquals("2", at(pair, "a").getStringValue());
        assertEquals("1", at(pair, "b").getStringValue());
        assertEquals(expected.pairs().getFirst().ratio(), at(pair, "ratio").getDoubleValue(), 1e-12);
        assertEquals(expected.pairs().getFirst().t(), at(pair, "t").getDoubleValue(), 1e-9);
        for (String field : List.of("df", "p", "ciLow", "ciHigh", "pHolm", "pBh")) {
            at(pair, field);
        }
        assertEquals("2", at(answered, "pairwise", "ranks", 1, "unit").getStringValue());
        assertEquals(1, at(answered, "pairwise", "ranks", 1, "rankBest").getIntValue());
        assertEquals(1, at(answered, "pairwise", "ranks", 1, "rankWorst").getIntValue());
    }

    @Test
    void fiveMunicipalitiesHaveAFunnelOfTheirUnitsAndShrinkage() {
        List<APublication> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            all.add(municipality(
                    "five",
                    "5" + i,
                    "Kommune " + i,
                    aUnit("f" + i).answered(answers(20 + i, 3 + i % 3)),
                    aUnit("g" + i).answered(answers(12, 4))));
        }
        report.publishes(all.toArray(APublication[]::new));
        network("five", "51", "52", "53", "54", "55");
        JsonNode answered = benchmark("five", "five");
        assertEquals("OK", at(answered, "funnelStatus").getStringValue());
        assertEquals("OK", at(answered, "funnel", "status").getStringValue());
        assertEquals(10, at(answered, "funnel", "units").size());
        JsonNode point = at(answered, "funnel", "units", 0);
        assertEquals("f1", at(point, "unit").getStringValue());
        assertEquals("51", at(point, "municipality").getStringValue());
        for (String field : List.of(
                "n",
                "k",
                "z",
                "zWinsorised",
                "zAdjusted",
                "lo95",
                "hi95",
                "lo998",
                "hi998",
                "lo998Unadjusted",
                "hi998Unadjusted",
                "class",
                "name")) {
            assertTrue(!at(point, field).isNull(), field);
        }
        for (String field : List.of("targetK", "pooledSd", "phi", "tau2")) {
            assertTrue(at(answered, "funnel", field).isNumber(), field);
        }
        assertEquals("OK", at(answered, "shrinkageStatus").getStringValue());
        assertEquals(5, at(answered, "shrinkage", "units").size());
        for (String field : List.of("muK", "seMuLog", "tau2", "q", "i2Percent")) {
            assertTrue(at(answered, "shrinkage", field).isNumber(), field);
        }
        for (String field : List.of("n", "k", "kShrunk", "seLogShrunk", "reliability")) {
            assertTrue(at(answered, "shrinkage", "units", 0, field).isNumber(), field);
        }
    }

    @Test
    void anItemIsComparedByItsOwnSumsAndByTheSameRules() {
        Answers withoutTheFirst = new Answers(2);
        for (int i = 0; i < 20; i++) {
            withoutTheFirst.row(i < 3 ? 5 : 0, i < 3 ? 4 : 0, 5, 3 + i % 3);
        }
        report.publishes(
                municipality("scope", "21", "Alta", aUnit("aa").answered(answers(30, 3))),
                municipality("scope", "22", "Berg", aUnit("bb").answered(answers(40, 5))),
                municipality("scope", "23", "Drammen", aUnit("cc").answered(withoutTheFirst)));
        network("scope", "21", "22", "23");
        String path = "/api/v1/networks/scope/rounds/scope/areas/kindergarten/benchmark";
        JsonNode second = report.json(path + "?scope=ITEM-contact");
        assertEquals("ITEM-contact", at(second, "scope").getStringValue());
        Pairwise expected =
                Pairwise.ofAreas(List.of(ratio("21", answers(30, 3), 1), ratio("23", withoutTheFirst, 1)), 0.05);
        assertEquals(
                expected.pairs().getFirst().t(),
                at(second, "pairwise", "pairs", 1, "t").getDoubleValue(),
                1e-9);
        JsonNode first = report.json(path + "?scope=ITEM-respect");
        assertEquals("PRIMARY", at(first, "visibility").getStringValue(), "two municipalities show this item");
        assertEquals(0, at(first, "members").size());
        String secretariat = report.token(Role.SECRETARIAT, null);
        assertEquals(404, report.get(path + "?scope=ITEM-nothing", secretariat).statusCode());
        assertEquals(404, report.get(path + "?scope=nonsense", secretariat).statusCode());
        String page = "/networks/scope?round=scope&area=kindergarten&scope=";
        assertTrue(page(page + "ITEM-respect").contains("for få kommuner"), "the page keeps the same rule");
        assertTrue(page(page + "ITEM-contact").contains("aria-current=\"page\"><strong>contact"));
        assertTrue(page(page + "DIMENSION-manner").contains("«manner»: "));
    }

    @Test
    void partsOfSeveralInstallationsBelongTogetherByTheNameOfTheRound() {
        report.publishes(
                municipality("joint", "91", "Alta", aUnit("s").answered(answers(30, 3))),
                municipality("joint", "92", "Berg", aUnit("t").answered(answers(40, 5)))
                        .roundId(Ids.of("joint, at home in Berg")),
                municipality("joint", "93", "Drammen", aUnit("u").answered(answers(40, 4)))
                        .roundId(Ids.of("joint, at home in Drammen")));
        network("joint", "91", "92", "93");
        assertEquals(3, at(benchmark("joint", "joint"), "members").size());
    }
}
