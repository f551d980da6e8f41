package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opplevd.survey.questionnaire.QuestionnaireLibrary;
import opplevd.survey.response.Browser.Page;
import opplevd.survey.response.RunningSurvey.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To which group somebody belongs: a page of its own, only where the round says so, and never needed. */
class GroupPageTest {
    private final RunningSurvey survey = RunningSurvey.shared();
    private final Browser browser = survey.browser();

    private Asked asks(Breakdown breakdown) {
        return survey.asks(QuestionnaireLibrary.find("kindergarten-parents").orElseThrow(), Layout.ITEM, breakdown);
    }

    private static String at(Page page, int number) {
        return page.address().replaceFirst("/\\d+\\?", "/" + number + "?");
    }

    /** The page after the comment, of somebody who has answered the first item. */
    private Page group(Asked asked, String link) {
        Page first = browser.press(browser.get(link), "next");
        Page second = browser.press(first, "next", "f", "5", "o", "4");
        assertEquals(1, asked.responses());
        return browser.press(browser.get(at(second, 10)), "next", "comment", "");
    }

    @Test
    void itIsAskedAfterTheCommentAndKeptWithTheAnswers() {
        Asked asked = asks(Breakdown.RELATION);
        String link = asked.letter();
        Page start = browser.get(link);
        assertTrue(start.text().contains("også etter hvem som svarer"), start.text());
        assertTrue(start.text().contains("Tretten korte sider"), start.text());
        Page page = group(asked, link);
        assertEquals("Hva er du for barnet?", page.heading());
        assertEquals(List.of("1", "2", "3", "0"), page.all("name=\"g\" value=\"(\\d)\""));
        assertTrue(page.text().contains("Vil ikke svare"), page.text());
        assertEquals(400, browser.press(page, "next", "g", "4").status());
        Page summary = browser.press(page, "next", "g", "2");
        assertTrue(summary.text().contains("Hva er du for barnet? Far"), summary.text());
        assertEquals(List.of("2"), browser.get(at(summary, 11)).all("name=\"g\" value=\"(\\d)\" checked"));
        Page anew = browser.press(browser.get(link), "next");
        Page later = browser.get(at(anew, 11));
        assertEquals(List.of(), later.all("name=\"g\" value=\"(\\d)\" checked"), "a link alone never reads");
        assertTrue(later.text().contains("Besvart tidligere"), later.text());
        Page untold = browser.press(later, "next", "g", "0");
        assertTrue(untold.text().contains("Hva er du for barnet? Vil ikke svare"), untold.text());
    }

    @Test
    void passedOverItGoesOnAndTickedBeforeAnyAnswerItTravels() {
        Asked asked = asks(Breakdown.AGE);
        Page first = browser.press(browser.get(asked.poster()), "next");
        Page group = browser.get(at(first, 11));
        assertEquals("Hvor gammelt er barnet?", group.heading());
        Page passed = browser.press(group, "next");
        assertTrue(passed.text().contains("Hvor gammelt er barnet? Ikke besvart"), passed.text());
        Page ticked = browser.press(group, "next", "g", "1");
        assertEquals(0, asked.responses());
        Page item = browser.press(browser.get(at(ticked, 1)), "next", "f", "5", "o", "4");
        assertEquals(1, asked.responses());
        assertEquals(List.of("1"), browser.get(at(item, 11)).all("name=\"g\" value=\"(\\d)\" checked"));
    }

    @Test
    void aGroupThatIsNotOfferedIsNotHeld() {
        for (Breakdown breakdown : List.of(Breakdown.AGE, Breakdown.NONE)) {
            Asked asked = asks(breakdown);
            Page first = browser.press(browser.get(asked.poster()), "next");
            Page item = browser.press(browser.get(first.address() + "&held=g9"), "next", "f", "5", "o", "4");
            assertEquals(200, item.status(), breakdown.name());
            assertEquals(1, asked.responses());
            Page summary = browser.get(at(item, breakdown == Breakdown.AGE ? 12 : 11));
            assertEquals("Se over svaret ditt", summary.heading());
            assertFalse(summary.text().contains("Besvart tidligere"), summary.text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nb, Hvor gammelt er barnet?, Vil ikke svare",
        "nn, Kor gammalt er barnet?, Vil ikkje svare",
        "se, Man boaris lea mánná?, In hálit vástidit",
        "en, How old is the child?, Would rather not say"
    })
    void itIsAskedInEveryLanguage(String language, String question, String untold) {
        Page first = browser.press(browser.get(asks(Breakdown.AGE).poster() + "?lang=" + language), "next");
        Page page = browser.get(at(first, 11));
        assertEquals(question, page.heading());
        assertTrue(page.text().contains(untold), page.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHILD|nb|Vi ber om ett svar for hvert barn.",
                "PARENT|nn|Vi ber om eitt svar frå kvar forelder.",
                "HOUSEHOLD|en|We ask for one answer from each household."
            })
    void theFirstPageSaysForWhomOneAnswers(String each, String language, String sentence) {
        Asked asked = asks(Breakdown.NONE);
        String link = asked.letter();
        assertFalse(browser.get(link).text().contains("ett svar"), "each answers for oneself");
        Asked other = asks(Breakdown.NONE);
        survey.execute(
                "UPDATE round SET asked = ? WHERE id = (SELECT round_id FROM round_part WHERE id = ?)",
                each,
                other.part);
        Page page = browser.get(other.letter() + "?lang=" + language);
        assertTrue(page.text().contains(sentence), page.text());
    }

    @Test
    void nobodyIsAskedWhereTheRoundDoesNotSaySo() {
        for (Breakdown breakdown : List.of(Breakdown.NONE, Breakdown.LANGUAGE)) {
            Asked asked = asks(breakdown);
            Page page = group(asked, asked.letter());
            assertEquals("Se over svaret ditt", page.heading(), breakdown.name());
            assertFalse(page.text().contains("Hva er du"), page.text());
        }
    }
}
