package opplevd.survey.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import opplevd.survey.comment.PersonalData.Kind;
import opplevd.survey.upload.NationalNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    private static List<Kind> kinds(String text) {
        return PersonalData.in(text, Set.of("Solstua barnehage", "Dovre")).stream()
                .map(PersonalData.Found::kind)
                .toList();
    }

    private static String without(String text) {
        return PersonalData.without(text, PersonalData.in(text, Set.of("Solstua barnehage", "Dovre")));
    }

    @Test
    void addressesNumbersAndNamesAreMarked() {
        assertEquals(List.of(Kind.EMAIL), kinds("Skriv til kari.nordmann@example.no da"));
        assertEquals(List.of(Kind.PHONE), kinds("Ring meg på +47 912 34 567 etter fire"));
        assertEquals(List.of(Kind.NAME), kinds("Det er Kari som gjør dagen god"));
        assertEquals(List.of(Kind.NAME, Kind.NAME), kinds("Takk til Per og Åse-Marie for alt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15057912340", "01010112377"})
    void elevenDigitsWithRightCheckDigitsAreAnIdentityNumber(String digits) {
        boolean valid = NationalNumber.is(digits);
        String changed = digits.substring(0, 10) + (digits.charAt(10) == '9' ? '0' : (char) (digits.charAt(10) + 1));
        assertFalse(valid && NationalNumber.is(changed), "one digit changed is wrong");
    }

    @Test
    void aMadeUpIdentityNumberIsFound() {
        String valid = madeUp();
        assertTrue(NationalNumber.is(valid));
        assertEquals(List.of(Kind.IDENTITY_NUMBER), kinds("Barnet har nummer " + valid + " hos dere"));
    }

    /** The first eleven digits with right check digits from a number on that nobody has (day 80 and on). */
    private static String madeUp() {
        for (long number = 80_01_01_00000L; ; number++) {
            String digits = Long.toString(number);
            if (NationalNumber.is(digits)) {
                return digits;
            }
        }
    }

    @Test
    void theFirstWordOfASentenceAndTheUnitsOwnNameGiveNobodyAway() {
        assertEquals(List.of(), kinds("Maten er god. Barna trives. «Alltid hyggelig»\nTakk"));
        assertEquals(List.of(), kinds("Vi er glade i Solstua i Dovre"));
        assertEquals(List.of(), kinds("Vi venter 10 minutter hver dag i 2026"));
    }

    @Test
    void aNameAndSurnameThatBeginASentenceAreBothMarked() {
        assertEquals(
                "[…] […] på avdeling 2 er flink, […] også.",
                without("Kari Nordmann på avdeling 2 er flink, Ola også."));
        assertEquals(List.of(Kind.NAME, Kind.NAME), kinds("Maten er god. «Åse Vik» hjelper"));
        assertEquals(List.of(Kind.NAME, Kind.NAME), kinds("Kari B. Nordmann hjelper"));
        assertEquals("Takk […], hei […].", without("Takk Kari, hei Ola."));
        assertEquals("Bra på avdeling 2. Maten er god.", without("Bra på avdeling 2. Maten er god."));
        assertEquals(List.of(), kinds("Solstua barnehage er fin. Vi\nTrives"));
    }

    @Test
    void theProposalLeavesOutWhatIsMarkedAndNothingElse() {
        assertEquals("Spør […] på […] hvis dere lurer.", without("Spør Kari på 91234567 hvis dere lurer."));
        assertEquals("Alt er bra.", without("Alt er bra."));
    }
}
