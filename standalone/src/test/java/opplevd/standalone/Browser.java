package opplevd.standalone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A real browser, Debian's Chromium, started once for each thread that runs tests: what it gives belongs to that thread. */
final class Browser {
    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::start);

    private Browser() {}

    private static com.microsoft.playwright.Browser start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    /** A fresh visitor with a window this wide, who reads this language and runs no JavaScript unless said so. */
    static BrowserContext visitor(int width, String language, boolean javaScript) {
        return CHROMIUM.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setLocale(language)
                        .setJavaScriptEnabled(javaScript));
    }

    /**
     * What axe finds wrong on the page as it is, a line each; axe itself needs JavaScript. A phone shown in a frame has
     * landmarks of its own, which axe would count as the page's; its pages are looked at by themselves.
     */
    static List<String> accessibilityViolations(Page page) {
        return new AxeBuilder(page)
                .exclude("iframe.phone-frame").analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** Presses, and returns when another page has come; the script posts first, so that the press alone says nothing. */
    static void follow(Page page, Runnable press) {
        AtomicBoolean come = new AtomicBoolean();
        Consumer<Frame> seen = frame -> come.compareAndSet(false, frame.equals(page.mainFrame()));
        page.onFrameNavigated(seen);
        press.run();
        page.waitForCondition(come::get);
        page.offFrameNavigated(seen);
        page.waitForLoadState();
    }

    /** Whether something sticks out to the right of the window. */
    static boolean scrollsSideways(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
