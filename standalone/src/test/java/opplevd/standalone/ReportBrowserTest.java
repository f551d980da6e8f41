package opplevd.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import opplevd.standalone.demo.Demo;
import opplevd.standalone.run.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit leader and a facilitator sign in and read, as Chromium meets the pages. */
class ReportBrowserTest {
    private static final String UNIT = "3431-bhg-01";
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private final RunningOpplevd opplevd = RunningOpplevd.demo();

    /** Once for each; then the session goes on in another window. */
    private void signIn(Page page, String email) {
        List<Cookie> known = SESSIONS.get(email);
        if (known != null) {
            page.context().addCookies(known);
            return;
        }
        page.navigate(opplevd.surveyUrl() + "/sign-in");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(Demo.PASSWORD);
        Browser.follow(page, page.locator("main form button")::click);
        SESSIONS.put(email, page.context().cookies());
    }

    @Test
    void aUnitLeaderReadsTheFigureThatTheApiGives() {
        Api api = opplevd.report("unit-leader", UNIT);
        try (BrowserContext laptop = Browser.visitor(1366, "nb", false)) {
            Page page = laptop.newPage();
            signIn(page, "leder@demo.example");
            page.navigate(opplevd.reportUrl() + "/units/" + UNIT);
            String figures = page.locator("a[href*='/quality']").first().getAttribute("href");
            double k = api.get(figures.substring(figures.indexOf("/api/")))
                    .body()
                    .path("overall")
                    .path("k")
                    .asDouble();
            String text = page.locator("main").innerText();
            assertTrue(
                    Stream.of("%.2f", "%.3f").anyMatch(as -> text.contains(String.format(Locale.of("nb"), as, k))),
                    text);
            assertTrue(page.locator("body").innerText().toLowerCase(Locale.ROOT).contains("simulert"));
        }
    }

    /** Every page of reports, by who reads it; nobody = without signing in. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "leder@demo.example",
            List.of("/units/" + UNIT, "/units/" + UNIT + "/case", "/units/" + UNIT + "/phases", "/"),
            "koordinator@demo.example",
            List.of("/municipalities/3431/open"),
            "styringsgruppe@demo.example",
            List.of(
                    "/municipalities/3431",
                    "/municipalities/3431/case",
                    "/municipalities/3431/steering",
                    "/municipalities/3431/sick-leave",
                    "/municipalities/3431/deviations"),
            "veileder@demo.example",
            List.of(
                    "/networks/dalene",
                    "/networks/dalene?scope=DIMENSION-manner",
                    "/networks/dalene?scope=ITEM-respect"),
            "sekretariat@demo.example",
            List.of("/programme", "/networks"),
            "",
            List.of("/open", "/open/3431", "/open/3431/areas/kindergarten", "/open/3431/data"));

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"nb,360", "nn,1366", "en,1366", "se,360"})
    void noReportPageHasAFaultThatAxeSeesOrSticksOut(String language, int width) {
        List<String> faults = new ArrayList<>();
        PAGES.forEach((who, paths) -> {
            try (BrowserContext reader = Browser.visitor(width, language, true)) {
                Page page = reader.newPage();
                if (!who.isEmpty()) {
                    signIn(page, who);
                }
                paths.forEach(path -> look(page, opplevd.reportUrl() + in(language, path), faults));
            }
        });
        assertEquals(List.of(), faults);
    }

    /** What people do between the rounds: gatherings, measures, steering, sick leave and deviations. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @CsvSource({"nb,360", "nn,1366", "en,360", "se,1366"})
    void noPageOfTheNetworksWorkHasAFaultThatAxeSeesOrSticksOut(String language, int width) {
        List<String> faults = new ArrayList<>();
        visit("veileder@demo.example", language, width, faults, page -> {
            List<String> paths = new ArrayList<>(
                    List.of("/", "/gatherings", "/gatherings/new", "/networks", "/networks/dalene/edit", "/measures"));
            page.navigate(opplevd.reportUrl() + "/gatherings");
            List<String> gatherings = page
                    .locator("main .list > li > a[href^='/gatherings/']:not([href*='/promises/'], [href*='#'])")
                    .all()
                    .stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            String coming = gatherings.get(0);
            String past = gatherings.get(1);
            List.of("", "/show", "/write", "/agenda", "/edit").forEach(at -> paths.add(coming + at));
            List.of("", "/show", "/minutes").forEach(at -> paths.add(past + at));
            page.navigate(opplevd.reportUrl() + past);
            paths.add(first(page, "main a[href*='/promises/']:not([href*='/done/'])"));
            paths.add(first(page, "main a[href*='/done/']"));
            return paths;
        });
        visit("prosjektleder@demo.example", language, width, faults, page -> List.of("/", "/gatherings", "/g"));
        visit(
                "koordinator@demo.example",
                language,
                width,
                faults,
                page -> List.of(
                        "/measures",
                        "/measures/new",
                        "/measures/new?place=unit:" + UNIT,
                        "/municipalities/3431/sick-leave",
                        "/municipalities/3431/deviations",
                        "/municipalities/3431/steering"));
        visit("sekretariat@demo.example", language, width, faults, page -> List.of("/", "/programme/sick-leave"));
        assertEquals(List.of(), faults);
    }

    private static String first(Page page, String selector) {
        return page.locator(selector).first().getAttribute("href");
    }

    private void visit(
            String email, String language, int width, List<String> faults, Function<Page, List<String>> paths) {
        try (BrowserContext reader = Browser.visitor(width, language, true)) {
            Page page = reader.newPage();
            signIn(page, email);
            for (String path : paths.apply(page)) {
                look(page, opplevd.reportUrl() + in(language, path), faults);
            }
        }
    }

    private static String in(String language, String path) {
        return path + (path.contains("?") ? "&lang=" : "?lang=") + language;
    }

    private static void look(Page page, String url, List<String> faults) {
        assertEquals(200, page.navigate(url).status(), url);
        assertFalse(page.url().contains("/sign-in"), url);
        Browser.accessibilityViolations(page).forEach(fault -> faults.add(url + ": " + fault));
        if (Browser.scrollsSideways(page)) {
            faults.add(url + " scrolls sideways");
        }
    }

    @Test
    void anotherUnitsReportIsNotThereForThem() {
        try (BrowserContext laptop = Browser.visitor(1366, "nb", false)) {
            Page page = laptop.newPage();
            signIn(page, "leder@demo.example");
            assertEquals(
                    404,
                    page.navigate(opplevd.reportUrl() + "/units/3432-bhg-01").status());
            assertEquals(
                    404, page.navigate(opplevd.reportUrl() + "/networks/kysten").status());
        }
    }
}
