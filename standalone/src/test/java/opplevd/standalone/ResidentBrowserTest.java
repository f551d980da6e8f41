package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resident meets beside the way from the first page to the last: errors, deleting, the keyboard, large text. */
class ResidentBrowserTest {
    private static final String NEXT = "form[method=post] button:not([name=back]):not([name=lang])";
    private static final int PHONE = 360;

    private final String link =
            RunningOpplevd.demo().openLinks().get(0).path("url").asText();

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "se", "en"})
    void theOtherPagesHaveNoFaultThatAxeSees(String language) {
        try (BrowserContext window = Browser.visitor(PHONE, language, true)) {
            Page page = window.newPage();
            List<String> faults = new ArrayList<>();
            page.navigate(link + "?lang=" + language);
            next(page);
            answer(page, 1);
            page.navigate(page.url().replace("/2?", "/11?"));
            assertEquals(3, page.locator("input[name=g]").count(), "the child's age, or not told");
            faults.addAll(Browser.accessibilityViolations(page));
            page.navigate(page.url().replace("/11?", "/12?"));
            Browser.follow(page, page.locator("main > p > a[href*=delete]")::click);
            faults.addAll(Browser.accessibilityViolations(page));
            next(page);
            assertTrue(page.url().contains("/deleted?"), page.url());
            faults.addAll(Browser.accessibilityViolations(page));
            page.navigate(link + "x?lang=" + language);
            faults.addAll(Browser.accessibilityViolations(page));
            Browser.follow(page, page.locator("footer a")::click);
            assertEquals(language, page.locator("html").getAttribute("lang"));
            faults.addAll(Browser.accessibilityViolations(page));
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void aCommentTooLongIsAnErrorWithTheFocusAndLosesNothing() {
        try (BrowserContext window = Browser.visitor(PHONE, "nb", true)) {
            Page page = window.newPage();
            page.navigate(link);
            next(page);
            answer(page, 0);
            page.navigate(page.url().replace("/2?", "/10?"));
            page.locator("textarea").fill("a".repeat(1001));
            next(page);
            assertEquals(1001, page.locator("textarea").inputValue().length());
            assertEquals("error-summary", page.evaluate("document.activeElement.className"));
            assertEquals(List.of(), Browser.accessibilityViolations(page));
            delete(page, "/10?");
        }
    }

    @Test
    void enterInAChoiceNeitherChangesTheLanguageNorLosesTheChoice() {
        try (BrowserContext window = Browser.visitor(1366, "nb", true)) {
            Page page = window.newPage();
            page.navigate(link);
            reach(page, "next", "");
            Browser.follow(page, () -> page.keyboard().press("Enter"));
            reach(page, "f", "");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            String chosen = page.locator("input[name=f]:checked").inputValue();
            Browser.follow(page, () -> page.keyboard().press("Enter"));
            assertEquals("nb", page.locator("html").getAttribute("lang"));
            assertEquals(chosen, page.locator("input[name=f]:checked").inputValue());
            reach(page, "lang", "en");
            Browser.follow(page, () -> page.keyboard().press("Enter"));
            assertEquals("en", page.locator("html").getAttribute("lang"));
            assertEquals(chosen, page.locator("input[name=f]:checked").inputValue());
            delete(page, "/1?");
        }
    }

    @ParameterizedTest
    @CsvSource({"320, 100", "360, 100", "640, 200", "1366, 100"})
    void nothingIsCutOffOrTooSmallToHit(int width, int textPercent) {
        try (BrowserContext window = Browser.visitor(width, "nb", true)) {
            Page page = window.newPage();
            page.navigate(link);
            check(page, textPercent);
            next(page);
            check(page, textPercent);
            for (int i = 0; i < 11; i++) {
                answer(page, 5);
                check(page, textPercent);
            }
            delete(page, "/12?");
        }
    }

    @Test
    void theStartButtonIsOnTheFirstScreenOfAPhone() {
        try (BrowserContext window = Browser.visitor(PHONE, "nb", true)) {
            Page page = window.newPage();
            page.navigate(link);
            assertTrue(page.locator(NEXT).boundingBox().y <= 800);
        }
    }

    /** Leaves nothing behind for other tests to count. */
    private static void delete(Page page, String from) {
        page.navigate(page.url().replace(from, "/delete?"));
        next(page);
    }

    private static void check(Page page, int textPercent) {
        if (textPercent != 100) {
            page.evaluate("document.documentElement.style.setProperty('font-size', '" + textPercent + "%')");
        }
        assertFalse(Browser.scrollsSideways(page), page.url());
        for (Locator target : page.locator("label.row, main button:visible, .languages :is(a, button)")
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

    /** Chooses a row in every group, the last one where there are fewer, and goes on. */
    private static void answer(Page page, int row) {
        for (String group : List.of("f", "o", "d")) {
            choose(page, group, row);
        }
        next(page);
    }

    private static void next(Page page) {
        Browser.follow(page, page.locator(NEXT)::click);
    }

    private static void choose(Page page, String group, int row) {
        Locator rows = page.locator("label.row:has(input[name=" + group + "])");
        if (rows.count() > 0) {
            rows.nth(Math.min(row, rows.count() - 1)).click();
        }
    }
}
