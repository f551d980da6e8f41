package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident with a real browser: on a phone, without JavaScript, with the keyboard alone, enlarged. */
class ResidentBrowserTest {
    private static final RunningOpplevd OPPLEVD = RunningOpplevd.demo();
    private static final String NEXT = "form button:not([name=back]):not([name=lang])";

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void back_reload_and_a_double_tap_on_a_phone_without_javascript_are_one_response() {
        long before = responses();
        try (BrowserContext phone = chromium.window(360, 740, false)) {
            Page page = phone.newPage();
            page.navigate(link());
            page.locator(NEXT).click();
            choose(page, "f", 4);
            choose(page, "o", 2);
            page.locator(NEXT).dblclick();
            String second = page.url();
            page.goBack();
            page.goForward();
            page.reload();
            assertEquals(second, page.url());
            page.locator("button[name=back]").click();
            assertTrue(page.locator("input[name=f]").nth(4).isChecked());
            page.locator(NEXT).click();
            toTheEnd(page);
            assertEquals(0, page.locator("form").count());
        }
        assertEquals(before + 1, responses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "se", "en"})
    void no_page_has_an_obstacle_that_axe_can_see(String language) {
        try (BrowserContext window = chromium.window(360, 740, true)) {
            Page page = window.newPage();
            List<String> wrong = new ArrayList<>();
            page.navigate(link() + "?lang=" + language);
            wrong.addAll(Chromium.violations(page));
            page.locator(NEXT).click();
            do {
                assertEquals(language, page.locator("html").getAttribute("lang"));
                wrong.addAll(Chromium.violations(page));
                answer(page, 1);
            } while (page.locator("form").count() > 0 && !page.url().contains("/11?"));
            wrong.addAll(Chromium.violations(page));
            page.locator("a[href*=delete]").click();
            wrong.addAll(Chromium.violations(page));
            page.locator(NEXT).click();
            wrong.addAll(Chromium.violations(page));
            page.navigate(link() + "x?lang=" + language);
            wrong.addAll(Chromium.violations(page));
            assertEquals(List.of(), wrong);
        }
    }

    @Test
    void a_comment_too_long_is_an_error_that_axe_passes_and_that_has_the_focus() {
        try (BrowserContext window = chromium.window(360, 740, true)) {
            Page page = window.newPage();
            page.navigate(link());
            page.locator(NEXT).click();
            answer(page, 0);
            page.navigate(page.url().replace("/2?", "/10?"));
            page.locator("textarea").fill("a".repeat(1001));
            page.locator(NEXT).click();
            assertEquals(1001, page.locator("textarea").inputValue().length());
            assertEquals("error-summary", page.evaluate("document.activeElement.className"));
            assertEquals(List.of(), Chromium.violations(page));
            page.navigate(page.url().replace("/10?", "/delete?"));
            page.locator(NEXT).click();
        }
    }

    @Test
    void the_keyboard_alone_answers_a_page() {
        try (BrowserContext window = chromium.window(1366, 768, true)) {
            Page page = window.newPage();
            page.navigate(link());
            reach(page, "next", "");
            page.keyboard().press("Enter");
            page.waitForURL("**/1?**");
            reach(page, "f", "");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertTrue(page.locator("input[name=f]").nth(2).isChecked());
            // Enter in a choice neither changes the language nor loses the choice
            page.keyboard().press("Enter");
            page.waitForLoadState();
            assertEquals("nb", page.locator("html").getAttribute("lang"));
            assertTrue(page.locator("input[name=f]").nth(2).isChecked());
            reach(page, "lang", "en");
            page.keyboard().press("Enter");
            page.waitForURL("**lang=en**");
            assertTrue(page.locator("input[name=f]").nth(2).isChecked());
            reach(page, "next", "");
            page.keyboard().press("Enter");
            page.waitForURL("**/2?**");
            page.navigate(page.url().replace("/2?", "/delete?"));
            page.locator(NEXT).click();
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 1", "320, 2", "360, 1", "1366, 1"})
    void nothing_is_cut_off_or_too_small_to_hit(int width, int textSize) {
        try (BrowserContext window = chromium.window(width, 800, true)) {
            Page page = window.newPage();
            page.navigate(link());
            check(page, width, textSize);
            page.locator(NEXT).click();
            check(page, width, textSize);
            for (int i = 0; i < 10; i++) {
                answer(page, 5);
                check(page, width, textSize);
            }
            page.navigate(page.url().replace("/11?", "/delete?"));
            page.locator(NEXT).click();
        }
    }

    @Test
    void a_page_is_two_requests() {
        try (BrowserContext window = chromium.window(360, 740, true)) {
            Page page = window.newPage();
            AtomicInteger requests = new AtomicInteger();
            page.onRequest(request -> {
                if (!request.url().startsWith("data:")) {
                    requests.incrementAndGet();
                }
            });
            page.navigate(link());
            assertTrue(requests.get() <= 2, requests + " requests");
        }
    }

    private static void check(Page page, int width, int textSize) {
        if (textSize > 1) {
            page.evaluate("document.documentElement.style.setProperty('font-size', '" + 100 * textSize + "%')");
        }
        int wide = (Integer) page.evaluate("document.scrollingElement.scrollWidth");
        assertTrue(wide <= width, page.url() + " is " + wide + " wide");
        for (Locator target : page.locator("label.row:visible, main button:visible, .languages :is(a, button)")
                .all()) {
            BoundingBox box = target.boundingBox();
            assertTrue(box.height >= 44, target.innerText() + " is " + box.height + " high");
        }
    }

    /** Tabs on until the element of that name and value has the focus. */
    private static void reach(Page page, String name, String value) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            Object there = page.evaluate("document.activeElement.name + '=' + document.activeElement.value");
            if (there.toString().startsWith(name + "=" + value)) {
                return;
            }
        }
        throw new AssertionError("no way to " + name + " by keyboard at " + page.url());
    }

    private static void toTheEnd(Page page) {
        for (int i = 0; i < 20 && page.locator("form").count() > 0; i++) {
            answer(page, 3);
        }
    }

    /** Chooses a row in every group, the last one where there are fewer, and goes on. */
    private static void answer(Page page, int row) {
        for (String group : List.of("f", "o", "d")) {
            choose(page, group, row);
        }
        page.locator(NEXT).click();
    }

    private static void choose(Page page, String group, int row) {
        Locator rows = page.locator("label.row:has(input[name=" + group + "])");
        if (rows.count() > 0) {
            rows.nth(Math.min(row, rows.count() - 1)).click();
        }
    }

    private static String link() {
        return OPPLEVD.openLinks().get(0).get("url").asText();
    }

    private static long responses() {
        String round = OPPLEVD.openLinks().get(0).get("round").asText();
        String unit = OPPLEVD.openLinks().get(0).get("unit").asText();
        for (var counted : OPPLEVD.survey("secretariat", "")
                .get("/api/v1/rounds/" + RunningOpplevd.encoded(round))
                .body()
                .get("units")) {
            if (counted.get("unit").asText().equals(unit)) {
                return counted.get("responses").asLong();
            }
        }
        throw new AssertionError("no unit " + unit + " in " + round);
    }
}
