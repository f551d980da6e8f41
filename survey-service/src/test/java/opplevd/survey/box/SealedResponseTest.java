package opplevd.survey.box;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SealedResponseTest {
    private static final RoundKey KEY = new RoundKey(new byte[32]);

    @Property(tries = 300)
    void whatIsReadIsWhatWasWritten(@ForAll("answers") Answers answers) {
        assertEquals(answers, SealedResponse.read(SealedResponse.write(answers)));
    }

    @Property(tries = 300)
    void everyResponseToAQuestionnaireHasOneSizeBeforeAndAfterSealing(@ForAll("answers") Answers answers) {
        Answers plain = Answers.blank(answers.items(), "nb", Mode.OPEN);
        boolean group = answers.group() != null;
        Answers blank = group ? plain.askingForGroup() : plain;
        byte[] nullifier = new byte[32];
        byte[] nonce = RoundKey.nonce();
        byte[] sealed = KEY.seal(SealedResponse.write(answers), nonce, "part", "unit", nullifier);
        byte[] sealedBlank = KEY.seal(SealedResponse.write(blank), nonce, "part", "unit", nullifier);
        assertEquals(SealedResponse.size(answers.items(), group), SealedResponse.write(answers).length);
        assertEquals(sealedBlank.length, sealed.length);
    }

    @Property(tries = 200)
    void aCommentOfTheLongestKindFits(@ForAll("text") String text) {
        String cut = text;
        while (!Comment.fits(cut)) {
            cut = cut.substring(0, cut.offsetByCodePoints(0, cut.codePointCount(0, cut.length()) - 1));
        }
        Answers answers = Answers.blank(8, "nb", Mode.OPEN).withComment(Comment.written(cut, Sitting.begin()));
        assertEquals(
                cut.strip(),
                SealedResponse.read(SealedResponse.write(answers)).comment().text());
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("a", "æ", "ŋ", "š", "€", " ", "😀", "\n")
                .list()
                .ofMinSize(900)
                .ofMaxSize(1200)
                .map(characters -> String.join("", characters));
    }

    @Provide
    Arbitrary<Answers> answers() {
        Arbitrary<Half> half = Arbitraries.integers().between(-1, 10).map(v -> Half.given(v, Sitting.begin()));
        Arbitrary<Half> direct = Arbitraries.integers().between(-1, 3).map(v -> Half.given(v, Sitting.begin()));
        Arbitrary<Half> group = Arbitraries.integers()
                .between(-1, 6)
                .map(v -> Half.given(v, Sitting.begin()))
                .injectNull(0.5);
        Arbitrary<String> text =
                Arbitraries.strings().withChars("abcæøåŋš€ ").ofMaxLength(600).map(String::strip);
        Arbitrary<Answers> filled = Combinators.combine(
                        direct,
                        group,
                        text,
                        Arbitraries.of("nb", "nn", "se", "en"),
                        Arbitraries.of(Mode.class),
                        Arbitraries.of(true, false))
                .as((d, g, t, language, mode, complete) -> new Answers(
                        List.of(Half.EMPTY),
                        List.of(Half.EMPTY),
                        d,
                        g,
                        Comment.written(t, Sitting.begin()),
                        language,
                        mode,
                        complete));
        return Combinators.combine(filled, half.list().ofMinSize(2).ofMaxSize(60))
                .as(SealedResponseTest::withHalves);
    }

    private static Answers withHalves(Answers answers, List<Half> halves) {
        int items = halves.size() / 2;
        return new Answers(
                new ArrayList<>(halves.subList(0, items)),
                new ArrayList<>(halves.subList(items, 2 * items)),
                answers.direct(),
                answers.group(),
                answers.comment(),
                answers.language(),
                answers.mode(),
                answers.complete());
    }
}
