package opplevd.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireLibraryTest {
    @ParameterizedTest
    @ValueSource(strings = {"kindergarten-parents", "school-parents", "home-care-users"})
    void every_questionnaire_of_the_library_is_sound_and_fits_answering(String key) {
        Questionnaire questionnaire = QuestionnaireLibrary.find(key).orElseThrow();
        assertEquals(key, questionnaire.key());
        assertTrue(questionnaire.fitsAnswering());
    }

    @Test
    void an_unknown_key_is_not_found_and_a_path_is_no_key() {
        assertFalse(QuestionnaireLibrary.find("nothing").isPresent());
        assertFalse(QuestionnaireLibrary.find("../messages/kit_en").isPresent());
    }
}
