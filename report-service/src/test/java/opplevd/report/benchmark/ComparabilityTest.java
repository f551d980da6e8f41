package opplevd.report.benchmark;

import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import opplevd.report.Ids;
import org.junit.jupiter.api.Test;

/** Who is compared with whom, who is not and why, and what is warned of. */
class ComparabilityTest extends NetworksInATest {
    @Test
    void whoWasAskedSomethingElseIsNamedAndNotCompared() {
        report.publishes(
                municipality("else", "81", "Alta", aUnit("o").answered(answers(30, 3))),
                municipality("else", "82", "Berg", aUnit("p").answered(answers(40, 5))),
                municipality("else", "83", "Drammen", aUnit("q").answered(answers(40, 4))),
                municipality("else", "84", "Enebakk", aUnit("r").answered(answers(40, 4)))
                        .coreHash("other"));
        network("else", "81", "82", "83", "84");
        JsonNode answered = benchmark("else", "else");
        assertEquals(3, at(answered, "members").size());
        assertEquals("84", at(answered, "notComparable", 0).getStringValue());
    }

    @Test
    void oneAnswerForEachChildIsNotComparedWithOneFromEachParent() {
        report.publishes(
                municipality("who", "101", "Alta", aUnit("who-a").answered(answers(30, 3)))
                        .fromEach("CHILD"),
                municipality("who", "102", "Berg", aUnit("who-b").answered(answers(40, 5)))
                        .fromEach("CHILD"),
                municipality("who", "103", "Drammen", aUnit("who-c").answered(answers(40, 4))),
                municipality("who", "104", "Enebakk", aUnit("who-d").answered(answers(40, 4)))
                        .fromEach("PARENT")
                        .roundId(Ids.of("who, elsewhere")));
        network("who", "101", "102", "103", "104");
        JsonNode answered = benchmark("who", "who");
        assertEquals(3, at(answered, "members").size(), "where it is not said, nothing is refused");
        assertEquals("104", at(answered, "refused", 0, "municipality").getStringValue());
        assertEquals("WHO_ANSWERS", at(answered, "refused", 0, "because").getStringValue());
        assertTrue(page("/networks/who?round=who&area=kindergarten")
                .contains("Enebakk har ett svar fra hver forelder, de andre ett svar for hvert barn."));
    }

    @Test
    void closingsFarApartAndOtherWaysOfAskingAreWarnedOf() {
        report.publishes(
                municipality(
                                "apart",
                                "111",
                                "Alta",
                                aUnit("ap-a").answered(answers(50, 3)).openResponses(10))
                        .publishedAt("2026-09-01T12:00:00Z"),
                municipality("apart", "112", "Berg", aUnit("ap-b").answered(answers(50, 5))),
                municipality("apart", "113", "Drammen", aUnit("ap-c").answered(answers(50, 4)))
                        .publishedAt("2026-10-27T12:00:00Z"));
        network("apart", "111", "112", "113");
        JsonNode apart = at(benchmark("apart", "apart"), "warnings");
        assertEquals(1, apart.size(), "20 points are allowed");
        assertEquals("CLOSED_FAR_APART", at(apart, 0, "kind").getStringValue());
        report.publishes(
                municipality(
                                "near",
                                "121",
                                "Alta",
                                aUnit("ne-a").answered(answers(50, 3)).openResponses(11))
                        .publishedAt("2026-09-25T12:00:00Z"),
                municipality("near", "122", "Berg", aUnit("ne-b").answered(answers(50, 5))),
                municipality("near", "123", "Drammen", aUnit("ne-c").answered(answers(50, 4))));
        network("near", "121", "122", "123");
        JsonNode warned = at(benchmark("near", "near"), "warnings");
        assertEquals(1, warned.size(), "eight weeks to the day are allowed");
        assertEquals("MODES_DIFFER", at(warned, 0, "kind").getStringValue());
        assertTrue(page("/networks/near?round=near&area=kindergarten")
                .contains("Andelen som svarte gjennom en åpen lenke, går fra 0 til 22 prosent."));
        assertTrue(page("/networks/apart?round=apart&area=kindergarten").contains("Det gikk 12 uker"));
    }

    @Test
    void twoShownMunicipalitiesAreNotCompared() {
        report.publishes(
                municipality("two", "61", "Alta", aUnit("h").answered(answers(30, 3))),
                municipality("two", "62", "Berg", aUnit("i").answered(answers(40, 5))),
                municipality("two", "63", "Enebakk", aUnit("j").answered(answers(3, 4))));
        network("two", "61", "62", "63");
        JsonNode answered = benchmark("two", "two");
        assertEquals("PRIMARY", at(answered, "visibility").getStringValue());
        assertEquals(0, at(answered, "members").size());
        for (String part : List.of("funnel", "shrinkage", "pairwise")) {
            assertTrue(at(answered, part).isNull(), part);
            assertEquals("TOO_FEW_MEMBERS", at(answered, part + "Status").getStringValue());
        }
    }

    @Test
    void aHiddenMunicipalityIsListedWithoutFiguresAndComparedWithNobody() {
        report.publishes(
                municipality("hid", "71", "Alta", aUnit("k").answered(answers(30, 3))),
                municipality("hid", "72", "Berg", aUnit("l").answered(answers(40, 5))),
                municipality("hid", "73", "Drammen", aUnit("m").answered(answers(40, 4))),
                municipality("hid", "74", "Enebakk", aUnit("n").answered(answers(3, 4))));
        network("hid", "71", "72", "73", "74");
        JsonNode answered = benchmark("hid", "hid");
        JsonNode hidden = at(answered, "members", 3);
        assertEquals("PRIMARY", at(hidden, "visibility").getStringValue());
        assertEquals(3, at(hidden, "responses").getIntValue());
        assertTrue(at(hidden, "overall", "k").isNull());
        assertEquals(3, at(answered, "pairwise", "pairs").size());
        assertEquals(List.of("71", "72", "73"), texts(at(answered, "pairwise", "ranks"), "unit"));
    }
}
