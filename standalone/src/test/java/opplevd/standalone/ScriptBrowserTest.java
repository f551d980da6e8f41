package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What residents' pages do beyond what they need: a lost connection, a screen that is handed on. */
class ScriptBrowserTest {
    private static final String NEXT = "form[method=post] button:not([name=back]):not([name=lang])";

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final JsonNode link = opplevd.openLinks().get(0);
    private final String poster = link.path("url").asText();
    private final String round =
            "/rounds/" + RunningOpplevd.encoded(link.path("round").asText());
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void turnOff() {
        made.forEach(url -> change("/revoke", "code=" + url.substring(url.lastIndexOf('/') + 1)));
    }

    @Test
    void anAnswerThatDidNotGetThroughIsSentAgainUntilItDoesAndCountsOnce() {
        long before = responses();
        try (BrowserContext phone = Browser.visitor(360, "nb", true)) {
            Page page = begun(phone, poster);
            List<String> tries = new ArrayList<>();
            page.route("**/1?**", route -> {
                tries.add(String.valueOf(route.request().postData()));
                if (tries.size() < 3) {
                    route.abort("connectionfailed");
                } else {
                    route.resume();
                }
            });
            choose(page, "f", 4);
            choose(page, "o", 3);
            page.locator(NEXT).click();
            page.locator("[role=status]").waitFor();
            assertTrue(page.locator("[role=status]").innerText().contains("sender det igjen"), page.innerText("main"));
            page.waitForURL("**/2?**");
            assertEquals(3, tries.size());
            assertEquals(1, tries.stream().distinct().count(), "the same post each time");
            assertEquals(before + 1, responses());
            page.goBack();
            assertEquals("5", page.locator("input[name=f]:checked").inputValue());
            delete(page, "/1?");
        }
    }

    @Test
    void aSharedScreenAsksWhetherSomebodyIsThereAndClearsWhenNobodyIs() {
        String kiosk = open("KIOSK");
        long before = responses();
        try (BrowserContext screen = Browser.visitor(1366, "nb", true)) {
            Page page = screen.newPage();
            page.clock().install();
            page.navigate(kiosk);
            page.clock().fastForward(600_000);
            assertEquals(0, page.locator("dialog[open]").count(), "nobody is asked before anybody began");
            page.locator(NEXT).click();
            page.waitForURL("**/1?**");
            choose(page, "f", 5);
            choose(page, "o", 0);
            page.locator(NEXT).click();
            page.waitForURL("**/2?**");
            choose(page, "f", 2);
            page.clock().fastForward(91_000);
            Locator question = page.locator("dialog[open]");
            question.waitFor();
            assertEquals(List.of(), Browser.accessibilityViolations(page));
            assertEquals("button", page.evaluate("document.activeElement.type"), "the focus is on the answer");
            // not by the mouse: the pointer's way there is a sign of life already
            page.keyboard().press("Enter");
            question.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertEquals("3", page.locator("input[name=f]:checked").inputValue(), "who is there loses nothing");
            page.clock().fastForward(91_000);
            question.waitFor();
            page.clock().fastForward(31_000);
            page.waitForURL(url -> url.contains("/o/") && !url.contains("/2?"));
            page.locator(NEXT).waitFor();
            assertEquals(0, page.locator("input[type=radio]").count(), "the next person begins at the start");
            assertEquals(before + 1, responses());
            page.goBack();
            assertEquals(0, page.locator("input:checked").count(), "and can't go back to what was answered");
        }
    }

    @Test
    void withoutJavaScriptAButtonHandsTheScreenOn() {
        String kiosk = open("KIOSK");
        try (BrowserContext screen = Browser.visitor(1366, "nb", false)) {
            Page page = begun(screen, kiosk);
            choose(page, "f", 5);
            page.locator(NEXT).click();
            String second = page.url();
            page.locator(".leave a").click();
            page.locator(NEXT).first().click();
            assertFalse(page.url().contains("leave"), page.url());
            assertEquals(0, page.locator("input[type=radio]").count());
            page.navigate(second);
            assertEquals(0, page.locator("input[type=radio]").count(), "what was answered is shown no more");
        }
    }

