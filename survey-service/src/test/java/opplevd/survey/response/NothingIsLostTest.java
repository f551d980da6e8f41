package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import org.junit.jupiter.api.Test;

/** Nothing that somebody ticked or wrote goes without being said first, also where it is not yet a response. */
class NothingIsLostTest {
    private final RunningSurvey survey = RunningSurvey.shared();
    private final Asked asked = survey.asks("kindergarten-parents");
    private final Browser browser = survey.browser();

    private static List<String> ticked(Page page, String field) {
        return page.all("name=\"" + field + "\" value=\"(\\d)\" checked");
    }

    @Test
    void a_dont_know_before_the_first_answer_is_there_when_one_goes_back_and_is_saved_with_it() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        Page second = browser.press(first, "next", "f", "0", "o", "0");
        assertEquals(0, asked.responses());
        Page back = browser.press(second, "back");
        assertEquals(List.of("0"), ticked(back, "f"));
        Page third = browser.press(browser.press(back, "next"), "next", "o", "4");
        assertEquals(1, asked.responses());
        assertFalse(third.address().contains("held"), third.address());
        assertEquals(List.of("0"), ticked(browser.get(third.address().replace("/3?", "/1?")), "o"));
    }

    @Test
    void the_direct_answer_alone_is_named_before_it_is_lost() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        Page direct = browser.get(first.address().replace("/1?", "/9?"));
        Page summary = browser.press(browser.press(direct, "next", "d", "3"), "next");
        assertTrue(summary.text().contains("Svar på minst én påstand"), summary.text());
        assertTrue(summary.text().contains("Bedre enn jeg forventet"), summary.text());
        Page item = browser.get(summary.all("<dd><a href=\"([^\"]*)\"").getFirst());
        Page after = browser.press(item, "next", "f", "6");
        assertTrue(after.text().contains("Svarene er lagret underveis"), after.text());
        assertTrue(after.text().contains("Bedre enn jeg forventet"), after.text());
        assertEquals(1, asked.responses());
    }

    @Test
    void a_comment_alone_is_said_on_the_way_back_too_and_only_then_left() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        Page comment = browser.get(first.address().replace("/1?", "/10?"));
        Page warned = browser.press(comment, "back", "comment", "Bare dette.");
        assertEquals(422, warned.status());
        assertTrue(warned.html().contains("Bare dette."));
        assertEquals(
                "Hvordan har det vært, alt i alt, sammenlignet med det du forventet?",
                browser.press(warned, "back", "comment", "Bare dette.").heading());
    }

    @Test
    void the_only_answer_is_not_taken_back_from_under_a_comment() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        browser.press(first, "next", "f", "5");
        browser.press(browser.get(first.address().replace("/1?", "/10?")), "next", "comment", "Turene er fine.");
        Page refused = browser.press(first, "next", "f", "0");
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("Dette er det eneste du har svart på"), refused.text());
        assertEquals(List.of("5"), ticked(refused, "f"));
        assertEquals(1, asked.responses());
        browser.press(browser.get(first.address().replace("/1?", "/2?")), "next", "o", "3");
        assertEquals(303, browser.pressOnce(first, "next", "f", "0").status());
    }

    @Test
    void what_no_page_of_ours_wrote_is_not_held() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        for (String held : List.of("f1f", "%3Cb%3E", "d9", "f99o120", "x", "f0")) {
            Page page = browser.get(first.address() + "&held=" + held);
            assertEquals(200, page.status(), held);
            assertFalse(page.html().contains(" checked"), held);
        }
    }

    @Test
    void a_screen_that_is_handed_on_shows_nothing_to_the_next_person() {
        for (String mode : List.of("KIOSK", "VOLUNTEER")) {
            Asked kiosk = survey.asks("kindergarten-parents");
            String link = kiosk.link(mode);
            Page item = browser.press(browser.get(link), "next");
            browser.press(item, "next", "f", "5", "o", "4");
            Page leave = browser.get(item.link("Ferdig, neste person"));
            assertEquals("Er du ferdig?", leave.heading());
            assertEquals(item.address(), leave.link("Nei, jeg vil fortsette"));
            Page left = browser.pressOnce(leave, "leave");
            assertEquals(link, left.location());
            assertEquals(
                    "Takk, svaret er kommet fram", browser.get(item.address()).heading());
            assertEquals(1, kiosk.responses());
            browser.once("POST", item.address().replace("/1?", "/leave?"), "leave=1");
            assertEquals(1, kiosk.responses());
        }
        Page poster = browser.press(browser.get(asked.poster()), "next");
        assertEquals(
                404,
                browser.once("POST", poster.address().replace("/1?", "/leave?"), "")
                        .status());
    }

    @Test
    void a_volunteer_is_told_who_may_fill_in() {
        assertTrue(browser.get(asked.link("VOLUNTEER")).text().contains("Les høyt"));
        assertFalse(browser.get(asked.link("KIOSK")).text().contains("Les høyt"));
    }

    @Test
    void a_post_by_the_script_is_told_where_to_go_and_is_the_same_response() {
        Page first = browser.press(browser.get(asked.poster()), "next");
        String next = browser.pressOnce(first, "next", "f", "5").location();
        Page told = browser.once("POST", first.address(), "f=5&next=1", "X-By-Script", "1");
        assertEquals(200, told.status());
        assertEquals(next, told.html());
        assertEquals(1, asked.responses());
    }
}
