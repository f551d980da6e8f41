package opplevd.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionnaireYamlTest {
    static final String SOUND = """
            key: kindergarten
            title: {nb: Barnehage, en: Kindergarten}
            respondents: {nb: foreldrene}
            scale: {min: 1, max: 6}
            dimensions:
              - {key: manner, title: {nb: Måten, en: Manner}}
              - {key: place, title: {nb: Stedet}}
            items:
              - {key: respect, dimension: manner, text: {nb: "Vi blir møtt med respekt"}, label: {nb: Respekt}}
              - {key: listen, dimension: manner, text: {nb: "De lytter"}}
              - {key: outdoor, dimension: place, text: {nb: "Uteplassen"}, core: false}
            """;

    private static List<String> flaws(String yaml) {
        FlawedContent refused = assertThrows(FlawedContent.class, () -> QuestionnaireYaml.read("q.yaml", yaml));
        return refused.flaws().stream().map(flaw -> flaw.place() + flaw.key()).toList();
    }

    @Test
    void reads_a_sound_questionnaire_in_the_order_written() {
        Questionnaire questionnaire = QuestionnaireYaml.read("q.yaml", SOUND);
        assertEquals(
                List.of("respect", "listen", "outdoor"),
                questionnaire.items().stream().map(Item::key).toList());
        assertEquals(List.of(0, 1), questionnaire.itemsOf("manner"));
        assertEquals("Kindergarten", questionnaire.title().in("en"));
        assertEquals("Barnehage", questionnaire.title().in("se"));
        assertEquals(new Scale(1, 6), questionnaire.scale());
    }

    @Test
    void the_canonical_document_reads_back_as_the_same_questionnaire() {
        Questionnaire questionnaire = QuestionnaireYaml.read("q.yaml", SOUND);
        Questionnaire again = QuestionnaireYaml.read("again", questionnaire.document());
        assertEquals(questionnaire, again);
        assertEquals(questionnaire.hash(), again.hash());
    }

    @Test
    void the_same_content_written_differently_has_the_same_hash() {
        String reordered =
                SOUND.replace("{nb: Barnehage, en: Kindergarten}", "\n  en: Kindergarten\n  nb: 'Barnehage'");
        assertEquals(
                QuestionnaireYaml.read("a", SOUND).hash(),
                QuestionnaireYaml.read("b", reordered).hash());
    }

    @Test
    void the_core_hash_ignores_words_and_own_items_but_not_the_scale() {
        Questionnaire one = QuestionnaireYaml.read("a", SOUND);
        String own = SOUND.replace("outdoor", "indoor").replace("De lytter", "De hører");
        assertEquals(one.coreHash(), QuestionnaireYaml.read("b", own).coreHash());
        assertNotEquals(
                one.coreHash(),
                QuestionnaireYaml.read("c", SOUND.replace("max: 6", "max: 5")).coreHash());
    }

    @Test
    void a_scale_that_contains_zero_is_refused_where_it_stands() {
        assertEquals(List.of("q.yaml:4: column 14: intake.scale.zero"), flaws(SOUND.replace("min: 1", "min: 0")));
    }

    @Test
    void every_flaw_is_named() {
        String yaml = SOUND.replace("key: listen", "key: respect")
                .replace("dimension: place", "dimension: placce")
                .replace("{nb: Stedet}", "Stedet");
        assertEquals(
                List.of(
                        "q.yaml:7: column 25: intake.yaml.mapping",
                        "q.yaml:10: column 11: intake.item.twice",
                        "q.yaml:11: column 31: intake.item.dimension"),
                flaws(yaml));
    }

    @Test
    void an_unknown_field_and_a_missing_one_are_named() {
        assertEquals(
                List.of(
                        "q.yaml:1: column 1: intake.yaml.field.unknown",
                        "q.yaml:1: column 1: intake.yaml.field.missing"),
                flaws(SOUND.replaceFirst("key:", "keys:")));
    }

    @Test
    void broken_yaml_is_one_flaw_with_its_place() {
        assertEquals(List.of("q.yaml:3: column 1: intake.yaml.broken"), flaws("key: a\ntitle: {nb: x\n"));
    }

    @Test
    void references_that_multiply_are_refused() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n";
        assertTrue(
                flaws(bomb).getFirst().contains("intake.yaml.broken"),
                () -> flaws(bomb).toString());
    }

    @Test
    void item_keys_have_no_spaces() {
        assertEquals(
                List.of("q.yaml:10: column 11: intake.yaml.form"),
                flaws(SOUND.replace("key: listen", "key: 'li sten'")));
    }

    @Test
    void sixty_one_items_are_too_many() {
        StringBuilder yaml = new StringBuilder(SOUND);
        for (int i = 0; i < 58; i++) {
            yaml.append("  - {key: i").append(i).append(", dimension: place, text: {nb: x}}\n");
        }
        assertEquals(List.of("q.yaml:9: column 3: intake.items.many"), flaws(yaml.toString()));
    }
}
