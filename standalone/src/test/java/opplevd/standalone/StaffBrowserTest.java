package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opplevd.standalone.demo.Demo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator looks after units, questionnaires and rounds, as Chromium meets the pages. */
class StaffBrowserTest {
    private static final List<String> PAGES = List.of(
            "/rounds",
            "/rounds/new",
            "/units",
            "/units/new",
            "/questionnaires",
            "/questionnaires/library/kindergarten-parents",
            "/accounts",
            "/deletions",
            "/intake",
            "/demo/mailbox",
            "/sign-out");
    private static final List<String> OF_THE_ROUND = List.of(
            "",
            "/plan",
            "/recipients",
            "/recipients/new",
            "/recipients/upload",
            "/links",
            "/messages",
            "/messages/texts",
            "/messages/preview",
            "/comments",
            "/closing");

    private final RunningOpplevd opplevd = RunningOpplevd.demo();

    private void signIn(Page page) {
        signIn(page, "koordinator@demo.example");
    }

    private void signIn(Page page, String email) {
        page.navigate(opplevd.surveyUrl() + "/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(Demo.PASSWORD);
        Browser.follow(page, page.locator("main form button")::click);
    }

    private String openRound(Page page) {
        page.navigate(opplevd.surveyUrl() + "/rounds");
        String closing = page.locator("h2:has-text('Åpne nå') + table tbody th a")
                .first()
                .getAttribute("href");
        return opplevd.surveyUrl() + closing;
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"nb,360", "nn,1366", "en,1366", "se,360"})
    void noStaffPageHasAFaultThatAxeSeesOrSticksOut(String language, int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext coordinator = Browser.visitor(width, language, true)) {
            Page page = coordinator.newPage();
            signIn(page);
            page.navigate(opplevd.surveyUrl() + "/rounds?lang=nb");
            String round = openRound(page);
            PAGES.forEach(path -> look(page, opplevd.surveyUrl() + path + "?lang=" + language, faults));
            OF_THE_ROUND.forEach(path -> look(page, round + path + "?lang=" + language, faults));
        }
        assertEquals(List.of(), faults);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"nb,360", "nn,320", "en,1366", "se,320"})
    void anOperatorsPagesHaveNoFaultThatAxeSeesAndNothingSticksOut(String language, int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext operator = Browser.visitor(width, language, true)) {
            Page page = operator.newPage();
            signIn(page, "drift@demo.example");
            look(page, opplevd.surveyUrl() + "/audit?lang=" + language, faults);
            look(page, opplevd.surveyUrl() + "/accounts?lang=" + language, faults);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void theAuditLogIsReadWithTheKeyboardAlone() {
        try (BrowserContext phone = Browser.visitor(320, "nb", false)) {
            Page page = phone.newPage();
            signIn(page, "drift@demo.example");
            page.navigate(opplevd.surveyUrl() + "/audit");
            Locator table = page.locator("main .scroll");
            for (int i = 0; i < 40 && !(boolean) table.evaluate("it => it === document.activeElement"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("ArrowRight");
            page.waitForCondition(() -> (int) table.evaluate("it => Math.round(it.scrollLeft)") > 0);
            page.keyboard().press("Tab");
            assertFalse((boolean) table.evaluate("it => it === document.activeElement"), "the table lets go again");
        }
    }

    private static void look(Page page, String url, List<String> faults) {
        assertEquals(200, page.navigate(url).status(), url);
        Browser.accessibilityViolations(page).forEach(fault -> faults.add(url + ": " + fault));
        if (Browser.scrollsSideways(page)) {
            faults.add(url + " sticks out");
        }
        if (page.content().contains("markupOutput(")) {
            faults.add(url + " shows the inside of a template");
        }
    }

    @Test
    void theOpenRoundShowsHowManyAndNeverAResult() {
        try (BrowserContext laptop = Browser.visitor(1366, "nb", false)) {
            Page page = laptop.newPage();
            signIn(page);
            page.navigate(openRound(page));
            String text = page.locator("main").innerText();
            assertTrue(text.contains("Hvor mangler det svar?"), text);
            assertTrue(text.contains("aldri hvem"), text);
            assertFalse(text.contains("K "), text);
        }
    }

    @Test
    void aUnitIsAddedWithTheKeyboardAlone() {
        try (BrowserContext laptop = Browser.visitor(1366, "nb", false)) {
            Page page = laptop.newPage();
            signIn(page);
            page.navigate(opplevd.surveyUrl() + "/units/new");
            page.locator("#area").focus();
            page.keyboard().type("Barne");
            page.keyboard().press("Tab");
            page.keyboard().type("Tastaturet barnehage");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/units?added=1&twice=0");
            assertTrue(page.locator("main").innerText().contains("Tastaturet barnehage"));
        }
    }

    @ParameterizedTest
    @CsvSource({"nb,360", "nn,1366"})
    void anotherProgramsFileIsBroughtInPageByPage(String language, int width) {
        StringBuilder file = new StringBuilder("$submission_id;$created;F_respekt;O_respekt\n");
        for (int i = 1; i <= 7; i++) {
            file.append(i)
                    .append(";2025-05-01;6;")
                    .append(i % 2 == 0 ? "4" : "Vet ikke")
                    .append('\n');
        }
        List<String> faults = new ArrayList<>();
        // the pages have no script; axe does not end on a page that a form led to where scripts are off
        try (BrowserContext coordinator = Browser.visitor(width, language, true)) {
            Page page = coordinator.newPage();
            signIn(page);
            page.navigate(opplevd.surveyUrl() + "/intake?lang=" + language);
            page.locator("#file")
                    .setInputFiles(new FilePayload(
                            "svar.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8)));
            press(page, "read", faults);
            page.locator("#round").fill("Hentet inn " + language);
            page.locator("#questionnaire").selectOption("new");
            page.locator("#title").fill("Respekt");
            press(page, "columns", faults);
            // what was mapped in another language is remembered
            page.locator("#unit").selectOption("");
            press(page, "values", faults);
            assertEquals(1, page.locator(".error-summary").count());
            page.locator("#unit").selectOption("3431-bhg-01");
            press(page, "values", faults);
            press(page, "look", faults);
            assertTrue(
                    page.locator("h1").innerText().startsWith("7 "),
                    page.locator("h1").innerText());
            press(page, "import", faults);
            assertTrue(page.locator("main").innerText().contains("Hentet inn " + language));
        }
        assertEquals(List.of(), faults);
    }

    private static void press(Page page, String step, List<String> faults) {
        Browser.follow(page, () -> page.locator("button[value=" + step + "]").click());
        Browser.accessibilityViolations(page).forEach(fault -> faults.add("after " + step + ": " + fault));
        if (Browser.scrollsSideways(page)) {
            faults.add("after " + step + " sticks out");
        }
    }
}
