package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTest {
    private final RunningSurvey survey = RunningSurvey.shared();
    private final Asked asked = survey.asks("kindergarten-parents");
    private final Browser browser = survey.browser();

    @Test
    void a_poster_leads_through_twelve_pages_to_thanks_and_is_one_response() {
        Page start = browser.get(asked.poster());
        assertTrue(start.text().contains("Tolv korte sider."), start.text());
        Page page = browser.press(start, "next");
        for (int item = 1; item <= 8; item++) {
            assertTrue(page.text().contains("Side " + item + " av 12"), page.text());
            page = browser.press(page, "next", "f", "5", "o", "4");
        }
        assertEquals("Hvordan har det vært, alt i alt, sammenlignet med det du forventet?", page.heading());
        page = browser.press(page, "next", "d", "2");
        assertEquals("Er det noe mer du vil si?", page.heading());
        page = browser.press(page, "next", "comment", "Turene er fine.");
        assertEquals("Se over svaret ditt", page.heading());
        assertTrue(page.text().contains("Opplevd: I ganske stor grad"), page.text());
        assertTrue(page.text().contains("Turene er fine."));
        page = browser.press(page, "next");
        assertEquals("Takk, svaret er kommet fram", page.heading());
        assertTrue(page.text().contains("Side 12 av 12"));
        assertFalse(page.html().contains("<form"));
        assertEquals(1, asked.responses());
    }

    @ParameterizedTest
    @CsvSource({
        "nb, I hvilken grad er det rimelig å forvente dette?, I hvilken grad har du opplevd dette?",
        "nn, I kva grad er det rimeleg å forvente dette?, I kva grad har du opplevd dette?",
        "en, To what extent is it reasonable to expect this?, To what extent have you experienced this?",
        "se, Man muddui lea govttolaš vuordit dán?, Man muddui leat don vásihan dán?"
    })
    void every_language_asks_both_halves(String language, String expectation, String experience) {
        Page page = browser.press(browser.get(asked.letter() + "?lang=" + language), "next");
        assertEquals(List.of(expectation, experience), page.all("<legend>(.*?)</legend>"));
        assertTrue(page.html().contains("<html lang=\"" + language + "\">"));
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "0"), page.all("name=\"f\" value=\"(\\d)\""));
        assertFalse(page.html().contains(" checked"));
    }

    @Test
    void another_language_keeps_what_is_chosen() {
        Page page = browser.press(browser.get(asked.poster()), "next");
        page = browser.press(page, "lang=en", "f", "5", "o", "0");
        assertTrue(page.html().contains("<html lang=\"en\">"));
        assertEquals(List.of("5"), page.all("name=\"f\" value=\"(\\d)\" checked"));
        assertEquals(List.of("0"), page.all("name=\"o\" value=\"(\\d)\" checked"));
    }

    @Test
    void another_language_keeps_a_dont_know_that_stands_alone() {
        Page page = browser.press(browser.get(asked.poster()), "next");
        page = browser.press(page, "lang=nn", "f", "0");
        assertTrue(page.html().contains("<html lang=\"nn\">"));
        assertEquals(List.of("0"), page.all("name=\"f\" value=\"(\\d)\" checked"));
        page = browser.press(page, "next", "f", "0");
        assertTrue(page.html().contains("<html lang=\"nn\">"));
        assertEquals(0, asked.responses());
    }

    @Test
    void back_reload_and_a_double_tap_are_one_response_and_lose_nothing() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        Page second = browser.press(first, "next", "f", "5", "o", "4");
        Page again = browser.press(first, "next", "f", "5", "o", "4");
        assertEquals(second.address(), again.address());
        Page back = browser.press(second, "back", "f", "3");
        assertEquals(first.heading(), back.heading());
        assertEquals(List.of("5"), back.all("name=\"f\" value=\"(\\d)\" checked"));
        assertEquals(List.of("3"), browser.get(second.address()).all("name=\"f\" value=\"(\\d)\" checked"));
        assertEquals(1, asked.responses());
    }

    @Test
    void a_get_changes_nothing() {
        String poster = asked.poster();
        Page page = browser.press(browser.get(poster), "next");
        browser.get(page.address());
        browser.get(page.address().replace("/1?", "/11?"));
        browser.get(page.address().replace("/1?", "/thanks?"));
        browser.get(page.address().replace("/1?", "/delete?"));
        assertEquals(0, asked.responses());
    }

    @Test
    void after_thanks_a_poster_shows_and_changes_nothing_any_more() {
        Page item = browser.press(browser.get(asked.poster()), "next");
        Page summary = browser.get(
                browser.press(item, "next", "f", "5", "o", "4").address().replace("/2?", "/11?"));
        browser.press(summary, "next");
        for (String page : List.of("0", "1", "11", "delete")) {
            Page shown = browser.get(item.address().replace("/1?", "/" + page + "?"));
            assertEquals("Takk, svaret er kommet fram", shown.heading());
        }
        Page repeated = browser.pressOnce(item, "next", "f", "1", "o", "1");
        assertEquals(item.address().replace("/1?", "/2?"), repeated.location());
        assertEquals("Takk, svaret er kommet fram", browser.follow(repeated).heading());
        browser.once("POST", item.address().replace("/1?", "/delete?"), "delete=1");
        assertEquals(1, asked.responses());
    }

    @Test
    void a_post_repeated_after_a_crash_answers_as_the_first_would_have() {
        Page page = browser.press(browser.get(asked.letter()), "next");
        Page first = browser.pressOnce(page, "next", "f", "5", "o", "4");
        Page again = browser.pressOnce(page, "next", "f", "5", "o", "4");
        assertEquals(303, again.status());
        assertEquals(first.location(), again.location());
        Page summary = browser.get(page.address().replace("/1?", "/11?"));
        assertEquals(
                browser.pressOnce(summary, "next").location(),
                browser.pressOnce(summary, "next").location());
        Page delete = browser.get(page.address().replace("/1?", "/delete?"));
        assertEquals(
                browser.pressOnce(delete, "delete").location(),
                browser.pressOnce(delete, "delete").location());
        assertEquals(0, asked.responses());
    }

    @Test
    void another_sitting_is_told_that_it_was_answered_and_never_what() {
        String letter = asked.letter();
        Page mine = browser.press(browser.get(letter), "next");
        Page next = browser.press(mine, "next", "f", "5", "o", "4");
        browser.press(browser.get(next.address().replace("/2?", "/10?")), "next", "comment", "Hemmelig");

        Page start = browser.get(letter);
        assertTrue(start.text().contains("Noe er svart på med denne lenken før."), start.text());
        Page other = browser.press(start, "next");
        assertTrue(other.text().contains("Besvart tidligere."), other.text());
        assertFalse(other.html().contains(" checked"));
        Page summary = browser.get(other.address().replace("/1?", "/11?"));
        assertTrue(summary.text().contains("Opplevd: Besvart tidligere"), summary.text());
        assertFalse(summary.html().contains("Hemmelig"));
        assertFalse(browser.get(other.address().replace("/1?", "/10?")).html().contains("Hemmelig"));
        assertTrue(browser.get(mine.address()).html().contains(" checked"));
    }

    @Test
    void another_sitting_that_skips_leaves_the_earlier_answers() {
        String letter = asked.letter();
        Page mine = browser.press(browser.get(letter), "next");
        browser.press(mine, "next", "f", "5", "o", "4");
        Page other = browser.press(browser.get(letter), "next");
        browser.press(other, "next", "o", "2");
        assertEquals(List.of("5"), browser.get(mine.address()).all("name=\"f\" value=\"(\\d)\" checked"));
        assertEquals(List.of(), browser.get(mine.address()).all("name=\"o\" value=\"(\\d)\" checked"));
        assertEquals(1, asked.responses());
    }

    @Test
    void a_letter_changes_and_deletes_until_closing() {
        String letter = asked.letter();
        Page item = browser.press(browser.get(letter), "next");
        browser.press(item, "next", "f", "5", "o", "4");
        browser.press(browser.get(item.address().replace("/1?", "/11?")), "next");
        Page start = browser.get(letter);
        assertTrue(start.text().contains("Vi har fått svaret ditt."), start.text());
        Page delete = browser.get(start.link("Slett svaret mitt"));
        assertEquals("Vil du slette svaret ditt?", delete.heading());
        assertEquals(1, asked.responses());
        assertEquals("Svaret er slettet", browser.press(delete, "delete").heading());
        assertEquals(0, asked.responses());
        assertTrue(browser.get(letter).html().contains(">Start</button>"));
    }

    @Test
    void the_summary_leads_to_a_question_and_back_again() {
        Page item = browser.press(browser.get(asked.poster()), "next");
        browser.press(item, "next", "f", "5", "o", "4");
        Page summary = browser.get(item.address().replace("/1?", "/11?"));
        Page third = browser.get(summary.all("<dd><a href=\"([^\"]*)\"").get(2));
        assertTrue(third.text().contains("Side 3 av 12"));
        assertEquals(
                "Se over svaret ditt",
                browser.press(third, "next", "f", "1", "o", "1").heading());
    }

    @Test
    void a_comment_too_long_is_named_and_lost_in_no_language() {
        Page item = browser.press(browser.get(asked.poster()), "next");
        browser.press(item, "next", "f", "5", "o", "4");
        Page comment = browser.get(item.address().replace("/1?", "/10?"));
        String text = "Vi går på tur. ".repeat(80).strip();
        Page refused = browser.press(comment, "next", "comment", text);
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Kort den ned med 199 tegn."), refused.text());
        assertTrue(refused.html().contains(text));
        assertTrue(refused.html().indexOf("error-summary") < refused.html().indexOf("<h1>"));
        Page english = browser.press(refused, "lang=en", "comment", text);
        assertTrue(english.text().contains("Shorten it by 199 characters."));
        assertTrue(english.html().contains(text));
        Page summary = browser.press(english, "next", "comment", text.substring(0, 1000));
        assertTrue(summary.html().contains("<h1>Check your answers</h1>"), summary.html());
    }

    @Test
    void a_comment_alone_is_no_response_and_says_so() {
        Page item = browser.press(browser.get(asked.poster()), "next");
        Page comment = browser.get(item.address().replace("/1?", "/10?"));
        Page refused = browser.press(comment, "next", "comment", "Bare dette.");
        assertTrue(refused.text().contains("Svar på minst ett spørsmål"), refused.text());
        assertTrue(refused.html().contains("Bare dette."));
        assertEquals(0, asked.responses());
    }

    @Test
    void whoever_answers_nothing_is_thanked_and_told_that_nothing_was_saved() {
        Page page = browser.press(browser.get(asked.poster()), "next");
        for (int i = 0; i < 11; i++) {
            page = browser.press(page, "next");
        }
        assertEquals("Takk for at du så på undersøkelsen", page.heading());
        assertEquals(0, asked.responses());
    }

    @Test
    void a_value_that_no_page_offers_is_refused() {
        Page item = browser.press(browser.get(asked.poster()), "next");
        for (String value : List.of("7", "-1", "01", "x", "1.0")) {
            assertEquals(400, browser.press(item, "next", "f", value).status());
        }
        assertEquals(0, asked.responses());
    }
}
