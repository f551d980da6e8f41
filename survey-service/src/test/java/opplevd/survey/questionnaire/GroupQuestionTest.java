package opplevd.survey.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The questions by whose answers results can be told apart, as files write them. */
class GroupQuestionTest {
    private static final String AGE = QuestionnaireYamlTest.SOUND + """
            groups:
              - by: age
                text: {nb: "Hvor gammel er du?"}
                choices:
                  - {key: under-67, text: {nb: Under 67 år}}
                  - {key: from-67, text: {nb: 67 år eller eldre}}
            """;

    private static List<String> flaws(String yaml) {
        FlawedContent refused = assertThrows(FlawedContent.class, () -> QuestionnaireYaml.read("q.yaml", yaml));
        return refused.flaws().stream().map(Flaw::key).toList();
    }

    @Test
    void theyAreReadInOrderAndWrittenAgain() {
        Questionnaire questionnaire = QuestionnaireYaml.read("q.yaml", AGE);
        GroupQuestion age = questionnaire.groupsBy(GroupQuestion.By.AGE).orElseThrow();
        assertEquals(
                List.of("under-67", "from-67"),
                age.groups().stream().map(Group::key).toList());
        assertEquals("from-67", age.key(2));
        assertEquals(Group.NOT_TOLD, age.key(0));
        assertEquals(questionnaire, QuestionnaireYaml.read("again", questionnaire.document()));
        Questionnaire without = QuestionnaireYaml.read("without", QuestionnaireYamlTest.SOUND);
        assertNotEquals(without.hash(), questionnaire.hash());
        assertEquals(without.coreHash(), questionnaire.coreHash(), "it compares with those that ask for no group");
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        assertEquals(List.of("intake.yaml.form"), flaws(AGE.replace("by: age", "by: income")));
        assertEquals(List.of("intake.yaml.form"), flaws(AGE.replace("key: from-67", "key: not-told")));
        assertEquals(List.of("questionnaire.groups.twice"), flaws(AGE.replace("key: from-67", "key: under-67")));
        assertEquals(
                List.of("questionnaire.groups.many"),
                flaws(AGE.replace("      - {key: from-67, text: {nb: 67 år eller eldre}}\n", "")));
        String again = AGE.substring(AGE.indexOf("  - by: age"));
        assertEquals(List.of("questionnaire.groups.twice"), flaws(AGE + again));
        String direct = AGE.replace("scale: {min: 1, max: 6}", "kind: direct");
        assertEquals(List.of("questionnaire.groups.pairs"), flaws(direct));
    }
}
