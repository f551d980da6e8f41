package opplevd.survey.publication;

import static opplevd.survey.publication.APart.aPart;
import static opplevd.survey.publication.APart.alike;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import opplevd.survey.round.Asked;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.Layout;
import opplevd.survey.round.Round;
import opplevd.survey.round.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishedPartTest {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private static JsonNode area(PublishedPart part) {
        return at(whole(part), "areas", 0);
    }

    private static JsonNode whole(PublishedPart part) {
        try {
            return JSON.readValue(part.bytes(), Argument.of(JsonNode.class));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** What stands at the end of a path of field names and numbers. */
    private static JsonNode at(@Nullable JsonNode json, Object... path) {
        JsonNode at = json;
        for (Object step : path) {
            assertNotNull(at);
            at = step instanceof Integer index ? at.get(index) : at.get(step.toString());
        }
        return Objects.requireNonNull(at);
    }

    private static int number(JsonNode json, Object... path) {
        return at(json, path).getIntValue();
    }

    private static Set<String> fields(JsonNode json) {
        Set<String> fields = new HashSet<>();
        json.entries().forEach(entry -> fields.add(entry.getKey()));
        return fields;
    }

    private static String visibility(JsonNode area, int unit) {
        return at(area, "units", unit, "whole", "visibility").getStringValue();
    }

    @Test
    void a_unit_of_four_is_hidden_and_the_smallest_other_with_it() {
        JsonNode area = area(aPart().unit("A", 50, alike(40, 6, 5))
                .unit("B", 10, alike(4, 6, 1))
                .unit("C", 30, alike(18, 5, 5))
                .published());
        assertEquals("SHOWN", visibility(area, 0));
        assertEquals("PRIMARY", visibility(area, 1));
        assertEquals("SECONDARY", visibility(area, 2));
        assertEquals(Set.of("visibility"), fields(at(area, "units", 2, "whole")));
        assertEquals(4, number(area, "units", 1, "responses"));
        assertEquals(22, number(area, "others", "whole", "n"));
        assertEquals(40, number(area, "others", "whole", "invited"));
        assertEquals(2, number(area, "others", "whole", "units"));
        assertEquals(4 * 1 + 18 * 5, number(area, "others", "whole", "o"));
        assertFalse(at(area, "others", "contributions", "items").isNull());
        assertTrue(at(area, "units", 1, "contributions", "items").isNull());
    }

    @Test
    void who_gives_one_answer_is_told_of_an_own_round_and_not_known_of_an_import() {
        Round own = new Round(
                "r",
                "2026 autumn",
                null,
                Source.SURVEY,
                null,
                APart.CLOSED,
                null,
                Layout.ITEM,
                Asked.CHILD,
                Breakdown.NONE);
        assertEquals(
                "CHILD",
                at(whole(aPart().unit("A", 50, alike(40, 6, 5)).published(own)), "round", "asked")
                        .getStringValue());
        assertTrue(at(whole(aPart().unit("A", 50, alike(40, 6, 5)).published()), "round", "asked")
                .isNull());
    }

    @Test
    void nothing_is_pooled_when_everything_is_shown() {
        JsonNode area = area(aPart().unit("A", 50, alike(40, 6, 5))
                .unit("B", 10, alike(0, 6, 1))
                .published());
        assertTrue(at(area, "others", "whole").isNull());
        assertEquals("EMPTY", visibility(area, 1));
        assertEquals(Set.of("visibility"), fields(at(area, "units", 1, "whole")));
    }

    @Test
    void an_area_of_four_says_nothing_but_the_number() {
        PublishedPart part = aPart().unit("A", 50, alike(3, 6, 5))
                .unit("B", 10, alike(1, 6, 1))
                .published();
        assertFalse(part.document().contains("\"o\":"), part::document);
        assertFalse(part.document().contains("\"histogram\":[["), part::document);
    }

    @Test
    void a_distribution_needs_ten_and_the_direct_question_too() {
        JsonNode nine = at(area(aPart().unit("A", 50, alike(9, 6, 5)).published()), "units", 0);
        assertTrue(at(nine, "items", "respect", "histogram").isNull());
        assertTrue(at(nine, "direct").isNull());
        assertTrue(at(nine, "reliability", "manner").isNull());
        JsonNode ten = at(area(aPart().unit("A", 50, alike(10, 6, 5)).published()), "units", 0);
        assertEquals(10, number(ten, "items", "respect", "histogram", 6, 5));
        assertEquals(10, number(ten, "direct", "asExpected"));
        assertEquals(10, number(ten, "direct", "n"));
        assertEquals(10, number(ten, "reliability", "manner", "n"));
    }

    @Test
    void a_unit_with_an_open_response_makes_the_pool_s_invited_unknown() {
        Tally open = alike(3, 6, 5);
        open.add(new int[] {1, 1, 1}, new int[] {1, 1, 1}, 0, true);
        JsonNode area =
                area(aPart().unit("A", 9, open).unit("B", 10, alike(6, 6, 1)).published());
        assertTrue(at(area, "others", "whole", "invited").isNull());
        assertEquals(1, number(area, "units", 0, "openResponses"));
    }

    @Provide
    static Arbitrary<List<List<List<Integer>>>> units() {
        return TallyTest.responses()
                .map(all -> all.subList(0, Math.min(all.size(), 12)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** Whatever is answered: a hidden scope carries its visibility alone, and no figure is about fewer than five. */
    @Property(tries = 200)
    void nothing_about_fewer_than_five_is_in_the_bytes(@ForAll("units") List<List<List<Integer>>> units) {
        APart part = aPart();
        for (int i = 0; i < units.size(); i++) {
            part.unit("U" + i, i, TallyTest.count(units.get(i)));
        }
        JsonNode area = area(part.published());
        for (int i = 0; i < units.size(); i++) {
            JsonNode unit = at(area, "units", i);
            assertSound(at(unit, "whole"));
            at(unit, "dimensions").values().forEach(PublishedPartTest::assertSound);
            at(unit, "items").values().forEach(PublishedPartTest::assertSound);
            assertTrue("SHOWN".equals(visibility(area, i))
                    || at(unit, "contributions", "items").isNull());
        }
        at(area, "others", "items").values().forEach(pool -> assertTrue(pool.isNull() || number(pool, "n") >= 5));
    }

    private static void assertSound(JsonNode scope) {
        if ("SHOWN".equals(at(scope, "visibility").getStringValue())) {
            assertTrue(number(scope, "n") >= 5, scope::toString);
        } else {
            assertEquals(Set.of("visibility"), fields(scope));
        }
    }
}
