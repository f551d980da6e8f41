package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import org.junit.jupiter.api.Test;

/** The other ways through a questionnaire: a dimension a page, a filter first, the direct question only. */
class WaysTest {
    private static final String FILTER = "filter: {text: {nb: 'Har du brukt biblioteket det siste året?'}}\n";

    private final RunningSurvey survey = RunningSurvey.shared();
    private final Browser browser = survey.browser();

    /** Three dimensions, items in turn, so that those of one are not side by side. */
    private static Questionnaire of(int items, String more) {
        String list = IntStream.rangeClosed(1, items)
                .mapToObj(i -> "  - {key: q%d, dimension: d%d, text: {nb: Påstand %d}}\n".formatted(i, i % 3, i))
                .collect(Collectors.joining());
        return QuestionnaireYaml.read("q.yaml", """
                key: library
                title: {nb: Bibliotek}
                %s
                dimensions:
                  - {key: d0, title: {nb: Innhold}}
                  - {key: d1, title: {nb: Vilkår}}
                  - {key: d2, title: {nb: Måte}}
                items:
                %s""".formatted(more, list));
    }

    private static final String PAIRS = "scale: {min: 1, max: 6}\n";
    private static final String DIRECT = "kind: direct\nscale: {min: 1, max: 3}\n";

    @Test
    void the_longest_questionnaire_stays_far_below_sixty_pages() {
        Walk walk = Walk.of(of(10, PAIRS + FILTER), Layout.ITEM, Breakdown.NONE);
        assertEquals(15, walk.thanks());
        assertEquals(Walk.Ask.FILTER, walk.ask(1));
        assertEquals(Walk.Ask.ITEM, walk.ask(11));
        assertEquals(List.of(9), walk.items(11));
        assertEquals(Walk.Ask.DIRECT, walk.ask(12));
        assertEquals(Walk.Ask.SUMMARY, walk.ask(14));
        assertEquals(5, walk.minutes());
        assertEquals(2, Walk.of(of(10, DIRECT), Layout.ITEM, Breakdown.NONE).minutes());
    }

    @Test
    void the_direct_question_has_a_page_for_each_item_in_either_layout() {
        assertEquals(8, Walk.of(of(4, DIRECT), Layout.DIMENSION, Breakdown.NONE).thanks());
        assertEquals(7, Walk.of(of(9, PAIRS), Layout.DIMENSION, Breakdown.NONE).thanks());
    }

    @Test
    void a_dimension_is_one_page_with_every_item_of_it() {
        Asked asked = survey.asks(of(7, PAIRS), Layout.DIMENSION);
        Page start = browser.get(asked.letter());
        assertTrue(start.text().contains("Sju sider med sju påstander."), start.text());
        Page page = browser.press(start, "next");
        assertEquals("Innhold", page.heading());
        assertTrue(page.text().contains("Side 1 av 7"), page.text());
        assertEquals(List.of("Påstand 3", "Påstand 6"), page.all("<h2[^>]*>(.*?)</h2>"));
        assertEquals(4, page.all("(<fieldset)").size());
        Page second = browser.press(page, "next", "f3", "6", "o6", "2");
        assertEquals("Vilkår", second.heading());
        Page nynorsk = browser.press(second, "lang=nn", "f1", "4");
        assertEquals(List.of("4"), nynorsk.all("name=\"f1\" value=\"(\\d)\" checked"));
        Page back = browser.press(second, "back");
        assertEquals(List.of("6"), back.all("name=\"f3\" value=\"(\\d)\" checked"));
        assertEquals(List.of("2"), back.all("name=\"o6\" value=\"(\\d)\" checked"));
        assertEquals(1, asked.responses());
        Page summary = browser.get(back.address().replace("/1?", "/6?"));
        List<String> changes = summary.all("<dd><a href=\"([^\"]*)\"");
        assertTrue(changes.get(0).contains("/2?") && changes.get(0).endsWith("#item-1"), changes.get(0));
        assertTrue(changes.get(2).contains("/1?"), changes.get(2));
    }

    @Test
    void whoever_has_not_used_the_service_is_thanked_and_can_go_back() {
        Asked asked = survey.asks(of(3, PAIRS + FILTER));
        Page filter = browser.press(browser.get(asked.poster()), "next");
        assertEquals("Har du brukt biblioteket det siste året?", filter.heading());
        Page end = browser.press(filter, "next", "used", "n");
        assertEquals("Takk, da trenger du ikke svare på mer", end.heading());
        assertFalse(end.html().contains("<form"));
        Page again = browser.get(end.link("Gå tilbake"));
        assertEquals(List.of("n"), again.all("name=\"used\" value=\"(.)\" checked"));
        assertEquals(0, asked.responses());
        Page item = browser.press(again, "next", "used", "y");
        assertEquals("Påstand 1", item.heading());
        browser.press(item, "next", "o", "3");
        assertEquals(1, asked.responses());
        assertEquals(400, browser.press(filter, "next", "used", "x").status());
    }

    @Test
    void a_filter_passed_over_goes_on_and_keeps_its_tick_in_another_language() {
        Page filter =
                browser.press(browser.get(survey.asks(of(3, PAIRS + FILTER)).poster()), "next");
        assertEquals("Påstand 1", browser.press(filter, "next").heading());
        Page english = browser.press(filter, "lang=en", "used", "n");
        assertEquals(List.of("n"), english.all("name=\"used\" value=\"(.)\" checked"));
    }

    @Test
    void items_answered_directly_are_kept_as_answers() {
        Asked asked = survey.asks(of(3, DIRECT));
        Page page = browser.press(browser.get(asked.poster()), "next");
        assertEquals(List.of("1", "2", "3", "0"), page.all("name=\"o\" value=\"(\\d)\""));
        assertFalse(page.html().contains("name=\"f\""));
        assertEquals(400, browser.press(page, "next", "o", "4").status());
        page = browser.press(page, "next", "o", "3");
        assertEquals(1, asked.responses());
        Page summary = browser.get(page.address().replace("/2?", "/6?"));
        assertTrue(summary.text().contains("Påstand 1 Bedre enn jeg forventet"), summary.text());
    }
}
