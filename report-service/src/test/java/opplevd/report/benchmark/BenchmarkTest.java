package opplevd.report.benchmark;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.quality.LogRatio;
import opplevd.quality.Pairwise;
import opplevd.quality.ScoreSums;
import opplevd.quality.Stratum;
import opplevd.report.APublication;
import opplevd.report.AUnit;
import opplevd.report.Answers;
import opplevd.report.Ids;
import opplevd.report.ReportInATest;
import opplevd.report.node.Scope;
import opplevd.report.reader.Readers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    /** Expects 5 or so; experiences as much as the level says. */
    private static Answers answers(int respondents, int level) {
        Answers answers = new Answers(2);
        for (int i = 0; i < respondents; i++) {
            int experienced = Math.clamp(level + (i % 3) - 1L, 1, 6);
            answers.row(4 + i % 3, experienced, 4 + (i + 1) % 3, experienced);
        }
        return answers;
    }

    private static APublication municipality(String round, String code, String name, AUnit... units) {
        return aPublication().inRound(round).of(code, name).area("kindergarten", units);
    }

    private static void network(String key, String... codes) {
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

    private static JsonNode benchmark(String network, String round) {
        return report.json("/api/v1/networks/" + network + "/rounds/" + round + "/areas/kindergarten/benchmark");
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.values().forEach(one -> texts.add(at(one, field).getStringValue()));
        return texts;
    }

    private static LogRatio ratio(String code, Answers answers, int... items) {
        Answers.Sums s = answers.over(6, items);
        return LogRatio.ofArea(
                code, List.of(Stratum.unweighted(new ScoreSums(s.n, s.o, s.f, s.oo, s.of, s.ff, s.met))));
    }

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
    void eachMunicipalityIsFollowedThroughRoundsBesideTheOthersWithoutItself() {
        List<APublication> all = new ArrayList<>();
        for (String year : List.of("2025", "2026")) {
            String round = "course " + year;
            int alta = year.equals("2025") ? 3 : 5;
            all.add(municipality(round, "31", "Alta", aUnit("dd").answered(answers(60, alta))));
            all.add(municipality(round, "32", "Berg", aUnit("ee").answered(answers(60, 4))));
            all.add(municipality(round, "33", "Drammen", aUnit("ff").answered(answers(60, 4))));
        }
        for (APublication one : all) {
            report.publishes(one.publishedAt(
                    one.roundId().equals(Ids.of("round course 2025"))
                            ? "2025-11-20T12:00:00Z"
                            : "2026-11-20T12:00:00Z"));
        }
        network("course", "31", "32", "33");
        String page = page("/networks/course?round=course%202026&area=kindergarten");
        assertTrue(page.contains("Alta er bedre enn i forrige runde"), page);
        assertTrue(page.contains("Alta: K course 2025 0,60, course 2026 1,0"), "the picture says the finding");
        assertTrue(page.contains("Berg</th><td>course 2026</td>"));
        String first = page("/networks/course?round=course%202025&area=kindergarten");
        assertFalse(first.contains("forrige runde"), "nothing came before the first round");
        JsonNode now = report.json("/api/v1/networks/course/rounds/course%202026/areas/kindergarten/benchmark");
        Answers others = answers(60, 5).and(answers(60, 4));
        Answers.Sums sums = others.over(6, 0, 1);
        String together = String.format(Locale.ROOT, "%.2f", sums.o / sums.f).replace('.', ',');
        assertEquals(3, at(now, "members").size());
        assertTrue(
                page.matches("(?s).*>Berg</th><td>course 2026</td>(<td class=\"num\">[^<]*</td>){2}<td class=\"num\">"
                        + together + "</td>.*"),
                "Berg stands beside " + together);
    }

    private static String page(String path) {
        HttpResponse<String> page =
                report.get(path, report.token(Role.SECRETARIAT, null), "Accept", "text/html", "Accept-Language", "nb");
        assertEquals(200, page.statusCode(), page.body());
        return page.body();
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

    /** The secretariat's comparison of a network in the round of the same name. */
    private static Comparison comparison(String network) {
        return report.context()
                .getBean(Benchmarks.class)
                .find(
                        report.context()
                                .getBean(Readers.class)
                                .of(new SignedIn("a", "a", List.of(new Grant(Role.SECRETARIAT, null)))),
                        network,
                        new Benchmarks.Wanted(network, "kindergarten", Scope.WHOLE));
    }

    @Test
    void whoIsSurelyBelowWhatIsExpectedTeachesInSingleQuestionsOnly() {
        report.publishes(
                municipality("low", "141", "Alta", aUnit("lo-a").answered(answers(60, 2))),
                municipality("low", "142", "Berg", aUnit("lo-b").answered(answers(60, 3))),
                municipality("low", "143", "Drammen", aUnit("lo-c").answered(answers(60, 4))));
        network("low", "141", "142", "143");
        Comparison comparison = comparison("low");
        assertFalse(comparison.lessons().isEmpty());
        assertTrue(
                comparison.lessons().stream().allMatch(lesson -> lesson.scope().kind() == Scope.Kind.ITEM));
        String page = page("/networks/low?round=low&area=kindergarten");
        assertTrue(page.contains("har høyere K enn Alta"), page);
    }

    @Test
    void placesAreFromAndToInAlphabeticalOrder() {
        report.publishes(
                municipality("place", "151", "Alta", aUnit("pl-a").answered(answers(30, 3))),
                municipality("place", "152", "Berg", aUnit("pl-b").answered(answers(30, 3))),
                municipality("place", "153", "Drammen", aUnit("pl-c").answered(answers(60, 5))),
                municipality("place", "154", "Eidsberg", aUnit("pl-d").answered(answers(4, 2))));
        network("place", "151", "152", "153", "154");
        String page = page("/networks/place?round=place&area=kindergarten");
        String where = page.substring(page.indexOf("Hvor ligger vi?"), page.indexOf("Hvem er høyere enn hvem?"));
        assertTrue(where.contains(">plass blant 3</text>"), where);
        assertEquals(
                List.of("2–3", "2–3", "1"),
                Pattern.compile(">(\\d(?:–\\d)?)</text>")
                        .matcher(where.substring(0, where.indexOf("class=\"phone\"")))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
        for (String said : List.of("2–3 av 3</td>", "1 av 3</td>", "plass 2–3 av 3.", "plass 1 av 3.")) {
            assertTrue(where.contains(said), said + " in " + where);
        }
        assertFalse(page.matches("(?s).*\\b(sist|nederst|dårligst|best)\\b.*"), page);
    }

    @Test
    void oneLearnsFromWhoIsSurelyHigherAndWhoseExperienceIsNotLower() {
        Answers content = answers(60, 5);
        Answers modest = new Answers(2).alike(30, 2, 2).alike(30, 2, 3);
        Answers disappointed = answers(60, 3);
        report.publishes(
                municipality("learn", "11", "Alta", aUnit("v").answered(disappointed)),
                municipality("learn", "12", "Berg", aUnit("w").answered(content)),
                municipality("learn", "13", "Drammen", aUnit("x").answered(modest)));
        network("learn", "11", "12", "13");
        benchmark("learn", "learn");
        Comparison comparison = comparison("learn");
        Lesson whole = comparison.lessons().stream()
                .filter(lesson ->
                        lesson.scope().equals(Scope.WHOLE) && lesson.learner().equals("11"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("12"), whole.teachers(), "Drammen has a high K because little is expected there");
        assertTrue(comparison.lessons().stream()
                .noneMatch(lesson -> lesson.learner().equals("12")));
    }
}
