package opplevd.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.language.Messages;
import opplevd.survey.box.Half;
import opplevd.survey.box.Sitting;
import opplevd.survey.questionnaire.Scale;
import opplevd.survey.questionnaire.Texts;
import org.junit.jupiter.api.Test;

class GradesTest {
    private final Grades grades = new Grades(new Messages());
    private final Sitting sitting = Sitting.begin();

    @Test
    void five_and_six_steps_have_a_label_each() {
        assertEquals(
                List.of("I svært liten grad", "I liten grad", "I noen grad", "I stor grad", "I svært stor grad"),
                texts(Language.NB, 5));
        assertEquals(
                List.of(
                        "I svært liten grad",
                        "I liten grad",
                        "I nokon grad",
                        "I ganske stor grad",
                        "I stor grad",
                        "I svært stor grad"),
                texts(Language.NN, 6));
    }

    @Test
    void longer_scales_have_numbers_and_a_label_at_both_ends() {
        assertEquals(
                List.of("1 – to a very small extent", "2", "3", "4", "5", "6", "7 – to a very large extent"),
                texts(Language.EN, 7));
        List<String> ten = texts(Language.SE, 10);
        assertEquals(List.of("1 – hui unnán", "10 – hui ollu"), List.of(ten.getFirst(), ten.getLast()));
        assertEquals("9", ten.get(8));
    }

    @Test
    void only_what_the_sitting_itself_ticked_is_marked() {
        Scale scale = new Scale(1, 6);
        Half mine = Half.given(4, sitting);
        Half others = Half.given(4, Sitting.begin());
        assertEquals(
                List.of("4"),
                grades.rows(Language.NB, scale, mine, sitting).stream()
                        .filter(Row::chosen)
                        .map(Row::value)
                        .toList());
        assertTrue(grades.rows(Language.NB, scale, others, sitting).stream().noneMatch(Row::chosen));
    }

    @Test
    void a_text_that_was_not_translated_says_which_language_it_is_in() {
        Texts texts = Texts.of(Map.of("nb", "Jeg blir møtt med respekt", "nn", "Eg blir møtt med respekt"));
        assertEquals(new Words("Eg blir møtt med respekt", null), Words.of(texts, Language.NN));
        assertEquals(new Words("Jeg blir møtt med respekt", "nb"), Words.of(texts, Language.EN));
    }

    private List<String> texts(Language language, int max) {
        return grades.rows(language, new Scale(1, max), Half.EMPTY, sitting).stream()
                .map(Row::text)
                .toList();
    }
}
