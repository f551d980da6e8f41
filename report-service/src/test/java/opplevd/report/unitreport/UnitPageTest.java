package opplevd.report.unitreport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.report.Answers;
import opplevd.report.PageInATest;
import opplevd.report.wording.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitPageTest {
    private static final int ITEMS = 8;

    private static String page(String file, AReading reading, Language language) {
        UnitPage page = UnitPage.of(reading.read(), new Voice(new Messages(), language));
        return PageInATest.render(file, "report/unit", Map.of("page", page), language);
    }

    private static String page(String file, AReading reading) {
        return page(file, reading, Language.NB);
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsWrittenInEveryLanguage(Language language) {
        String html = page("unit", AReading.less(), language);
        assertTrue(html.contains("<html lang=\"" + language.tag() + "\""));
        assertTrue(html.contains("<h1>"));
    }

    @Test
    void theVerdictSaysWhatIsSureAndWhereItLies() {
        String html = page("unit", AReading.less());
        assertTrue(html.contains("Foreldrene opplever litt mindre enn de forventer."), html);
        assertTrue(html.contains("Det gjelder mest «Beskjed i god tid» og «Faste voksne»."));
        assertTrue(html.contains("«Prat ved henting» er bedre enn i forrige runde."));
    }

    @Test
    void theFigureLineIsThatOfTheKernel() {
        UnitReading reading = AReading.less().read();
        Voice voice = new Voice(new Messages(), Language.NB);
        String html = page("unit", AReading.less());
        assertTrue(html.contains(">" + voice.k(reading.now().overall().ratio()) + "<"));
        assertTrue(html.contains(
                "usikkerhet " + voice.interval(reading.now().overall().ratio(), 1, 6)));
        assertTrue(html.contains("svarte (67\u00a0%)"), html);
    }

    @Test
    void aUnitWithFourResponsesShowsTheNumberAndWhyNoMore() {
        String html = page("unit-four", AReading.aReading().answered(new Answers(ITEMS).alike(4, 5, 4)));
        assertTrue(html.contains("4 svarte. Da viser vi ingen tall."));
        assertTrue(html.contains("Vi viser ingen tall om færre enn fem, så ingen kan kjennes igjen."));
        assertFalse(html.contains("<svg class=\"wide\""));
        assertFalse(html.contains("<dl class=\"figures\""));
    }

    @Test
    void aUnitHiddenForItsNeighbourSaysSo() {
        String html = page("unit-secondary", AReading.less().protecting());
        assertTrue(html.contains("Resultatet vises ikke denne gangen."));
        assertTrue(html.contains("29 svarte, og det er nok. Men en annen enhet har så få svar"), html);
        assertTrue(html.contains("Hva nå?") && html.contains("Svarene er med i tallene for kommunen"), html);
        assertFalse(html.contains("<dl class=\"figures\""));
    }

    @Test
    void aUnitThatNobodyAnsweredForSaysSo() {
        assertTrue(page("unit-empty", AReading.aReading()).contains("Ingen svarte i denne runden."));
    }

    @Test
    void aHiddenItemKeepsItsNameAndSaysWhy() {
        String html = page("unit-hidden-item", AReading.less().hiding("talk"));
        assertTrue(html.contains("Prat ved henting"));
        assertTrue(html.contains("Vises ikke, fordi tallet kunne røpe hva noen få andre svarte."));
        assertFalse(html.contains("bidragene summerer seg"));
    }

    /** Ten count in K and get more of the first item than they expect; ten more answered that item alone and get less. */
    @Test
    void aContributionThatPointsAnotherWayThanTheItemsKIsExplained() {
        Answers answers = new Answers(ITEMS);
        for (int i = 0; i < 10; i++) {
            answers.row(4, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
            answers.row(5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }
        String explained = "Derfor kan de to peke hver sin vei.";
        String html = page("unit-two-ways", AReading.aReading().answered(answers));
        assertTrue(html.contains(explained), html);
        assertFalse(page("unit", AReading.less()).contains(explained), "here they point the same way");
    }

    /** Parents expect much of the first item and less of the second, and get less than that of both. */
    @Test
    void whatLiesBelowOneWithALowerExpectationIsNamedBesideWhatToDoFirst() {
        Answers answers = new Answers(ITEMS);
        for (int i = 0; i < 12; i++) {
            int lower = i % 2;
            answers.row(6, 4 - lower, 4, 1 + lower, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
        }
        String html = page("unit-watch", AReading.aReading().answered(answers));
        assertTrue(html.contains("forventer mye av «Med i leken»"), html);
        assertTrue(html.contains("«Lett å få tak i» er under 1, men der er forventningen lavere."), html);
        assertFalse(page("unit", AReading.less()).contains("men der er forventningen lavere."));
    }

    @Test
    void aLowResponseRateIsCautioned() {
        Answers nine = AReading.like(9, 3, new double[] {5, 5, 5, 5, 5, 5, 5, 5}, new double[ITEMS]);
        String html = page("unit-low-rate", AReading.aReading().answered(nine).invited(41));
        assertTrue(html.contains("Bare 9 av 41 svarte. Tallene sier lite om de andre."));
        assertTrue(html.contains("Svarene på det direkte spørsmålet vises når minst ti har svart på det."));
    }

    @Test
    void aRateBelowHalfSaysWhatTheUncertaintyRestsOn() {
        String html = page("unit-half", AReading.less().invited(65));
        assertTrue(html.contains("29 av 65 svarte. Usikkerheten forutsetter at de som ikke svarte, ligner dem"), html);
        assertFalse(page("unit", AReading.less()).contains("ligner dem som svarte"));
    }

    @Test
    void theSpreadCountsThoseWhoAnsweredBothQuestions() {
        Answers answers = new Answers(ITEMS).alike(6, 5, 2).alike(7, 5, 6);
        int[] half = new int[2 * ITEMS];
        half[1] = 1;
        answers.row(half);
        String html = page("unit-spread", AReading.aReading().answered(answers));
        assertTrue(html.contains("6 av 13 svarer 3 eller lavere på hva de opplever"), html);
    }

    @Test
    void nineAnswersShowNoSpread() {
        String html = page("unit-nine", AReading.aReading().answered(new Answers(ITEMS).alike(9, 5, 2)));
        assertTrue(html.contains("Fordelingen av svarene vises når minst ti har svart på et spørsmål."));
        assertFalse(html.contains("3 eller lavere"));
    }

    @Test
    void aSpreadHiddenForItsNeighbourIsNotDrawn() {
        String html = page("unit-hidden-item", AReading.less().hiding("talk"));
        assertFalse(html.contains("Prat ved henting: "), html);
    }

    @Test
    void howManyGetWhatTheyExpectIsACountOfPeople() {
        Answers answers = new Answers(ITEMS).alike(8, 5, 4).alike(3, 4, 4).alike(1, 4, 5);
        String html = page("unit-met", AReading.aReading().answered(answers));
        assertTrue(html.contains("4 av 12 opplever minst det de forventer"), html);
        assertTrue(html.contains("Det er 33\u00a0%, usikkerhet 16–57\u00a0%."), html);
    }

    @Test
    void aDirectAnswerThatPointsAnotherWayIsNoted() {
        assertTrue(
                page("unit-direct", AReading.less().direct(4, 10, 15)).contains("K er under 1, men det er ikke flere"));
        assertFalse(page("unit", AReading.less()).contains("når de blir spurt direkte"));
    }

    @Test
    void whatIsExpectedMostAndSurelyMissedComesFirst() {
        String html = page("unit", AReading.less());
        assertTrue(
                html.contains("Foreldrene forventer mye av «Beskjed i god tid» og «Faste voksne», og opplever mindre"),
                html);
    }

    @Test
    void aDimensionOfLooseItemsIsToBeReadItemByItem() {
        double[] level = {4, 4, 4, 4, 4, 4, 4, 4};
        Answers many = AReading.like(60, 9, level, new double[ITEMS]);
        String html = page("unit-alpha", AReading.aReading().answered(many).invited(80));
        assertTrue(html.contains("Alfa, opplevelse"), html);
        assertTrue(html.contains("Les spørsmålene i «Måte» hvert for seg"), html);
        assertTrue(page("unit", AReading.less()).contains("vises når minst 30 har svart på alle i delen"));
    }

    @Test
    void anOpenLinkHasNoResponseRate() {
        String html = page("unit-open", AReading.less().openly(5));
        assertTrue(html.contains("svarte, noen med åpen lenke"));
        assertFalse(html.contains("av 43"));
    }

    @Test
    void unknownInvitedHaveNoResponseRate() {
        assertTrue(page("unit-unknown", AReading.less().invited(null)).contains("Vi vet ikke hvor mange som er spurt"));
    }

    @Test
    void answersAllAlikeHaveNoUncertaintyAndSayWhy() {
        String html = page("unit-alike", AReading.aReading().answered(new Answers(ITEMS).alike(12, 5, 4)));
        assertTrue(html.contains("Alle som svarte, opplever mindre enn de forventer."));
        assertTrue(html.contains("Da kan usikkerheten ikke regnes ut."));
        assertTrue(html.contains("Usikkerheten kan ikke regnes ut for spørsmålene"));
    }

    @Test
    void everybodyAnsweringAlikeIsACensus() {
        Answers alike = new Answers(ITEMS).alike(12, 5, 4);
        String html = page("unit-census", AReading.aReading().answered(alike).invited(12));
        assertTrue(html.contains("Foreldrene opplever mye mindre enn de forventer."));
        assertTrue(html.contains("uten usikkerhet for denne runden"));
    }

    @Test
    void aRoundThatAskedSomethingElseIsNotCompared() {
        String html = page("unit-other", AReading.less().notComparable());
        assertTrue(html.contains("Forrige runde hadde et annet skjema eller en annen skala."));
    }

    @Test
    void aFirstRoundSaysWhenChangeComes() {
        Answers once = AReading.like(20, 5, new double[] {4, 4, 4, 4, 4, 4, 4, 4}, new double[ITEMS]);
        assertTrue(page("unit-first", AReading.aReading().answered(once)).contains("Dette er den første runden."));
    }

    @Test
    void aRiseOfKByLowerExpectationIsSaidToBeThat() {
        double[] same = new double[ITEMS];
        double[] high = {5, 5, 5, 5, 5, 5, 5, 5};
        double[] low = {4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2, 4.2};
        double[] gap = {-.8, -.8, -.8, -.8, -.8, -.8, -.8, -.8};
        String html = page(
                "unit-lower",
                AReading.aReading().answered(AReading.like(40, 6, low, same)).before(AReading.like(40, 7, high, gap)));
        assertTrue(html.contains("K er høyere fordi forventningen er lavere, ikke fordi opplevelsen er bedre."), html);
    }

    @Test
    void thePageSaysWhatKCannotSay() {
        String html = page("unit", AReading.less(), Language.EN);
        assertTrue(html.contains("What K can't say") || html.contains("What K can&#39;t say"));
        assertTrue(html.contains("A high expectation means that K can"));
    }

    @Test
    void whoAnsweredWithoutANounGetsTheRightComma() {
        String html = page("unit-no-noun", AReading.less().withoutRespondents());
        assertTrue(html.contains("De som svarte, opplever litt mindre enn de forventer."));
    }

    @Test
    void noSentenceIsLeftWithAPlaceToFill() {
        for (Language language : Language.values()) {
            assertEquals(-1, page("unit", AReading.less(), language).indexOf("{0}"));
        }
    }

    @Test
    void commentsStandByThemeAsTheyWereReleased() {
        AReading reading = AReading.less()
                .saying("Fire vikarer på høsten er mye", "conditions")
                .saying("Hun møter oss <alltid> med et smil", "manner");
        String html = page("unit-comments", reading);
        assertTrue(html.contains("2 kommentarer kan vises"), html);
        assertTrue(html.contains("«Hun møter oss &lt;alltid&gt; med et smil»"));
        assertTrue(html.indexOf("Fire vikarer") < html.indexOf("Hun møter oss"));
    }

    @Test
    void withoutReleasedCommentsThePageSaysWhenTheyCome() {
        assertTrue(page("unit-no-comments", AReading.less()).contains("Ingen kommentarer er lagt fram."));
    }
}
