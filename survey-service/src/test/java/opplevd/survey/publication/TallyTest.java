package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import opplevd.quality.ScoreSums;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally(APart.QUESTIONNAIRE);

    @Test
    void a_pair_counts_only_when_both_halves_are_given() {
        tally.add(new int[] {6, 5, 0}, new int[] {3, 0, 4}, 0, false);
        // 1 pair of 3 items is less than half: not scored in the whole; but in its item, and in manner (1 of 2)
        assertEquals(0, tally.in(Scopes.WHOLE).n());
        assertEquals(1, tally.in(tally.scopes().item(0)).n());
        assertEquals(0, tally.in(tally.scopes().item(1)).n());
        assertEquals(
                new ScoreSums(1, 3, 6, 9, 18, 36, 0),
                tally.in(tally.scopes().dimension(0)).scores().toSums());
        assertEquals(1, tally.responses());
    }

    @Test
    void scores_are_means_over_the_pairs() {
        tally.add(new int[] {6, 5, 0}, new int[] {3, 6, 4}, 0, false);
        ScoreSums whole = tally.in(Scopes.WHOLE).scores().toSums();
        assertEquals(4.5, whole.o());
        assertEquals(5.5, whole.f());
        assertEquals(2, tally.in(Scopes.WHOLE).pairs());
        assertEquals(1, tally.in(Scopes.WHOLE).top());
    }

    @Test
    void a_blank_response_is_none() {
        assertFalse(tally.add(new int[3], new int[3], 3, true));
        assertEquals(0, tally.responses());
        assertEquals(0, tally.directAnswers());
        assertTrue(tally.add(new int[] {0, 0, 1}, new int[3], 3, true));
        assertEquals(1, tally.responses());
        assertEquals(1, tally.openResponses());
    }

    @Test
    void an_answer_outside_the_scale_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> tally.add(new int[] {7, 1, 1}, new int[] {1, 1, 1}, 0, false));
    }

    @Test
    void contributions_add_up_to_the_whole_gap() {
        tally.add(new int[] {6, 5, 0}, new int[] {3, 6, 4}, 0, false);
        tally.add(new int[] {2, 2, 4}, new int[] {1, 6, 5}, 0, false);
        ScoreSums whole = tally.in(Scopes.WHOLE).scores().toSums();
        double sum = IntStream.range(0, 3)
                .mapToDouble(j -> Tally.contribution(List.of(tally), j))
                .sum();
        assertEquals(whole.o() - whole.f(), sum, 1e-12);
    }

    @Test
    void only_complete_rows_count_for_alpha() {
        tally.add(new int[] {6, 5, 1}, new int[] {3, 6, 0}, 0, false);
        tally.add(new int[] {6, 0, 1}, new int[] {3, 6, 1}, 0, false);
        assertEquals(1, tally.completeRows(0).n());
        assertEquals(1, tally.completeRows(1).n());
        assertEquals(18, tally.completeRows(0).experience().products()[0][1]);
        assertEquals(30, tally.completeRows(0).expectation().products()[0][1]);
    }

    /** One response: F of 3 items, O of 3 items, the direct answer, whether open. */
    @Provide
    static Arbitrary<List<List<Integer>>> responses() {
        Arbitrary<Integer> half = Arbitraries.integers().between(0, 6);
        return half.list().ofSize(8).list().ofMinSize(1).ofMaxSize(40);
    }

    static Tally count(List<List<Integer>> responses) {
        Tally counted = new Tally(APart.QUESTIONNAIRE);
        for (List<Integer> r : responses) {
            counted.add(
                    new int[] {r.get(0), r.get(1), r.get(2)},
                    new int[] {r.get(3), r.get(4), r.get(5)},
                    r.get(6) % 4,
                    r.get(7) > 3);
        }
        return counted;
    }

    private static String bytes(Tally counted) {
        return APart.aPart().unit("A", 99, counted).published().document();
    }

    @Property(tries = 200)
    void counting_in_two_heaps_and_adding_gives_the_same_bytes_as_counting_at_once(
            @ForAll("responses") List<List<Integer>> responses, @ForAll int seed) {
        List<List<Integer>> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, new Random(seed));
        int cut = Math.floorMod(seed, responses.size());
        Tally merged = count(shuffled.subList(0, cut)).plus(count(shuffled.subList(cut, shuffled.size())));
        assertEquals(bytes(count(responses)), bytes(merged));
    }
}
