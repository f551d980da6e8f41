package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A resident with a phone and a poster's link, as Chromium meets the pages. */
class OpenLinkBrowserTest {
    private static final int MOST_PAGES = 60;
    private static final String NEXT = "form[method=post] button:not([name=back]):not([name=lang])";

    private final RunningOpplevd opplevd = RunningOpplevd.demo();
    private final JsonNode link = opplevd.openLinks().get(0);

    @Test
    void backReloadAndDoubleTapOnTheWayAreOneResponse() {
        long before = responses();
        try (BrowserContext phone = Browser.visitor(360, "nb", false)) {
            Page page = phone.newPage();
            page.navigate(link.path("url").asText());
            int seen = 0;
            while (page.locator(NEXT).count() > 0 && seen++ < MOST_PAGES) {
                chooseFirstOfEachGroup(page);
                String here = page.url();
                if (seen == 3) {
                    page.locator(NEXT).first().dblclick();
                } else {
                    page.locator(NEXT).first().click();
                }
                // the script posts first and then goes on
                page.waitForURL(url -> !url.equals(here));
                if (seen == 4) {
                    page.goBack();
                    page.reload();
                }
            }
            assertEquals(0, page.locator("form[method=post]").count());
            page.reload();
        }
        assertEquals(before + 1, responses());
    }

    @Test
    void theKeyboardAloneReachesTheEnd() {
        long before = responses();
        try (BrowserContext phone = Browser.visitor(360, "nb", false)) {
            Page page = phone.newPage();
            page.navigate(link.path("url").asText());
            for (int seen = 0; page.locator(NEXT).count() > 0 && seen < MOST_PAGES; seen++) {
                for (int tab = 0; tab < 30 && !onNext(page); tab++) {
                    page.keyboard().press("Tab");
                    if (onRadio(page)) {
                        page.keyboard().press("Space");
                    }
                }
                assertTrue(onNext(page), "the button is reached with the Tab key on " + page.title());
                String here = page.url();
                page.keyboard().press("Enter");
                page.waitForURL(url -> !url.equals(here));
            }
        }
        assertEquals(before + 1, responses());
    }

    private static boolean onNext(Page page) {
        return page.locator(NEXT + ":focus").count() > 0;
    }

    private static boolean onRadio(Page page) {
        return page.locator("input[type=radio]:focus:not(:checked)").count() > 0;
    }

    @ParameterizedTest
    @CsvSource({"nb,360", "nn,360", "se,360", "en,360", "nb,320", "nb,1366"})
    void noPageHasAFaultThatAxeSeesOrSticksOut(String language, int width) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext phone = Browser.visitor(width, language, true)) {
            Page page = phone.newPage();
            page.navigate(link.path("url").asText() + "?lang=" + language);
            for (int seen = 0; seen < MOST_PAGES; seen++) {
                Browser.accessibilityViolations(page).forEach(fault -> faults.add(page.title() + ": " + fault));
                assertEquals(language, page.locator("html").getAttribute("lang"));
                assertFalse(Browser.scrollsSideways(page), page.title());
                if (page.locator(NEXT).count() == 0) {
                    break;
                }
                chooseFirstOfEachGroup(page);
                toNextPage(page);
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void aPageAndAllItNeedsIsSmallAndNeedsAtMostThreeRequests() {
        try (BrowserContext phone = Browser.visitor(360, "nb", true)) {
            Page page = phone.newPage();
            List<Response> responses = new ArrayList<>();
            page.onResponse(responses::add);
            page.navigate(link.path("url").asText());
            toNextPage(page);
            responses.clear();
            long bytes;
            try (BrowserContext fresh = Browser.visitor(360, "nb", true)) {
                Page first = fresh.newPage();
                first.onResponse(responses::add);
                first.navigate(page.url());
                bytes = responses.stream()
                        .mapToLong(response -> response.request().sizes().responseBodySize)
                        .sum();
            }
            assertTrue(bytes <= 14_000, "compressed: " + bytes);
            assertTrue(responses.size() <= 3, responses.toString());
        }
    }

    private static void toNextPage(Page page) {
        Browser.follow(page, page.locator(NEXT).first()::click);
    }

    private static void chooseFirstOfEachGroup(Page page) {
        List<String> chosen = new ArrayList<>();
        for (var radio : page.locator("form[method=post] input[type=radio]").all()) {
            String name = radio.getAttribute("name");
            if (!chosen.contains(name)) {
                chosen.add(name);
                radio.check();
            }
        }
    }

    private long responses() {
        Api coordinator =
                opplevd.survey("coordinator", link.path("municipality").asText());
        String path =
                "/api/v1/rounds/" + RunningOpplevd.encoded(link.path("round").asText());
        for (JsonNode unit : coordinator.get(path).body().path("units")) {
            if (unit.path("unit").asText().equals(link.path("unit").asText())) {
                return unit.path("responses").asLong();
            }
        }
        throw new AssertionError("no unit " + link);
    }
}
