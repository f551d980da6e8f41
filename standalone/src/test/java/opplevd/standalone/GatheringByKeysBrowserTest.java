package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import opplevd.standalone.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A facilitator holds a gathering from the presentation alone, by keys alone, and a phone follows. */
class GatheringByKeysBrowserTest {
    private static final String SHOWN = ".slide:target h1";

    private final RunningOpplevd opplevd = RunningOpplevd.demo();

    @TempDir
    private Path folder;

    @Test
    void aGatheringIsHeldWithoutLeavingTheKeyboard() throws Exception {
        try (BrowserContext projector = Browser.visitor(1920, "nb", true);
                BrowserContext pocket = Browser.visitor(360, "nb", true)) {
            Page wall = projector.newPage();
            wall.setViewportSize(1920, 1080);
            Hands hands = new Hands(wall);
            starts(wall, hands);
            Page phone = follows(wall, pocket);
            turnsTo(wall, hands, phone, "Dette skal vi snakke om");
            String theme = threeThemes(wall, hands, phone);
            promises(wall, hands);
            assertEquals(theme, wall.locator(SHOWN).innerText(), "the same picture is still there");
            hands.press("ArrowRight");
            awaits(
                    wall,
                    hands,
                    "ArrowRight leads on",
                    () -> !wall.locator(SHOWN).innerText().equals(theme) && hands.isAt(SHOWN));
            whatIsPromisedIsOnTheWall(wall, hands, phone);
            minutes(wall, hands);
        }
    }

    private void starts(Page wall, Hands hands) {
        wall.navigate(opplevd.surveyUrl() + "/sign-in");
        hands.tabTo("input[name=email]").type("veileder@demo.example").press("Tab");
        hands.type(Demo.PASSWORD);
        Browser.follow(wall, () -> hands.press("Enter"));
        wall.navigate(opplevd.reportUrl() + "/gatherings");
        hands.follow("main .list a[href^='/gatherings/']");
        hands.follow("main a[href$='/show']");
        assertEquals("Følg med på mobilen", wall.locator("h1:visible").innerText());
    }

    /** The code is typed in as it stands on the wall. */
    private Page follows(Page wall, BrowserContext pocket) {
        Page phone = pocket.newPage();
        phone.navigate(opplevd.reportUrl() + "/g");
        Hands thumbs = new Hands(phone);
        thumbs.tabTo("input[name=code]")
                .type(wall.locator(".join .code:visible").innerText());
        Browser.follow(phone, () -> thumbs.press("Enter"));
        return phone;
    }

    private static void turnsTo(Page wall, Hands hands, Page phone, String message) {
        hands.press("ArrowRight");
        wall.locator(SHOWN)
                .filter(new Locator.FilterOptions().setHasText(message))
                .waitFor();
        shows(phone, message);
    }

    private static void shows(Page phone, String message) {
        phone.locator(SHOWN)
                .filter(new Locator.FilterOptions().setHasText(message))
                .waitFor();
        assertFalse(Browser.scrollsSideways(phone), message);
    }

    /** Another picture comes, and its message has the focus. */
    private static void turns(Page wall, Hands hands, String key) {
        String before = picture(wall);
        hands.press(key);
        awaits(
                wall,
                hands,
                key + " leads on from " + before,
                () -> !picture(wall).equals(before) && hands.isAt(SHOWN));
    }

    /** What is waited for and never comes is said, with where the wall and the focus are instead. */
    private static void awaits(Page wall, Hands hands, String what, BooleanSupplier there) {
        try {
            wall.waitForCondition(there);
        } catch (TimeoutError never) {
            throw new AssertionError(what + ": it is " + picture(wall) + " and the focus is at " + hands.at(), never);
        }
    }

    /** Which picture is shown, asked of the page itself: what the browser tells of its address may come later. */
    private static String picture(Page wall) {
        return (String) wall.evaluate("location.hash");
    }

    /** On to the third picture of a theme; @return its message */
    private static String threeThemes(Page wall, Hands hands, Page phone) {
        String message = "";
        for (int themes = 0; themes < 3; ) {
            turns(wall, hands, "PageDown");
            themes += wall.locator(".slide.theme:target").count();
            message = wall.locator(SHOWN).innerText();
        }
        shows(phone, message);
        assertEquals(List.of(), Browser.accessibilityViolations(wall));
        assertEquals(List.of(), Browser.accessibilityViolations(phone));
        return message;
    }

    /** First nothing of what they will do, and then that. */
    private static void promises(Page wall, Hands hands) {
        hands.press("n");
        Locator dialog = wall.locator("#typing[open]");
        dialog.waitFor();
        assertTrue(hands.isAt("#municipality"), hands.at());
        hands.type("Lom").tabTo("#responsible").type("Rektor").press("Control+Enter");
        dialog.locator(".field-error:visible").waitFor();
        assertTrue(hands.isAt("#text[aria-invalid=true]"), hands.at());
        assertEquals(List.of(), Browser.accessibilityViolations(wall));
        assertEquals("Rektor", dialog.locator("#responsible").inputValue(), "what was typed is kept");
        hands.type("Ringe hjem samme dag");
        assertEquals(0, dialog.locator(".field-error:visible, [aria-invalid]").count(), "it is mended");
        hands.press("Control+Enter").press("Control+Enter");
        wall.locator("#typing:not([open])").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        awaits(wall, hands, "the picture has the focus again", () -> hands.isAt(SHOWN));
        assertEquals("Lagret.", wall.locator("#said").innerText());
    }

    private static void whatIsPromisedIsOnTheWall(Page wall, Hands hands, Page phone) {
        turns(wall, hands, "End");
        while (!wall.locator(SHOWN).innerText().equals("Dette vil vi prøve")) {
            turns(wall, hands, "ArrowLeft");
        }
        assertEquals(
                1,
                wall.getByText("Ringe hjem samme dag").locator("visible=true").count(),
                "written down once");
        shows(phone, "Dette vil vi prøve");
        phone.locator(".slide:target").getByText("Ringe hjem samme dag").waitFor();
    }

    private void minutes(Page wall, Hands hands) throws Exception {
        turns(wall, hands, "End");
        hands.follow(".slide:target nav a[href$='/minutes']");
        assertTrue(wall.locator("main").innerText().contains("Ringe hjem samme dag"));
        hands.tabTo("main a[href$='/minutes.pdf']");
        Download file = wall.waitForDownload(() -> hands.press("Enter"));
        Path pdf = folder.resolve("minutes.pdf");
        file.saveAs(pdf);
        assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
        assertTrue(hands.isAt("main a[href$='/minutes.pdf']"), hands.at());
    }
}
