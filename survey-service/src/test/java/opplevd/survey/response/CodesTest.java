package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has paper and no camera types what stands there. */
class CodesTest {
    private final RunningSurvey survey = RunningSurvey.shared();
    private final Asked asked = survey.asks("kindergarten-parents");
    private final Browser browser = survey.browser();

    private Page type(String code, String... headers) {
        return type(browser, code, headers);
    }

    private static Page type(Browser browser, String code, String... headers) {
        String form = "code=" + java.net.URLEncoder.encode(code, java.nio.charset.StandardCharsets.UTF_8);
        return browser.once("POST", "/s?lang=nn", form, headers);
    }

    @ParameterizedTest
    @CsvSource({"nb, Skriv inn koden", "nn, Skriv inn koden", "en, Type your code", "se, Čále kodda"})
    void there_is_a_page_to_type_a_code(String language, String heading) {
        Page page = browser.get("/s?lang=" + language);
        assertEquals(200, page.status());
        assertEquals(heading, page.heading());
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("", page.header("Set-Cookie"));
    }

    @Test
    void slips_of_typing_are_forgiven() {
        String code = asked.poster().substring(3);
        String zeros = code.replace('0', 'O').replace('1', 'l');
        for (String typed : new String[] {
            code,
            code.toUpperCase(Locale.ROOT),
            " " + code.replaceAll("(.{4})", "$1 "),
            code.replaceAll("(.{4})(?!$)", "$1-"),
            code.replaceAll("(.{4})(?!$)", "$1–"),
            zeros,
            zeros.replace('l', 'I')
        }) {
            assertEquals("/o/" + code + "?lang=nn", type(typed).location(), typed);
        }
    }

    @Test
    void a_code_that_leads_nowhere_comes_back_as_it_was_typed() {
        Page page = type("abcd-\"efgh\"");
        assertEquals(404, page.status());
        assertTrue(Browser.unescaped(page.html()).contains("value=\"abcd-\"efgh\"\""));
        assertTrue(page.text().contains("Vi finn ikkje denne koden"), page.text());
        assertEquals(404, type("").status());
        assertEquals(404, type("x".repeat(10_000)).status());
    }

    @Test
    void the_pages_script_is_told_where_to_go() {
        String poster = asked.poster();
        Page page = type(poster.substring(3), "X-By-Script", "1");
        assertEquals(200, page.status());
        assertEquals(poster + "?lang=nn", page.html());
    }

    @Test
    void who_guesses_is_stopped_and_who_knows_is_not() {
        Browser guesser = survey.from(2);
        Page page = type(guesser, "1111 1111 1111 1111");
        for (int i = 0; i < 400 && page.status() == 404; i++) {
            page = type(guesser, "1111 1111 1111 1111");
        }
        assertEquals(429, page.status());
        String poster = asked.poster();
        for (int i = 0; i < 300; i++) {
            assertEquals(303, type(guesser, poster.substring(3)).status());
        }
    }

    @Test
    void a_code_of_a_link_that_was_turned_off_says_so() {
        String poster = asked.poster();
        survey.execute("UPDATE open_link SET revoked_at = UTC_TIMESTAMP(3) WHERE code = ?", poster.substring(3));
        Page page = browser.follow(type(poster.substring(3)));
        assertEquals(410, page.status());
        assertEquals("Denne lenkja er ikkje i bruk lenger", page.heading());
        asked.state("CLOSED");
        assertEquals(
                "Denne undersøkinga er lukka", browser.get(poster + "?lang=nn").heading());
    }

    @Test
    void a_database_that_is_away_is_said_kindly() {
        String poster = asked.poster();
        survey.execute("RENAME TABLE open_link TO open_link_away");
        try {
            assertEquals(503, type(poster.substring(3)).status());
        } finally {
            survey.execute("RENAME TABLE open_link_away TO open_link");
        }
    }

    @Test
    void the_page_is_light() {
        Page page = browser.get("/s");
        Matcher asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"]*)\"").matcher(page.html());
        int bytes = browser.once("GET", "/s", "", "Accept-Encoding", "gzip")
                .response()
                .body()
                .length;
        int requests = 1;
        while (asset.find()) {
            bytes += browser.once("GET", asset.group(1), "", "Accept-Encoding", "gzip")
                    .response()
                    .body()
                    .length;
            requests++;
        }
        assertTrue(bytes <= 14_336 && requests <= 3, bytes + " bytes, " + requests + " requests");
        assertFalse(page.html().contains("style=\""));
    }
}
