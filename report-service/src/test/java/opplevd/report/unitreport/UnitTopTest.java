package opplevd.report.unitreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.PageInATest;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;

/** The top of a unit's report: what changed, how sure it is, and nothing in front of the result. */
class UnitTopTest {
    private static final int ITEMS = 8;

    private static String page(String file, AReading reading) {
        UnitPage page = UnitPage.of(reading.read(), new Voice(new Messages(), Language.NB));
        return PageInATest.render(file, "report/unit", Map.of("page", page), Language.NB);
    }

    @Test
    void theTopSaysWhatChangedAndHowSureEachSideIs() {
        String html = page("unit", AReading.less());
        String top = html.substring(html.indexOf("<h1>"), html.indexOf("<section"));
        assertTrue(
                top.matches("(?s).*Endret siden høsten 2025: (bedre|dårligere|kan ikke si) \\(0,\\d+ → 0,\\d+\\); "
                        + "opplevelsen (opp|ned|som før), .*forventningen (opp|ned|som før), .*"),
                top);
        assertTrue(top.contains("tilfeldig"), top);
        assertTrue(
                top.matches("(?s).*Med 95 % sikkerhet ligger K for alle som ble spurt, mellom 0,\\d+ og 0,\\d+: .*"),
                top);
    }

    @Test
    void aSideThatMovedByChanceIsNamedAsThat() {
        double[] level = {4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5};
        String html = page(
                "unit-chance",
                AReading.aReading()
                        .answered(AReading.like(12, 21, level, new double[ITEMS]))
                        .before(AReading.like(12, 22, level, new double[ITEMS])));
        assertTrue(html.contains("Endret siden høsten 2025: kan ikke si ("), html);
        assertTrue(html.contains(", begge innenfor det tilfeldigheter kan gi."), html);
    }

    @Test
    void aRoundThatCantBeComparedSaysSoAtTheTop() {
        String html = page("unit-other", AReading.less().notComparable());
        assertTrue(html.contains("Endret siden høsten 2025: kan ikke si. Forrige runde hadde et annet skjema"), html);
        double[] level = {4, 4, 4, 4, 4, 4, 4, 4};
        String first = page("unit-first", AReading.aReading().answered(AReading.like(20, 5, level, new double[ITEMS])));
        assertFalse(first.contains("Endret siden"), first);
    }

    @Test
    void beforeTheResultOnlyOneLinkStandsOpen() {
        String html = page("unit", AReading.less());
        String before = html.substring(html.indexOf("<div class=\"rail\">"), html.indexOf("<h1>"));
        String open = before.replaceAll("(?s)<details>.*?</details>", "");
        assertEquals(1, open.split("<a ", -1).length - 1, before);
        assertTrue(before.contains("<summary>Last ned og del</summary>"), before);
    }
}
