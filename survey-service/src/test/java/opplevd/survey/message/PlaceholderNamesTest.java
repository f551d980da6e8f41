package opplevd.survey.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever writes a message writes the words of its own language, and the same is kept. */
class PlaceholderNamesTest {
    private static final Words KEPT = new Words(
            "{municipality} spør",
            "{unit}: {link}\n{each}\nSiste dag er {closes}. {minutes} minutter. {contact} {ukjent}");

    private final PlaceholderNames names = new PlaceholderNames(new Messages());

    @Test
    void aTextIsShownWithTheWordsOfItsLanguage() {
        Words shown = names.shown(KEPT, Language.NB);
        assertEquals("{kommune} spør", shown.subject());
        assertEquals(
                "{enhet}: {lenke}\n{hvem}\nSiste dag er {frist}. {minutter} minutter. {kontakt} {ukjent}",
                shown.body());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasShownIsKeptAsItWas(Language language) {
        assertEquals(KEPT, names.kept(names.shown(KEPT, language)));
    }

    @Test
    void theWordsOfAnyLanguageAndTheOldOnesAreUnderstoodInEveryText() {
        assertEquals(
                "{municipality} {municipality} {link} {link}",
                names.kept(new Words("", "{municipality} {gielda} {lenkje} {link}"))
                        .body());
    }
}
