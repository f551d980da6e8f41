package opplevd.report.unitreport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.Answers;
import opplevd.report.PageInATest;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a unit's rounds are drawn and told: a line, provisional limits, limits. */
class CourseTest {
    private static final int ITEMS = 8;

    private static String page(String file, AReading reading) {
        UnitPage page = UnitPage.of(reading.read(), new Voice(new Messages(), Language.NB));
        return PageInATest.render(file, "report/unit", Map.of("page", page), Language.NB);
    }

    @Test
    void threeRoundsMakeALineWithoutLimits() {
        String html = page("unit-three", AReading.less().earlier(rounds(1, .5)));
        assertTrue(html.contains("3 runder er for få til å skille endring fra vanlig variasjon"), html);
        assertFalse(html.contains("øvre grense"));
        assertTrue(page("unit", AReading.less()).contains("Fra tredje runde ser du her"));
    }

    @Test
    void sevenRoundsHaveProvisionalLimitsAndARuleNamesWhatStandsOut() {
        String html = page("unit-seven", AReading.less().earlier(rounds(6, 1.4)));
        assertTrue(html.contains("Grensene er foreløpige til det er tolv runder."), html);
        assertTrue(html.contains("øvre grense"));
        assertTrue(html.contains("Runden «høsten 2026» er bedre enn vanlig variasjon skulle gi"), html);
    }

    @Test
    void twelveRoundsHaveLimits() {
        String html = page("unit-twelve", AReading.less().earlier(rounds(10, .3)));
        assertTrue(html.contains("Det grå feltet er vanlig variasjon (XmR)."), html);
        assertFalse(html.contains("foreløpige"));
    }

    /** Also where K = 1 lies from what may be expected if nothing changes; not where the last round is no ordinary one. */
    @ParameterizedTest
    @CsvSource({
        "0.05, ventes K under 1 i hver runde: Målet nås ikke uten at noe endres.",
        "0.2, vil K noen ganger være over 1 og noen ganger under: Én runde alene sier lite."
    })
    void twelveRoundsTellWhetherTheTargetIsReachedByItself(double wobble, String expected) {
        String html = page("unit-expected", AReading.less().earlier(rounds(10, .3, wobble)));
        assertTrue(html.contains("Fortsetter det slik, " + expected), html);
        assertFalse(page("unit-seven", AReading.less().earlier(rounds(6, 1.4))).contains("Fortsetter det slik"));
    }

    private static List<Answers> rounds(int count, double below) {
        return rounds(count, below, 0.02);
    }

    /** So many earlier rounds, each with experience this far below expectation, give or take the wobble. */
    private static List<Answers> rounds(int count, double below, double wobble) {
        List<Answers> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] gap = new double[ITEMS];
            Arrays.fill(gap, -below + wobble * (i % 3));
            double[] level = new double[ITEMS];
            Arrays.fill(level, 4.6);
            rounds.add(AReading.like(60, 11, level, gap));
        }
        return rounds;
    }
}
