package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import opplevd.survey.box.APart;
import org.junit.jupiter.api.Test;

/**
 * Closing broken at every step and begun again: nothing lost, doubled or shredded early, and the same bytes.
 * {@code -Dopplevd.closing.breaks=200} breaks that many.
 */
class ClosingTest {
    private static final int BREAKS = Integer.getInteger("opplevd.closing.breaks", 36);
    private static final int RESPONSES = 45;
    private static final long MEMORY = 1 << 20;

    private final APart part = APart.openWithUnits(3);
    private final ClosedBox box = new ClosedBox(part);
    private final Closing closing = box.closing(MEMORY);

    @Test
    void everyResponseIsCountedOnceAndNothingSingleIsLeft() throws SQLException {
        List<String> comments = box.fillAndClose(RESPONSES);
        closing.finish(part.id, step -> {});
        String document = box.documents().getFirst();
        assertEquals(RESPONSES, responses(document));
        assertEquals(0, box.inTheBox());
        assertFalse(part.keys.exists(part.id));
        assertEquals(List.of("PUBLISHED"), box.texts("SELECT state FROM round_part WHERE id = ?"));
        assertEquals(comments, box.publishedComments());
        closing.close(part.id);
        closing.finish(part.id, step -> {});
        assertEquals(List.of(document), box.documents());
    }

    @Test
    void brokenAnywhereAndRunAgainItLosesAndDoublesNothing() throws SQLException {
        Random random = new Random(20261101);
        Set<Step> brokenAt = EnumSet.noneOf(Step.class);
        for (int turn = 0; turn < BREAKS; turn++) {
            APart once = APart.openWithUnits(3);
            ClosedBox its = new ClosedBox(once);
            List<String> comments = its.fillAndClose(RESPONSES);
            boolean smallMemory = random.nextBoolean();
            while (true) {
                try {
                    its.closing(smallMemory ? 3_000 : MEMORY)
                            .finish(once.id, breakingAtRandom(random, once, its, brokenAt));
                    break;
                } catch (ClosedBox.Broken broken) {
                    assertNothingShreddedEarly(once, its);
                }
            }
            assertEquals(1, its.documents().size());
            assertEquals(RESPONSES, responses(its.documents().getFirst()));
            assertEquals(comments, its.publishedComments());
            assertEquals(comments, its.allComments());
            assertEquals(1, its.runsOfPieces().size(), "one run's document");
            assertEquals(0, its.inTheBox());
            assertFalse(once.keys.exists(once.id));
        }
        assertEquals(EnumSet.complementOf(EnumSet.of(Step.COUNTING)), brokenAt, "where closing was broken");
    }

    @Test
    void theSameAnswersGiveTheSameBytesHoweverOftenTheyAreCounted() throws SQLException {
        box.fillAndClose(RESPONSES);
        List<String> documents = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            assertThrows(ClosedBox.Broken.class, () -> closing.finish(part.id, ClosingTest::breakWhenPrepared));
            documents.add(PublishedPart.of(
                            closing.count(ClosedBox.PARTS.part(part.id)).counted())
                    .document());
        }
        closing.finish(part.id, step -> {});
        for (String each : documents) {
            assertEquals(box.documents().getFirst(), each);
        }
    }

    @Test
    void commentsLeaveInAnOrderThatIsNotTheBoxs() {
        List<String> comments = box.fillAndClose(RESPONSES);
        List<String> inBox = new ArrayList<>();
        part.box.forEach(
                part.id, response -> inBox.add(response.answers().comment().text()));
        inBox.removeIf(String::isEmpty);
        List<String> drawn = new ArrayList<>();
        CommentsInOrder order = new CommentsInOrder(MEMORY);
        part.box.forEach(part.id, order::note);
        order.forEachStretch(
                consumer -> part.box.forEach(part.id, consumer),
                stretch -> stretch.forEach(comment -> drawn.add(comment.text())));
        assertNotEquals(inBox, drawn);
        assertEquals(comments, drawn.stream().sorted().toList());
    }

    @Test
    void commentsThatMemoryDoesNotHoldAtOnceAllLeave() throws SQLException {
        List<String> comments = box.fillAndClose(RESPONSES);
        AtomicInteger batches = new AtomicInteger();
        box.closing(1500).finish(part.id, step -> batches.addAndGet(step == Step.STAGING ? 1 : 0));
        assertTrue(batches.get() > 2, "several readings of the box");
        assertEquals(comments, box.publishedComments());
        assertEquals(comments, box.allComments());
    }

    @Test
    void aRunThatWasTakenOverPublishesNothing() throws SQLException {
        List<String> comments = box.fillAndClose(RESPONSES);
        assertThrows(
                IllegalStateException.class,
                () -> closing.finish(part.id, step -> {
                    if (step == Step.PREPARED) {
                        box.closing(MEMORY).finish(part.id, other -> {});
                    }
                }));
        assertEquals(1, box.documents().size());
        assertEquals(RESPONSES, responses(box.documents().getFirst()));
        assertEquals(comments, box.allComments());
        assertEquals(1, box.runsOfPieces().size(), "one run's document");
    }

    @Test
    void aPublicationThatReadsBackOtherwiseKeepsBoxAndKey() {
        box.fillAndClose(RESPONSES);
        assertThrows(
                IllegalStateException.class,
                () -> closing.finish(part.id, step -> {
                    if (step == Step.PUBLISHED) {
                        spoil();
                    }
                }));
        assertThrows(IllegalStateException.class, () -> closing.finish(part.id, step -> {}));
        assertTrue(part.keys.readable(part.id));
        assertEquals(RESPONSES, box.inTheBox());
    }

    private static java.util.function.Consumer<Step> breakingAtRandom(
            Random random, APart part, ClosedBox box, Set<Step> brokenAt) {
        return step -> {
            if (step.compareTo(Step.COMPARED) < 0) {
                assertTrue(part.keys.readable(part.id), "the key is gone at " + step);
                assertEquals(RESPONSES, box.inTheBox(), "the box is not whole at " + step);
            }
            if (random.nextInt(4) == 0) {
                brokenAt.add(step);
                throw new ClosedBox.Broken();
            }
        };
    }

    private static void assertNothingShreddedEarly(APart part, ClosedBox box) throws SQLException {
        boolean published = !box.documents().isEmpty();
        assertTrue(published || box.inTheBox() == RESPONSES);
        assertTrue(part.keys.readable(part.id) || (published && box.inTheBox() == 0));
    }

    private static void breakWhenPrepared(Step step) {
        if (step == Step.PREPARED) {
            throw new ClosedBox.Broken();
        }
    }

    private void spoil() {
        APart.execute("""
                UPDATE publication_piece SET text = CONCAT(text, ' ')
                WHERE publication_id = (SELECT publication_id FROM round_part WHERE id = ?)
                """, part.id);
    }

    private static long responses(String document) {
        try {
            long sum = 0;
            for (JsonNode unit : new ObjectMapper().readTree(document).findValue("units")) {
                sum += unit.get("responses").asLong();
            }
            return sum;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
