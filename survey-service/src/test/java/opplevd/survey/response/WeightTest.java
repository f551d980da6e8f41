package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTest {
    private static final int MOST_BYTES = 14 * 1000;
    private static final String[] GZIP = {"Accept-Encoding", "gzip"};

    private final RunningSurvey survey = RunningSurvey.shared();
    private final Asked asked = survey.asks(
            QuestionnaireLibrary.find("kindergarten-parents").orElseThrow(), Layout.ITEM, Breakdown.RELATION);
    private final Browser browser = survey.browser();

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en", "se"})
    void every_page_and_all_it_needs_weigh_little(String language) {
        Page item = browser.press(browser.get(asked.poster() + "?lang=" + language), "next");
        for (int i = 1; i <= 8; i++) {
            browser.once("POST", item.address().replace("/1?", "/" + i + "?"), "f=6&o=6");
        }
        List<String> addresses = new ArrayList<>(List.of(asked.poster() + "?lang=" + language));
        for (String page : List.of("1", "9", "10", "11", "12", "delete")) {
            addresses.add(item.address().replace("/1?", "/" + page + "?"));
        }
        for (String address : addresses) {
            Page page = browser.once("GET", address, "", GZIP);
            assertEquals(200, page.status());
            assertEquals("gzip", page.header("Content-Encoding"));
            List<String> needed = page.all("<(?:link|img|script|iframe)[^>]*(?:href|src)=\"(/[^\"]*)\"");
            assertEquals(2, needed.size(), "requests beside the page: " + needed);
            int bytes = page.response().body().length;
            for (String one : needed) {
                Page asset = browser.once("GET", one, "", GZIP);
                assertEquals(200, asset.status(), asset.address() + " " + asset.html());
                assertEquals("", asset.header("Set-Cookie"));
                assertTrue(asset.header("Cache-Control").contains("immutable"), asset.header("Cache-Control"));
                bytes += asset.response().body().length;
            }
            assertTrue(bytes <= MOST_BYTES, address + " weighs " + bytes);
        }
    }
}
