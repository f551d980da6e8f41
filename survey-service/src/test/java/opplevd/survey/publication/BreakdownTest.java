package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import opplevd.quality.NodeStatus;
import opplevd.quality.Suppression;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Sitting;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import opplevd.survey.round.Round;
import opplevd.survey.round.Source;
import org.junit.jupiter.api.Test;

/** What is told by language: only where it was said before, small groups hidden so that nobody finds them by subtraction. */
class BreakdownTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Round TOLD = new Round(
            "r", "2026 autumn", null, Source.SURVEY, null, null, null, Layout.ITEM, Asked.PERSON, Breakdown.LANGUAGE);

    private static Tally speaking(Map<String, Integer> languages) {
        Tally tally = new Tally(APart.QUESTIONNAIRE);
        languages.forEach((language, people) -> {
            for (int i = 0; i < people; i++) {
                int experience = 2 + i % 4;
                tally.add(new int[] {5, 5, 5}, new int[] {experience, experience, 4}, 2, false, language);
            }
        });
        return tally;
    }

    private static JsonNode language(PublishedPart part, int unit) throws Exception {
        return JSON.readTree(part.document()).at("/areas/0/units/" + unit + "/breakdown/language");
    }

    private static String visibility(JsonNode language, String key) {
        return language.path(key).path("visibility").asText();
    }

    @Test
    void aSmallGroupIsHiddenWithTheSmallestNeighbourSoThatTheRestDoesNotTellIt() throws Exception {
        PublishedPart part = APart.aPart()
                .unit("A", 60, speaking(Map.of("nb", 20, "nn", 8, "se", 3)))
                .published(TOLD);
        JsonNode language = language(part, 0);
        assertEquals("SHOWN", visibility(language, "nb"));
        assertEquals("SECONDARY", visibility(language, "nn"));
        assertEquals("PRIMARY", visibility(language, "se"));
        assertEquals(20, language.path("nb").path("n").asInt());
        assertEquals(100, language.path("nb").path("f").asDouble());
        assertEquals(1, language.path("nn").size(), "a hidden group has its visibility and nothing else");
        assertEquals(1, language.path("se").size());
    }

    @Test
    void nothingIsToldWhereThePlanDidNotSaySoOrTheUnitIsHidden() throws Exception {
        Map<String, Integer> some = Map.of("nb", 20, "nn", 8);
        PublishedPart untold = APart.aPart().unit("A", 60, speaking(some)).published();
        assertFalse(untold.document().contains("breakdown"));
        JsonNode units = JSON.readTree(APart.aPart()
                        .unit("A", 60, speaking(some))
                        .unit("B", 9, speaking(Map.of("nb", 2)))
                        .unit("C", 9, speaking(Map.of("nb", 6)))
                        .published(TOLD)
                        .document())
                .at("/areas/0/units");
        assertTrue(units.get(0).path("breakdown").isObject());
        assertTrue(units.get(1).path("breakdown").isNull(), "too few answered");
        assertTrue(units.get(2).path("breakdown").isNull(), "hidden for the other's sake");
    }

    @Test
    void noHiddenGroupFollowsFromTheUnitAndTheShownOnes() {
        Random random = new Random(8);
        for (int tree = 0; tree < 500; tree++) {
            Map<String, Integer> people = new LinkedHashMap<>();
            for (String language : List.of("nb", "nn", "se", "en")) {
                people.put(language, random.nextInt(3) == 0 ? 0 : random.nextInt(12));
            }
            CountedUnit unit =
                    APart.aPart().unit("A", 90, speaking(people)).area().units().getFirst();
            Map<String, NodeStatus> statuses = SmallNumbers.groups(unit);
            List<Suppression.Node> nodes = new ArrayList<>();
            Map<String, NodeStatus> all = new LinkedHashMap<>(statuses);
            long n = unit.tally().in(Scopes.WHOLE).n();
            all.put("unit", n < 5 ? NodeStatus.PRIMARY : NodeStatus.SHOWN);
            nodes.add(new Suppression.Node("unit", "", n));
            unit.tally().groups().forEach((key, tally) -> nodes.add(new Suppression.Node(key, "unit", tally.n())));
            if (n >= 5) {
                assertEquals(
                        java.util.Set.of(),
                        Suppression.computable(nodes, all, Suppression.RootPolicy.SUPPRESS),
                        people::toString);
                long hidden = nodes.stream()
                        .filter(node -> java.util.Objects.requireNonNull(all.get(node.id()))
                                .hidden())
                        .mapToLong(Suppression.Node::n)
                        .sum();
                assertTrue(hidden == 0 || hidden >= 5, people::toString);
            }
        }
    }

    @Test
    void closingCountsTheLanguageThatEachLastAnsweredIn() throws Exception {
        opplevd.survey.box.APart part = opplevd.survey.box.APart.openWithUnits(1);
        opplevd.survey.box.APart.execute("UPDATE round SET breakdown = 'LANGUAGE' WHERE id = ?", part.roundId);
        Sitting sitting = Sitting.begin();
        for (int i = 0; i < 14; i++) {
            String first = i < 8 ? "nb" : "nn";
            part.box.save(
                    part.respondent(0, "r" + i),
                    Answers.blank(ClosedBox.ITEMS, first, Mode.PERSONAL),
                    answers -> answered(answers, sitting));
        }
        part.box.save(
                part.respondent(0, "r0"),
                Answers.blank(ClosedBox.ITEMS, "nn", Mode.PERSONAL),
                answers -> answered(answers, sitting).in("nn"));
        Closing closing = new ClosedBox(part).closing(1 << 20);
        closing.close(part.id);
        closing.finish(part.id, step -> {});
        try (ApplicationContext service = opplevd.survey.box.APart.context(Map.of())) {
            String id = service.getBean(PartsToCount.class).part(part.id).publicationId();
            JsonNode language = JSON.readTree(
                            service.getBean(Publications.class).document(id, 1).orElseThrow())
                    .at("/areas/0/units/0/breakdown/language");
            assertEquals(7, language.path("nb").path("n").asInt(), language::toString);
            assertEquals(7, language.path("nn").path("n").asInt(), language::toString);
        }
    }

    @Test
    void closingCountsTheGroupThatEachTold() throws Exception {
        opplevd.survey.box.APart part = opplevd.survey.box.APart.openWithUnits(1);
        opplevd.survey.box.APart.execute("UPDATE round SET breakdown = 'RELATION' WHERE id = ?", part.roundId);
        Sitting sitting = Sitting.begin();
        for (int i = 0; i < 20; i++) {
            int told = i < 8 ? 1 : i < 15 ? 2 : i == 15 ? Half.DONT_KNOW : Half.NOTHING;
            part.box.save(
                    part.respondent(0, "r" + i),
                    Answers.blank(ClosedBox.ITEMS, "nb", Mode.PERSONAL).askingForGroup(),
                    answers -> answered(answers, sitting).withGroup(Half.given(told, sitting)));
        }
        Closing closing = new ClosedBox(part).closing(1 << 20);
        closing.close(part.id);
        closing.finish(part.id, step -> {});
        try (ApplicationContext service = opplevd.survey.box.APart.context(Map.of())) {
            String id = service.getBean(PartsToCount.class).part(part.id).publicationId();
            JsonNode relation = JSON.readTree(
                            service.getBean(Publications.class).document(id, 1).orElseThrow())
                    .at("/areas/0/units/0/breakdown/relation");
            assertEquals(8, relation.at("/mother/n").asInt(), relation::toString);
            assertEquals(7, relation.at("/father/n").asInt(), relation::toString);
            assertEquals("EMPTY", relation.at("/guardian/visibility").asText());
            assertEquals(5, relation.at("/not-told/n").asInt(), relation::toString);
        }
    }

    private static Answers answered(Answers answers, Sitting sitting) {
        Answers all = answers;
        for (int item = 0; item < ClosedBox.ITEMS; item++) {
            all = all.with(item, Half.given(5, sitting), Half.given(4, sitting));
        }
        return all;
    }
}
