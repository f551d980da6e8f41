package opplevd.report.benchmark;

import static opplevd.report.AUnit.aUnit;
import static opplevd.report.ReferenceCase.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opplevd.report.APublication;
import opplevd.report.Answers;
import opplevd.report.Ids;
import opplevd.report.node.Scope;
import org.junit.jupiter.api.Test;

/** Who can be learnt from, where each stands, and how each has gone. */
class LearningTest extends NetworksInATest {
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
        assertTrue(where.contains(">Plass blant 3</text>"), where);
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
}
