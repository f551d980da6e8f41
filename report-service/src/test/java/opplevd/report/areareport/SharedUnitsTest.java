package opplevd.report.areareport;

import static opplevd.report.APublication.aPublication;
import static opplevd.report.AUnit.aUnit;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import opplevd.kit.signin.Role;
import opplevd.report.APublication;
import opplevd.report.AUnit;
import opplevd.report.Answers;
import opplevd.report.FormsInATest;
import opplevd.report.ReportInATest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twelve units, then ten of them, then a few that are most of their own round but not of the one before: what is said? */
class SharedUnitsTest {
    private static ReportInATest report;

    @BeforeAll
    static void start() {
        report = new ReportInATest();
        report.publishes(round("2024", 3, 0, 12), round("2025", 5, 0, 10), round("2026", 3, 7, 12));
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    private static APublication round(String name, int experienced, int from, int to) {
        return aPublication()
                .inRound(name)
                .publishedAt(name + "-12-07T08:00:00Z")
                .of("40", "Åsen")
                .area(
                        "kindergarten",
                        IntStream.range(from, to)
                                .mapToObj(i -> aUnit("A" + i)
                                        .named("Hus " + i)
                                        .invited(60)
                                        .answered(answers(experienced)))
                                .toArray(AUnit[]::new));
    }

    private static Answers answers(int experienced) {
        Answers answers = new Answers(2);
        for (int i = 0; i < 30; i++) {
            answers.row(4 + i % 3, experienced + i % 2, 5, experienced);
        }
        return answers;
    }

    private static String page(String round) {
        return new FormsInATest(report, Role.STEERING_GROUP, "40").page("/municipalities/40?round=" + round);
    }

    @Test
    void nearlyTheSameUnitsAreComparedWithAWarning() {
        String html = page("2025");
        assertTrue(html.contains("kindergarten er bedre enn i forrige runde."), html);
        assertTrue(html.contains("10 svarte begge ganger, av 12 da og 10 nå. En forskjell kan komme av"), html);
    }

    @Test
    void fewOfTheSameUnitsAreNotComparedAsAWhole() {
        String html = page("2026");
        assertFalse(html.contains("kindergarten er dårligere enn i forrige runde."), html);
        assertFalse(html.contains("Samlet er det dårligere enn i forrige runde."), html);
        assertTrue(html.contains("3 svarte begge ganger, av 10 da og 5 nå. Rundene kan derfor ikke"), html);
    }
}
