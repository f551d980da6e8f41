package opplevd.report.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.quality.Change;
import opplevd.quality.Movement;
import opplevd.quality.QualityRatio;
import opplevd.quality.ScoreSums;
import opplevd.quality.Wording;
import org.junit.jupiter.api.Test;

class VoiceTest {
    private static final Voice NB = new Voice(new Messages(), Language.NB);
    private static final Voice EN = new Voice(new Messages(), Language.EN);

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertEquals("0,88", NB.two(0.884));
        assertEquals("0.88", EN.two(0.884));
        assertEquals("−0,034", NB.signed(-0.0341));
        assertEquals("+0,009", NB.signed(0.009));
        assertEquals("0,000", NB.signed(0.0001));
        assertEquals("0,000", NB.signed(-0.0001));
    }

    @Test
    void anAxisSaysNoMoreDecimalsThanItNeeds() {
        assertEquals("4", NB.axis(4));
        assertEquals("3,5", NB.axis(3.5));
        assertEquals("0,95", NB.axis(0.95));
        assertEquals("0,3", NB.axis(3 * 0.1));
    }

    @Test
    void aRatioIsSaidAsAChange() {
        assertEquals("+23\u00a0%", NB.change(1.23));
        assertEquals("−5\u00a0%", NB.change(0.95));
        assertEquals("0\u00a0%", NB.change(0.999));
        assertEquals("+23%", EN.change(1.23));
    }

    @Test
    void namesAreListedWithAndBeforeTheLast() {
        assertEquals("", NB.list(List.of()));
        assertEquals("A", NB.list(List.of("A")));
        assertEquals("A og B", NB.list(List.of("A", "B")));
        assertEquals("A, B and C", EN.list(List.of("A", "B", "C")));
        assertEquals("«A» og «B»", NB.quoted(List.of("A", "B")));
    }

    @Test
    void aTextIsGivenInTheNearestLanguageThatThereIs() {
        assertEquals("Foreldra", new Voice(new Messages(), Language.NN).of(Map.of("nn", "Foreldra", "nb", "x"), ""));
        assertEquals("Foreldrene", EN.of(Map.of("nb", "Foreldrene", "se", "Váhnemat"), ""));
        assertEquals("Eltern", EN.of(Map.of("de", "Eltern"), ""));
        assertEquals("q1", EN.of(null, "q1"));
        assertEquals(new Voice.Told("Foreldrene", "nb"), EN.told(Map.of("nb", "Foreldrene"), ""));
        assertEquals(new Voice.Told("Parents", ""), EN.told(Map.of("en", "Parents"), ""));
    }

    @Test
    void aNounInsideASentenceIsNotCapitalisedButAnAbbreviationIs() {
        assertEquals("foreldrene", NB.inside("Foreldrene"));
        assertEquals("SFO-foreldrene", NB.inside("SFO-foreldrene"));
    }

    @Test
    void anIntervalIsCutToWhatTheScaleCanGive() {
        ScoreSums wide = ScoreSums.ofScores(new double[] {1, 6, 1}, new double[] {6, 1, 6});
        assertEquals("0,17–6,00", NB.interval(QualityRatio.ofUnit(wide, 0, 0.95), 1, 6));
    }

    @Test
    void aKWhoseIntervalWouldEndAtOneOrAtItselfHasThreeDecimals() {
        assertEquals("0,88 (0,84–0,93)", said(0.8842, 0.841, 0.9312));
        assertEquals("0,965 (0,931–0,998)", said(0.9651, 0.9312, 0.9982));
        assertEquals("0,974 (0,968–0,981)", said(0.974, 0.9678, 0.981));
        assertEquals("0.965 (0.931–0.998)", said(EN, 0.9651, 0.9312, 0.9982));
    }

    @Test
    void aKHeldAgainstANumberIsNotWrittenAsThatNumberUnlessItIsIt() {
        assertEquals("0,90 (0,86–0,93)", against(0.9, 0.86, 0.9312, 0.95));
        assertEquals("0,900 (0,860–0,949)", against(0.9, 0.86, 0.9492, 0.95));
        assertEquals("0,953 (0,931–0,971)", against(0.953, 0.931, 0.971, 0.95));
        assertEquals("0,95", against(0.95, Double.NaN, Double.NaN, 0.95));
    }

    private static String against(double k, double low, double high, double number) {
        return NB.kAgainst(ratio(k, low, high), number, 1, 6);
    }

    private static QualityRatio ratio(double k, double low, double high) {
        QualityRatio.Status status = Double.isNaN(low) ? QualityRatio.Status.TOO_FEW : QualityRatio.Status.OK;
        return new QualityRatio(40, k, 0.02, 0.02, 39, low, high, 4 * k, 4, 4 * k - 4, status);
    }

    private static String said(double k, double low, double high) {
        return said(NB, k, low, high);
    }

    private static String said(Voice voice, double k, double low, double high) {
        QualityRatio ratio = ratio(k, low, high);
        return voice.k(ratio) + " (" + voice.interval(ratio, 1, 6) + ")";
    }

    @Test
    void whereTheMeansAsWrittenGiveAnotherKItIsSaid() {
        assertEquals("K er regnet med flere desimaler enn dem som vises her.", divided(4.196, 4.974));
        assertEquals("", divided(4.2, 5));
        assertEquals("", divided(4.196, 4.994));
    }

    /** Of 4,20 and 4,97 a reader makes 0,85; K is 0,84. */
    private static String divided(double experience, double expectation) {
        double k = experience / expectation;
        return NB.division(new QualityRatio(
                40,
                k,
                0.04,
                0.05,
                39,
                k - 0.08,
                k + 0.08,
                experience,
                expectation,
                experience - expectation,
                QualityRatio.Status.OK));
    }

    @Test
    void twoRoundsThatWouldBeWrittenAlikeAreToldApart() {
        assertEquals("0,96 → 0,99", moved(0.96, 0.988));
        assertEquals("0,956 → 0,964", moved(0.9561, 0.9639));
        assertEquals("0,96 → 0,96", moved(0.9601, 0.9603));
    }

    @Test
    void aRatioWhoseIntervalIsBesideOneIsNotWrittenAsIfItEndedThere() {
        assertEquals("1,04 (1,01–1,08)", NB.ratio(changed(1.04, 1.01, 1.08)));
        assertEquals("1,021 (1,003–1,042)", NB.ratio(changed(1.0213, 1.0031, 1.0419)));
    }

    private static Change changed(double ratio, double low, double high) {
        Change.Side same = new Change.Side(4, 4, Movement.UNCHANGED);
        return new Change(0.9, 0.9 * ratio, ratio, 2.5, 30, 0.02, low, high, same, same, Movement.ROSE);
    }

    private static String moved(double before, double after) {
        Change.Side same = new Change.Side(4, 4, Movement.UNCHANGED);
        Change change = new Change(before, after, after / before, 1, 30, 0.3, 0.9, 1.1, same, same, Movement.UNCHANGED);
        return NB.before(change) + " → " + NB.after(change);
    }

    @Test
    void whereThereIsNoIntervalTwoWordsSayWhy() {
        ScoreSums alike = ScoreSums.ofScores(new double[] {4, 4}, new double[] {5, 5});
        assertEquals("alle svarte likt", NB.intervalOrReason(QualityRatio.ofUnit(alike, 0.5, 0.95), 1, 6));
        ScoreSums one = ScoreSums.ofScores(new double[] {4}, new double[] {5});
        assertEquals("for få svar", NB.intervalOrReason(QualityRatio.ofUnit(one, 0.5, 0.95), 1, 6));
    }

    @Test
    void everyWordingHasASentenceInEveryLanguage() {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            for (Wording wording : Wording.values()) {
                assertTrue(messages.has(language, "report.verdict." + Voice.key(wording)));
                assertTrue(messages.has(language, "report.short." + Voice.key(wording)));
            }
        }
    }
}
