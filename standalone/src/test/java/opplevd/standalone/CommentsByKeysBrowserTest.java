package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Comments are decided by keys: what is shown without what is marked is seen first, for a name may be left in it. */
class CommentsByKeysBrowserTest {
    private static String card(String id, String shows) {
        StringBuilder card = new StringBuilder("<section class=judge data-shows=" + shows + ">");
        for (String choice : new String[] {"approve", "redact", "reject", "pass-on"}) {
            card.append("<input type=radio name=choice-" + id + " value=" + choice + ">");
        }
        for (int theme = 1; theme <= 4; theme++) {
            card.append("<input type=radio name=theme-" + id + " value=" + theme + ">");
        }
        return card + "</section>";
    }

    private static String script() throws IOException {
        return Files.readString(Path.of("../templates/src/main/resources/assets/moderate.js"));
    }

    private static String focus(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.name"));
    }

    /** Value of what is chosen in a field; empty where nothing is. */
    private static String chosen(Page page, String field) {
        return String.valueOf(
                page.evaluate("name => document.querySelector(`[name=${name}]:checked`)?.value ?? ''", field));
    }

    @Test
    void whatIsShownWithoutWhatIsMarkedIsSeenBeforeTheNextKeyGoesOn() throws IOException {
        try (BrowserContext laptop = Browser.visitor(1366, "nb", true)) {
            Page page = laptop.newPage();
            page.setContent("<form>" + card("plain", "approve") + card("marked", "redact") + card("last", "redact")
                    + "<p class=actions><button>Save</button></p></form>");
            page.evaluate(script());
            page.locator("[name=choice-plain]").first().focus();
            page.keyboard().press("2");
            assertEquals("approve", chosen(page, "choice-plain"));
            assertEquals("choice-marked", focus(page), "nothing is marked: one key goes on");
            page.keyboard().press("2");
            assertEquals("redact", chosen(page, "choice-marked"));
            assertEquals("choice-marked", focus(page), "the text is read first");
            page.keyboard().press("3");
            assertEquals("3", chosen(page, "theme-marked"));
            assertEquals("choice-last", focus(page));
            page.keyboard().press("5");
            assertEquals("reject", chosen(page, "choice-last"), "what is not shown needs no look");
            assertEquals("BUTTON", page.evaluate("document.activeElement.tagName"));
        }
    }

    @Test
    void theFirstIsThereFromTheStartAndAnyAfterAClick() throws IOException {
        try (BrowserContext laptop = Browser.visitor(1366, "nb", true)) {
            Page page = laptop.newPage();
            page.setContent("<form>" + card("plain", "approve") + card("last", "redact")
                    + "<p class=actions><button>Save</button></p></form><script>" + script() + "</script>");
            page.waitForFunction("document.activeElement.name == 'choice-plain'");
            page.keyboard().press("5");
            assertEquals("reject", chosen(page, "choice-plain"));
            page.locator(".judge").first().click(new Locator.ClickOptions().setPosition(1, 1));
            assertEquals("choice-plain", focus(page));
            page.locator("[name=theme-last]").first().click();
            assertEquals("theme-last", focus(page), "what is clicked itself keeps focus");
        }
    }
}
