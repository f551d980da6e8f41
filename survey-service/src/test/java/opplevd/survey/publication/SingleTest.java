package opplevd.survey.publication;

import static opplevd.survey.publication.APart.asking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import opplevd.survey.questionnaire.Flaws;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.questionnaire.QuestionnaireYaml;
import org.junit.jupiter.api.Test;

/** What is published where each item has one answer: the direct question for each item, or experience alone. */
class SingleTest {
    private static final Questionnaire DIRECT = read("direct", "");
    private static final Questionnaire EXPERIENCE = read("experience", "scale: {min: 1, max: 5}");

    private static Questionnaire read(String kind, String scale) {
        return QuestionnaireYaml.read("q.yaml", """
                key: pupils
                kind: %s
                title: {nb: Elever}
                %s
                dimensions: [{key: manner, title: {nb: Måte}}, {key: place, title: {nb: Sted}}]
                items:
                  - {key: respect, dimension: manner, text: {nb: Respekt}}
                  - {key: listen, dimension: manner, text: {nb: Lytter}}
                  - {key: outdoor, dimension: place, text: {nb: Ute}}
                """.formatted(kind, scale), new Flaws())
                .orElseThrow();
    }

    private static Tally tally(Questionnaire questionnaire, int[]... answers) {
        Tally tally = new Tally(questionnaire);
        for (int[] answer : answers) {
            tally.add(new int[3], answer, 0, false);
        }
        return tally;
    }

    private static Tally times(int respondents, Questionnaire questionnaire, int... answer) {
        Tally tally = new Tally(questionnaire);
        for (int i = 0; i < respondents; i++) {
            tally.add(new int[3], answer, 0, false);
        }
        return tally;
    }

    private static JsonNode area(PublishedPart part) {
        try {
            return new ObjectMapper().readTree(part.document()).at("/areas/0");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String json(JsonNode area, String path) {
        return area.at(path).toString();
    }

    @Test
    void the_three_answers_of_each_item_are_counted() {
        Tally counted = times(6, DIRECT, 2, 3, 0)
                .plus(times(4, DIRECT, 1, 3, 2))
                .plus(times(2, DIRECT, 3, 0, 2))
                .plus(times(3, DIRECT, 0, 0, 3));
        JsonNode area = area(asking(DIRECT).unit("A", 20, counted).published());
        assertEquals("\"DIRECT\"", json(area, "/questionnaire/kind"));
        // 6 as expected, 4 worse, 2 better; 3 left it out
        assertEquals(
                "{\"visibility\":\"SHOWN\",\"n\":12,\"distribution\":[3,4,6,2]}",
                json(area, "/units/0/single/items/respect"));
        assertEquals(
                "{\"visibility\":\"SHOWN\",\"n\":10,\"distribution\":[5,0,0,10]}",
                json(area, "/units/0/single/items/listen"));
        // the whole: those who answered two of three at least
        assertEquals("{\"visibility\":\"SHOWN\",\"n\":12}", json(area, "/units/0/single/whole"));
        assertEquals("15", json(area, "/units/0/responses"));
        assertEquals("{\"visibility\":\"EMPTY\"}", json(area, "/units/0/items/respect"));
        assertEquals("null", json(area, "/others/single/items/respect"));
    }

    @Test
    void a_direct_item_of_nine_says_nothing_but_that_it_is_hidden() {
        JsonNode area =
                area(asking(DIRECT).unit("A", 20, times(9, DIRECT, 2, 2, 2)).published());
        assertEquals("{\"visibility\":\"PRIMARY\"}", json(area, "/units/0/single/items/respect"));
        assertEquals("{\"visibility\":\"PRIMARY\"}", json(area, "/single/items/respect"));
        assertFalse(area.toString().contains("distribution"), area::toString);
        assertEquals("9", json(area, "/units/0/responses"));
    }

    @Test
    void a_neighbour_is_hidden_too_where_a_small_unit_could_be_computed() {
        JsonNode area = area(asking(DIRECT)
                .unit("A", 50, times(40, DIRECT, 2, 2, 2))
                .unit("B", 9, times(4, DIRECT, 1, 1, 1))
                .unit("C", 30, times(18, DIRECT, 3, 3, 0))
                .published());
        assertEquals("{\"visibility\":\"PRIMARY\"}", json(area, "/units/1/single/items/respect"));
        assertEquals("{\"visibility\":\"SECONDARY\"}", json(area, "/units/2/single/items/respect"));
        assertEquals(
                "{\"invited\":39,\"n\":22,\"distribution\":[0,4,0,18],\"units\":2}",
                json(area, "/others/single/items/respect"));
        // nobody of C answered about outdoors, so the big unit has to protect B there, and the area alone is told
        assertEquals("{\"visibility\":\"SECONDARY\"}", json(area, "/units/0/single/items/outdoor"));
        assertEquals("{\"visibility\":\"EMPTY\"}", json(area, "/units/2/single/items/outdoor"));
        assertEquals(
                "{\"invited\":59,\"n\":44,\"distribution\":[0,4,40,0],\"units\":2}",
                json(area, "/others/single/items/outdoor"));
    }

    @Test
    void experience_alone_gives_sums_from_five_and_a_distribution_from_ten() {
        Tally five = tally(
                EXPERIENCE,
                new int[] {5, 4, 0},
                new int[] {3, 0, 0},
                new int[] {1, 2, 3},
                new int[] {4, 4, 5},
                new int[] {2, 2, 2},
                new int[] {5, 5, 5});
        JsonNode area = area(asking(EXPERIENCE)
                .unit("A", 50, five)
                .unit("B", 30, times(10, EXPERIENCE, 4, 0, 3))
                .published());
        // scored in the whole are five (one of three is too little): 4.5, 2, 13/3, 2, 5
        assertEquals(5, area.at("/units/0/single/whole/n").asInt());
        assertEquals(
                4.5 + 2 + 13 / 3.0 + 2 + 5, area.at("/units/0/single/whole/o").asDouble(), 1e-12);
        assertEquals(
                4.5 * 4.5 + 4 + 169 / 9.0 + 4 + 25,
                area.at("/units/0/single/whole/oo").asDouble(),
                1e-12);
        assertEquals(
                "{\"visibility\":\"SHOWN\",\"n\":6,\"o\":20.0,\"oo\":80.0,\"distribution\":null}",
                json(area, "/units/0/single/items/respect"));
        // of listening there is nothing from B
        assertEquals("{\"visibility\":\"EMPTY\"}", json(area, "/units/1/single/items/listen"));
        assertEquals(
                "{\"visibility\":\"SHOWN\",\"n\":10,\"o\":40.0,\"oo\":160.0,\"distribution\":[0,0,0,0,10,0]}",
                json(area, "/units/1/single/items/respect"));
    }

    @Test
    void an_expectation_where_none_was_asked_for_is_refused() {
        Tally tally = new Tally(DIRECT);
        assertThrows(
                IllegalArgumentException.class, () -> tally.add(new int[] {1, 0, 0}, new int[] {2, 2, 2}, 0, false));
    }

    @Test
    void pairs_are_published_as_before_with_nothing_single_in_them() {
        PublishedPart part = APart.aPart().unit("A", 50, APart.alike(12, 6, 5)).published();
        assertFalse(part.document().contains("single"), part::document);
        assertTrue(part.document().contains("\"kind\":\"PAIRS\""), part::document);
    }
}
