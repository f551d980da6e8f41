package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {
    private final RunningSurvey survey = RunningSurvey.shared();
    private final Asked asked = survey.asks("school-parents");
    private Browser browser = survey.browser();

    /** What contract and anonymity promise of every answer below residents' paths, whatever became of the request. */
    @AfterEach
    void every_answer_keeps_what_is_promised() {
        assertFalse(browser.seen().isEmpty());
        for (Page page : browser.seen()) {
            String what = page.status() + " " + page.address();
            assertEquals("no-store", page.header("Cache-Control"), what);
            assertEquals("no-referrer", page.header("Referrer-Policy"), what);
            assertEquals("", page.header("Set-Cookie"), what);
            assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"), what);
            assertFalse(page.header("Content-Security-Policy").contains("unsafe"), what);
            // the one script is a file of ours; nothing stands in the page
            assertFalse(
                    page.html()
                            .replaceAll("<script src=\"/assets/[^>]*></script>", "")
                            .contains("<script"),
                    what);
            assertFalse(page.html().contains("style=\""), what);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Denne undersøkelsen er lukket", "nn, Denne undersøkinga er lukka",
        "en, This survey is closed", "se, Dát iskkadeapmi lea giddejuvvon"
    })
    void a_closed_survey_is_gone(String language, String heading) {
        Page item = browser.press(browser.get(asked.letter() + "?lang=" + language), "next");
        String poster = asked.poster();
        asked.state("CLOSED");
        for (Page page : List.of(
                browser.get(poster + "?lang=" + language),
                browser.press(item, "next", "f", "1"),
                browser.get(item.address().replace("/1?", "/thanks?")),
                browser.get(item.address().replace("/1?", "/delete?")))) {
            assertEquals(410, page.status());
            assertEquals(heading, page.heading());
            assertTrue(page.html().contains("/open?q=Elvedal\""), page.html());
        }
        asked.state("PUBLISHED");
        assertEquals(410, browser.get(poster).status());
        assertEquals(0, asked.responses());
    }

    @Test
    void whoever_wants_no_messages_is_not_led_to_questions_that_are_closed() {
        String letter = asked.letter();
        assertTrue(browser.get(letter + "/stop?lang=en").html().contains("href=\"" + letter + "?lang=en\""));
        asked.state("CLOSED");
        for (String way : List.of("/stop", "/no-reminders")) {
            Page page = browser.get(letter + way + "?lang=en");
            assertFalse(page.html().contains("href=\"" + letter + "?lang=en\""), page.html());
            assertTrue(page.text().contains("We send no more messages about it."), page.text());
        }
        String mistake = browser.get(letter + "/mistake?lang=en").html();
        assertFalse(mistake.contains("href=\"" + letter + "?lang=en\""), mistake);
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Den åpner 9. november.", "nn, Ho opnar 9. november.",
        "en, It opens on 9 November.", "se, Dat rahppojuvvo skábmamánu 9. beaivvi."
    })
    void an_early_visitor_is_told_when_to_come_back(String language, String when) {
        asked.state("DRAFT");
        Page page = browser.get(asked.poster() + "?lang=" + language);
        assertEquals(403, page.status());
        assertTrue(page.text().replace('\u00a0', ' ').contains(when.replace("..", ".")), page.text());
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Vi finner ingen undersøkelse her", "nn, Vi finn inga undersøking her",
        "en, We find no survey here", "se, Mii eat gávnna iskkadeami dáppe"
    })
    void an_unknown_link_is_not_found(String language, String heading) {
        for (String path : List.of("/s/AAAAAAAAAAAAAAAAAAAAAAAAAAA", "/s/x", "/o/0000000000000000", "/o/%C3%A6")) {
            Page page = browser.get(path + "?lang=" + language);
            assertEquals(404, page.status(), path);
            assertEquals(heading, page.heading());
        }
    }

    @Test
    void a_page_that_is_not_there_is_not_found() {
        String address = browser.press(browser.get(asked.poster()), "next").address();
        for (String page : List.of("/99?", "/12?", "/x?", "/-1?")) {
            assertEquals(404, browser.get(address.replace("/1?", page)).status(), page);
        }
        assertEquals(404, browser.get(asked.poster() + "/not-a-sitting/1").status());
        assertEquals(404, browser.get(asked.poster() + "/1/2/3/4").status());
    }

    @Test
    void only_unknown_links_are_limited() {
        browser = survey.from(3);
        Page page = browser.get("/o/1111111111111111");
        for (int i = 0; i < 400 && page.status() == 404; i++) {
            page = browser.get("/o/1111111111111111");
        }
        assertEquals(429, page.status());
        assertEquals(200, browser.get(asked.poster()).status());
        assertEquals(200, browser.press(browser.get(asked.letter()), "next").status());
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Vi får ikke lagret akkurat nå", "nn, Vi får ikkje lagra akkurat no",
        "en, We cannot save right now", "se, Mii eat sáhte vurket aiddo dál"
    })
    void a_database_that_is_away_loses_nothing(String language, String heading) {
        Page item = browser.press(browser.get(asked.poster() + "?lang=" + language), "next");
        browser.press(item, "next", "f", "5", "o", "4");
        Page comment = browser.get(item.address().replace("/1?", "/10?"));
        Page kept;
        survey.execute("RENAME TABLE sealed_response TO sealed_response_away");
        try {
            kept = browser.press(comment, "next", "comment", "Turene er \"fine\" & <lange>\nog mange");
            assertEquals(503, kept.status());
            assertEquals(heading, kept.heading());
            assertEquals("5", kept.header("Retry-After"));
            assertTrue(Browser.unescaped(kept.html()).contains("Turene er \"fine\" & <lange>\nog mange"));
            Page answer = browser.press(item, "next", "f", "2", "o", "1");
            assertEquals(503, answer.status());
            assertTrue(answer.html().contains("<input type=\"hidden\" name=\"f\" value=\"2\">"));
            assertEquals(503, browser.get(item.address()).status());
        } finally {
            survey.execute("RENAME TABLE sealed_response_away TO sealed_response");
        }
        String text = Browser.unescaped(
                kept.all("(?s)<textarea[^>]*>\\n(.*?)</textarea>").getFirst());
        Page summary = browser.press(kept, "", "comment", text);
        assertTrue(Browser.unescaped(summary.html()).contains("Turene er \"fine\" & <lange>\nog mange"));
    }

    @Test
    void care_never_names_the_unit() {
        Asked care = survey.asks("home-care-users");
        Page page = browser.get(care.letter());
        assertEquals("Får du det du forventer av oss?", page.heading());
        assertFalse(page.html().contains("Skogheim"));
    }

    @Test
    void the_accessibility_statement_has_a_page_until_there_is_an_address() {
        Page page = browser.get(browser.get(asked.poster()).link("Tilgjengelighetserklæring"));
        assertEquals(200, page.status());
        assertEquals("Tilgjengelighetserklæring", page.heading());
    }
}
