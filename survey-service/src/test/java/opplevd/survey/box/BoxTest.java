package opplevd.survey.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BoxTest {
    private static final int ITEMS = 8;

    private final APart part = APart.openWithUnits(2);
    private final Box box = part.box;
    private final Respondent anna = part.respondent(0, "anna");
    private final Sitting phone = Sitting.begin();
    private final Answers blank = Answers.blank(ITEMS, "nb", Mode.PERSONAL);

    private boolean answered(Respondent who) {
        return box.answered(List.of(who)).contains(who);
    }

    @Test
    void whatWasSavedIsReadAndOnlyItsSittingMaySeeIt() {
        assertEquals(Saved.SAVED, box.save(anna, blank, item(0, 5, 4)));
        Answers read = box.answers(anna).orElseThrow();
        assertEquals(4, read.experiences().get(0).value());
        assertTrue(read.experiences().get(0).givenIn(phone));
        assertFalse(read.experiences().get(0).givenIn(Sitting.begin()));
        assertTrue(answered(anna));
        assertFalse(answered(part.respondent(0, "bent")));
        assertEquals(Map.of(part.units.get(0), 1L), box.counts(part.id));
    }

    @Test
    void backResumeAndTheSamePostTwiceEndInOneResponse() {
        for (int item : new int[] {0, 1, 1, 0, 2}) {
            assertEquals(Saved.SAVED, box.save(anna, blank, item(item, 6, item + 1)));
        }
        assertEquals(List.of(1, 2, 3), values(box.answers(anna).orElseThrow()).subList(0, 3));
        assertEquals(Map.of(part.units.get(0), 1L), box.counts(part.id));
    }

    @Test
    void twoDevicesAtOnceLoseNothingOfEachOther() throws ExecutionException, InterruptedException {
        try (ExecutorService devices = Executors.newFixedThreadPool(ITEMS)) {
            List<Future<Saved>> taps = new ArrayList<>();
            for (int round = 0; round < 5; round++) {
                for (int item = 0; item < ITEMS; item++) {
                    UnaryOperator<Answers> change = item(item, 6, item % 6 + 1);
                    taps.add(devices.submit(() -> box.save(anna, blank, change)));
                }
            }
            for (Future<Saved> tap : taps) {
                assertEquals(Saved.SAVED, tap.get());
            }
        }
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 1, 2), values(box.answers(anna).orElseThrow()));
        assertEquals(Map.of(part.units.get(0), 1L), box.counts(part.id));
    }

    @Test
    void noRowStandsForARespondentWithoutAnAnsweredHalf() {
        UnaryOperator<Answers> comment = answers -> answers.withComment(Comment.written("Hei", phone));
        assertEquals(Saved.NO_RESPONSE, box.save(anna, blank, comment));
        assertEquals(Saved.NO_RESPONSE, box.save(anna, blank, item(0, Half.DONT_KNOW, Half.DONT_KNOW)));
        assertEquals(Map.of(), box.counts(part.id));
        assertEquals(Saved.SAVED, box.save(anna, blank, item(0, 3, Half.NOTHING)));
        assertEquals(Saved.NO_RESPONSE, box.save(anna, blank, item(0, Half.DONT_KNOW, Half.NOTHING)));
        assertFalse(answered(anna));
    }

    @Test
    void aDeletedResponseIsGoneAndMayBeGivenAnew() {
        box.save(anna, blank, item(0, 5, 4));
        assertEquals(Saved.NO_RESPONSE, box.delete(anna));
        assertEquals(Saved.NO_RESPONSE, box.delete(anna));
        assertFalse(answered(anna));
        assertEquals(Saved.SAVED, box.save(anna, blank, item(1, 5, 4)));
        assertEquals(0, values(box.answers(anna).orElseThrow()).getFirst());
    }

    @Test
    void nothingIsSavedOrDeletedBeforeOpeningOrAfterClosing() {
        box.save(anna, blank, item(0, 5, 4));
        for (String state : List.of("CLOSED", "PUBLISHED", "DRAFT")) {
            part.state(state);
            assertEquals(Saved.CLOSED, box.save(anna, blank, item(0, 1, 1)));
            assertEquals(Saved.CLOSED, box.save(part.respondent(1, "new"), blank, item(0, 1, 1)));
            assertEquals(Saved.CLOSED, box.save(part.respondent(1, "new"), blank, answers -> answers));
            assertEquals(Saved.CLOSED, box.save(anna, blank, answers -> blank));
            assertEquals(Saved.CLOSED, box.delete(anna));
        }
        assertEquals(4, values(box.answers(anna).orElseThrow()).getFirst());
    }

    @Test
    void everyResponseIsStreamedOnce() {
        for (int i = 0; i < 1203; i++) {
            box.save(part.respondent(i % 2, "r" + i), blank, item(0, 5, i % 6 + 1));
        }
        List<Integer> seen = new ArrayList<>();
        box.forEach(part.id, response -> seen.add(values(response.answers()).getFirst()));
        assertEquals(1203, seen.size());
        assertEquals(201, seen.stream().filter(value -> value == 1).count());
    }

    @Test
    void theBoxIsEmptiedOnlyAfterItsPublicationWasReadBack() {
        box.save(anna, blank, item(0, 5, 4));
        APart another = APart.openWithUnits(1);
        another.box.save(another.respondent(0, "x"), blank, item(0, 5, 4));
        box.empty(part.id);
        assertTrue(answered(anna));
        APart.execute("INSERT INTO closing (part_id) VALUES (?)", part.id);
        box.empty(part.id);
        assertTrue(answered(anna));
        APart.execute("UPDATE closing SET verified = TRUE WHERE part_id = ?", part.id);
        box.empty(part.id);
        assertFalse(answered(anna));
        assertEquals(1, another.box.counts(another.id).size());
    }

    @Test
    void withoutTheKeyNothingIsSavedOrRead() {
        box.save(anna, blank, item(0, 5, 4));
        part.keys.destroy(part.id);
        assertThrows(KeyUnreadable.class, () -> box.save(anna, blank, item(0, 1, 1)));
        assertThrows(KeyUnreadable.class, () -> box.answers(anna));
    }

    private UnaryOperator<Answers> item(int item, int expectation, int experience) {
        return answers -> answers.with(item, Half.given(expectation, phone), Half.given(experience, phone));
    }

    private static List<Integer> values(Answers answers) {
        return answers.experiences().stream().map(Half::counted).toList();
    }
}
