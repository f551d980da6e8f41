package opplevd.standalone;

import com.microsoft.playwright.Page;

/** Somebody at a browser who has a keyboard and nothing else: no mouse, no address to type. */
final class Hands {
    private static final int MOST_STOPS = 150;

    private final Page page;

    Hands(Page page) {
        this.page = page;
    }

    /** Presses Tab until what matches has the focus; @throws AssertionError with where it ended, when it is never reached */
    Hands tabTo(String selector) {
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            if (isAt(selector)) {
                return this;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no Tab leads to " + selector + " on " + page.url() + "; the focus is at " + at());
    }

    /** Tabs to a link or button and presses Enter, which leads to another page. */
    void follow(String selector) {
        tabTo(selector);
        Browser.follow(page, () -> press("Enter"));
    }

    Hands press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Hands type(String text) {
        page.keyboard().type(text);
        return this;
    }

    boolean isAt(String selector) {
        return (boolean) page.evaluate("it => document.activeElement.matches(it)", selector);
    }

    /** What has the focus, as it stands in the page. */
    String at() {
        return (String) page.evaluate("document.activeElement.outerHTML.slice(0, 200)");
    }
}
