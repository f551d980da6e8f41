package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.Test;

/** What a resident meets at a link before the round opens, after saying that the service was not used, and after closing. */
class ResidentStatesBrowserTest {
    // one whose reports no other test reads
    private static final String MUNICIPALITY = "3435";
    private static final String ROUND = "Renholdet";
    private static final String PATH = "/api/v1/rounds/" + ROUND;
    private static final Pattern LINK = Pattern.compile("/o/[0-9a-z]{16}");

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noStateHasAFaultThatAxeSeesOrSticksOut() {
        Api coordinator = opplevd.survey("coordinator", MUNICIPALITY);
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        coordinator.post("/api/v1/rounds", planned());
        coordinator.tryPost(
                PATH + "/open-links", JsonNodeFactory.instance.objectNode().put("mode", "OPEN"));
        String link = opplevd.surveyUrl() + link();
        everyWhere(page -> look(page, link, 403));
        coordinator.post(PATH + "/open", nothing);
        everyWhere(page -> {
            look(page, link, 200);
            press(page, "form[method=post] button[name=next]");
            page.locator("label.row:has(input[value=n])").click();
            press(page, "main form button:not([name=back]):not([name=lang])");
            assertTrue(page.locator("form#answer").count() == 0, "the way ends: " + page.content());
            check(page);
        });
        coordinator.post(PATH + "/close", nothing);
        everyWhere(page -> look(page, link, 410));
        assertEquals(List.of(), faults);
    }

    private ObjectNode planned() {
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        ObjectNode round = JsonNodeFactory.instance
                .objectNode()
                .put("name", ROUND)
                .put("questionnaire", "cleaning-users")
                .put("opensAt", today.plus(9, ChronoUnit.DAYS).toString())
                .put("closesAt", today.plus(30, ChronoUnit.DAYS).toString())
                .put("contact", "Kvalitetskoordinatoren, 00 00 00 00");
        round.putArray("units").addObject().put("unit", MUNICIPALITY + "-bhg-01");
        return round;
    }

    /** As it stands on the coordinator's page, from the plan on. */
    private String link() {
        try (BrowserContext window = Browser.visitor(1366, "nb", false)) {
            window.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + opplevd.token("coordinator", MUNICIPALITY)));
            Page page = window.newPage();
            page.navigate(opplevd.surveyUrl() + "/rounds/" + ROUND + "/links");
            Matcher found = LINK.matcher(page.content());
            assertTrue(found.find(), page.content());
            return found.group();
        }
    }

    private static void everyWhere(Consumer<Page> look) {
        for (String language : List.of("nb", "nn", "se", "en")) {
            for (int width : List.of(360, 320)) {
                try (BrowserContext window = Browser.visitor(width, language, true)) {
                    look.accept(window.newPage());
                }
            }
        }
    }

    private void look(Page page, String link, int status) {
        String language = page.evaluate("navigator.language").toString();
        Response answer = page.navigate(link + "?lang=" + language);
        assertEquals(status, answer.status(), link);
        assertEquals(language, page.locator("html").getAttribute("lang"));
        check(page);
    }

    private static void press(Page page, String button) {
        Browser.follow(page, page.locator(button)::click);
    }

    private void check(Page page) {
        Browser.accessibilityViolations(page).forEach(fault -> faults.add(page.url() + ": " + fault));
        if (Browser.scrollsSideways(page)) {
            faults.add(page.url() + " sticks out");
        }
    }
}
