package opplevd.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a questionnaire may say besides its items: how they are answered, for whom, which may be chosen. */
class QuestionnaireFormatTest {
    private static final String FULL = QuestionnaireYamlTest.SOUND + """
              - {key: ours, dimension: place, text: {nb: "Vår egen"}, local: true}
            area: kindergarten
            audience: parents
            sensitive: true
            filter: {text: {nb: "Har barnet gått der i år?"}, label: {nb: "Gått der"}}
            optional:
              - {key: garden, dimension: place, text: {nb: "Hagen"}}
            """;

    private static List<String> flaws(String yaml) {
        FlawedContent refused = assertThrows(FlawedContent.class, () -> QuestionnaireYaml.read("q.yaml", yaml));
        return refused.flaws().stream().map(flaw -> flaw.place() + flaw.key()).toList();
    }

    @Test
    void everything_that_may_be_said_is_read_and_written_again() {
        Questionnaire read = QuestionnaireYaml.read("q.yaml", FULL);
        assertEquals("kindergarten", read.area());
        assertEquals("parents", read.audience());
        assertTrue(read.sensitive());
        assertEquals(
                new Filter(Texts.of(Map.of("nb", "Har barnet gått der i år?")), Texts.of(Map.of("nb", "Gått der"))),
                read.filter());
        assertEquals(List.of("garden"), read.optional().stream().map(Item::key).toList());
        assertTrue(read.items().getLast().local());
        assertFalse(read.items().getLast().core());
        assertEquals(read, QuestionnaireYaml.read("again", read.document()));
    }

    @Test
    void a_document_without_the_newer_fields_is_written_as_it_always_was() {
        assertEquals(
                "736efe48d30440aa950cf230c268c5f5f0c1275a4a1567006bdd6872838faea0",
                QuestionnaireYaml.read("q.yaml", QuestionnaireYamlTest.SOUND).hash());
        assertEquals(
                "944e3e87b98e784d9b433acd4729f3a4ca6a0601aee8be5dad6876d6485d8957",
                QuestionnaireYaml.read("q.yaml", QuestionnaireYamlTest.SOUND).coreHash());
    }

    @Test
    void what_is_asked_is_the_same_whatever_could_have_been_chosen() {
        Questionnaire read = QuestionnaireYaml.read("q.yaml", FULL);
        String more = FULL + "  - {key: roof, dimension: place, text: {nb: \"Taket\"}}\n";
        assertEquals(
                read.asked().hash(),
                QuestionnaireYaml.read("q.yaml", more).asked().hash());
        assertEquals(List.of(), read.asked().optional());
    }

    @Test
    void the_core_hash_tells_pairs_from_the_direct_question() {
        String three = QuestionnaireYamlTest.SOUND.replace("max: 6", "max: 3");
        assertNotEquals(
                QuestionnaireYaml.read("a", three).coreHash(),
                QuestionnaireYaml.read("b", three + "kind: direct\n").coreHash());
    }

    @Test
    void the_direct_question_brings_its_own_scale_and_takes_no_other() {
        String direct = QuestionnaireYamlTest.SOUND + "kind: direct\n";
        assertEquals(
                Scale.DIRECT,
                QuestionnaireYaml.read("a", direct.replace("scale: {min: 1, max: 6}\n", ""))
                        .scale());
        assertEquals(List.of("q.yaml:4: column 22: questionnaire.scale.direct"), flaws(direct));
    }

    @Test
    void results_without_expectations_are_never_asked_on_pages() {
        Questionnaire old = QuestionnaireYaml.read("a", QuestionnaireYamlTest.SOUND + "kind: experience\n");
        assertEquals(Kind.EXPERIENCE, old.kind());
        assertFalse(old.fitsAnswering());
    }

    @Test
    void an_unknown_kind_is_named_where_it_stands() {
        assertEquals(
                List.of("q.yaml:12: column 7: intake.yaml.form"),
                flaws(QuestionnaireYamlTest.SOUND + "kind: triples\n"));
    }

    @Test
    void an_item_of_their_own_is_never_core_and_a_third_is_too_many() {
        assertEquals(
                List.of("q.yaml:12: column 78: questionnaire.local.core"),
                flaws(FULL.replace("local: true", "local: true, core: true")));
        String three = QuestionnaireYamlTest.SOUND;
        for (String key : List.of("a", "b", "c")) {
            three += "  - {key: " + key + ", dimension: place, text: {nb: x}, local: true}\n";
        }
        assertEquals(List.of("q.yaml:14: column 54: questionnaire.local.many"), flaws(three));
    }

    @Test
    void what_can_be_chosen_is_neither_core_nor_asked_already() {
        assertEquals(
                List.of("q.yaml:18: column 64: questionnaire.optional.core"),
                flaws(FULL.replace("{nb: \"Hagen\"}", "{nb: \"Hagen\"}, core: true")));
        assertEquals(
                List.of("q.yaml:18: column 11: intake.item.twice"), flaws(FULL.replace("key: garden", "key: ours")));
    }
}
