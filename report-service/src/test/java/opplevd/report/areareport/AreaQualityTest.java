package opplevd.report.areareport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.assertSameScope;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;
import opplevd.report.AUnit;
import opplevd.report.Answers;
import opplevd.report.ReferenceCase;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AreaQualityTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static JsonNode quality(String round) {
        return report.json("/api/v1/rounds/" + round + "/municipalities/3431/areas/kindergarten/quality");
    }

    private static Answers varied(int respondents, int shift) {
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            answers.row(4 + i % 3, 2 + (i + shift) % 4, 5, 2 + i % 5);
        }
        return answers;
    }

    private static Stratum stratum(Answers answers, int invited) {
        Answers.Sums s = answers.over(6, 0, 1);
        return new Stratum(
                new ScoreSums(s.n, s.o, s.f, s.oo, s.of, s.ff, s.met), (double) invited / s.n, (double) s.n / invited);
    }

    @Test
    void theStratifiedReferenceCaseComesOutAsOtherSoftwareSays() {
        ReferenceCase known = ReferenceCase.named("03-k-stratified");
        Map<String, Answers.Sums> sums = new LinkedHashMap<>();
        for (String[] row : known.rows()) {
            double f = Double.parseDouble(row[1]);
            double o = Double.parseDouble(row[2]);
            sums.computeIfAbsent(row[0], unit -> new Answers.Sums()).add(f, o, o >= f, 2, 0);
        }
        AUnit[] units = sums.entrySet().stream()
                .map(unit -> aUnit(unit.getKey())
                        .invited(at(known.params(), "invited", unit.getKey()).getIntValue())
                        .scored(unit.getValue()))
                .toArray(AUnit[]::new);
        report.publishes(aPublication().inRound("reference").area("kindergarten", units));
        JsonNode answered = quality("reference");
        assertSameScope(known.expected(), at(answered, "overall"));
        assertEquals("area", at(answered, "level").getStringValue());
        assertEquals("INVITED", at(answered, "weighting").getStringValue());
        assertEquals(60 + 35 + 18 + 120, at(answered, "invited").getIntValue());
        assertEquals(94, at(answered, "responses").getIntValue());
        for (String unit : sums.keySet()) {
            JsonNode one = report.json("/api/v1/rounds/reference/units/" + unit + "/quality");
            assertSameScope(at(known.expected(), "units", unit), at(one, "overall"));
        }
    }

    @Test
    void hiddenUnitsTogetherAreOneStratumAndEmptyOnesAreLeftOutAndNamed() {
        Answers four = varied(4, 1);
        Answers six = varied(6, 2);
        Answers thirty = varied(30, 0);
        report.publishes(aPublication()
                .inRound("pooled")
                .area(
                        "kindergarten",
                        aUnit("P1").invited(9).answered(four),
                        aUnit("P2").invited(20).answered(six).protecting("whole", "manner", "respect", "contact"),
                        aUnit("P3").invited(60).answered(thirty),
                        aUnit("P4").invited(10)));
        JsonNode answered = quality("pooled");
        QualityRatio expected = QualityRatio.ofStrata(List.of(stratum(thirty, 60), stratum(four.and(six), 29)), 0.95);
        assertEquals(40, at(answered, "overall", "n").getIntValue());
        assertEquals(expected.k(), at(answered, "overall", "k").getDoubleValue(), 1e-12);
        assertEquals(expected.ciLow(), at(answered, "overall", "ciLow").getDoubleValue(), 1e-12);
        assertEquals(38, at(answered, "overall", "df").getDoubleValue());
        assertEquals("P4", at(answered, "leftOut", 0).getStringValue());
        assertEquals(99, at(answered, "invited").getIntValue());
        double contributions = 0;
        for (JsonNode item : at(answered, "items").values()) {
            contributions += at(item, "contribution").getDoubleValue();
        }
        assertEquals(expected.k() - 1, contributions, 1e-12, "with the weights of the whole");
    }

    @Test
    void oneUnknownNumberOfInvitedMakesTheAreaUnweightedAndItSaysSo() {
        Answers first = varied(12, 0);
        Answers second = varied(24, 1);
        report.publishes(aPublication()
                .inRound("unweighted")
                .area(
                        "kindergarten",
                        aUnit("U1").invited(null).answered(first),
                        aUnit("U2").invited(100).answered(second)));
        JsonNode answered = quality("unweighted");
        assertEquals("UNWEIGHTED", at(answered, "weighting").getStringValue());
        assertTrue(at(answered, "responseRate").isNull());
        Answers.Sums all = first.and(second).over(6, 0, 1);
        assertEquals(all.o / all.f, at(answered, "overall", "k").getDoubleValue(), 1e-12);
    }

    @Test
    void anOpenLinkInOneUnitMakesTheAreaUnweighted() {
        report.publishes(aPublication()
                .inRound("open")
                .area(
                        "kindergarten",
                        aUnit("O1").invited(40).openResponses(1).answered(varied(12, 0)),
                        aUnit("O2").invited(100).answered(varied(24, 1))));
        JsonNode answered = quality("open");
        assertEquals("UNWEIGHTED", at(answered, "weighting").getStringValue());
        assertTrue(at(answered, "responseRate").isNull());
        assertEquals(140, at(answered, "invited").getIntValue());
    }

    @Test
    void aHiddenAreaTellsOnlyHowManyResponded() {
        report.publishes(
                aPublication().inRound("small").area("kindergarten", aUnit("S1").answered(varied(3, 0))));
        JsonNode answered = quality("small");
        assertEquals("PRIMARY", at(answered, "visibility").getStringValue());
        assertEquals(3, at(answered, "responses").getIntValue());
        assertTrue(at(answered, "overall", "k").isNull());
        assertTrue(at(answered, "invited").isNull());
    }
}