    @Test
    void aVolunteerReadsWhatToDoAndTheModeStaysOnEveryPage() {
        String volunteer = open("VOLUNTEER");
        try (BrowserContext screen = Browser.visitor(360, "nb", true)) {
            Page page = screen.newPage();
            page.navigate(volunteer);
            assertEquals(1, page.locator("main .answered").count());
            page.locator(NEXT).click();
            page.waitForURL("**/1?**");
            assertEquals(1, page.locator(".leave a").count());
            assertEquals(List.of(), Browser.accessibilityViolations(page));
            assertFalse(Browser.scrollsSideways(page));
        }
    }

    @Test
    void aTypedCodeLeadsToTheSurveyWithTheScriptToo() {
        String code = poster.substring(poster.lastIndexOf('/') + 1);
        try (BrowserContext phone = Browser.visitor(320, "nn", true)) {
            Page page = phone.newPage();
            page.navigate(opplevd.surveyUrl() + "/s?lang=nn");
            assertEquals(List.of(), Browser.accessibilityViolations(page));
            page.locator("#code").fill("0000 1111 2222 3333");
            page.keyboard().press("Enter");
            page.locator(".error-summary").waitFor();
            assertEquals(List.of(), Browser.accessibilityViolations(page));
            assertFalse(Browser.scrollsSideways(page));
            page.locator("#code").fill(code.toUpperCase(Locale.ROOT));
            page.keyboard().press("Enter");
            page.waitForURL("**/o/" + code + "**");
            assertEquals("nn", page.locator("html").getAttribute("lang"));
        }
    }

    @Test
    void whoGotAMessageByMistakeSaysSoWithTheScriptToo() {
        String json = "{\"units\":[{\"unit\":\"" + link.path("unit").asText() + "\",\"count\":1}]}";
        String csv = post("/api/v1" + round + "/invitations", "application/json", json);
        String personal = csv.substring(csv.lastIndexOf(',') + 1);
        try (BrowserContext phone = Browser.visitor(360, "nb", true)) {
            Page page = phone.newPage();
            for (String wish : List.of("/no-reminders", "/mistake")) {
                page.navigate(personal + wish + "?lang=nb");
                String before = page.locator("h1").innerText();
                page.locator("main form button").click();
                page.locator("main form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                assertFalse(page.locator("h1").innerText().equals(before), page.url());
                assertEquals(List.of(), Browser.accessibilityViolations(page));
            }
        }
    }

    private static Page begun(BrowserContext window, String at) {
        Page page = window.newPage();
        page.navigate(at);
        page.locator(NEXT).click();
        page.waitForURL("**/1?**");
        return page;
    }

    private static void choose(Page page, String group, int row) {
        page.locator("label.row:has(input[name=" + group + "])").nth(row).click();
    }

    private static void delete(Page page, String from) {
        page.navigate(page.url().replace(from, "/delete?"));
        page.locator(NEXT).click();
        page.waitForURL("**/deleted?**");
    }

    /** A new link of a mode to the unit of the first link. */
    private String open(String mode) {
        List<String> before = urls();
        change("/add", "mode=" + mode);
        List<String> fresh =
                urls().stream().filter(url -> !before.contains(url)).toList();
        made.addAll(fresh);
        String unit = link.path("unit").asText();
        return StreamSupport.stream(opplevd.openLinks().spliterator(), false)
                .filter(one -> one.path("unit").asText().equals(unit))
                .map(one -> one.path("url").asText())
                .filter(fresh::contains)
                .findFirst()
                .orElseThrow();
    }

    private List<String> urls() {
        return StreamSupport.stream(opplevd.openLinks().spliterator(), false)
                .map(one -> one.path("url").asText())
                .toList();
    }

    private void change(String below, String form) {
        post(round + "/links" + below, "application/x-www-form-urlencoded", form);
    }

    private String post(String path, String type, String body) {
        HttpRequest request = coordinator()
                .request(path)
                .setHeader("Accept", "*/*")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertTrue(answer.statusCode() < 400, path + " " + answer.statusCode() + answer.body());
            return answer.body().strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Api coordinator() {
        return opplevd.survey("coordinator", link.path("municipality").asText());
    }

    private long responses() {
        for (JsonNode unit : coordinator().get("/api/v1" + round).body().path("units")) {
            if (unit.path("unit").asText().equals(link.path("unit").asText())) {
                return unit.path("responses").asLong();
            }
        }
        throw new AssertionError("no unit " + link);
    }
}
