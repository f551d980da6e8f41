package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Sitting;
import org.junit.jupiter.api.Test;

/** A municipality with very many units is published in short transactions. */
class LargePartTest {
    private static final int UNITS = 400;
    private static final int MOST_BYTES = 1_000_000;

    private final Sitting sitting = Sitting.begin();

    @Test
    void noTransactionOfClosingIsLongerThanAMegabyte() throws Exception {
        APart part = APart.openWithUnits(UNITS);
        part.fill(UNITS * 10, this::answers);
        ClosedBox box = new ClosedBox(part);
        Evidence.Mark begun = Evidence.mark();
        Closing closing = box.closing(32 << 20);
        closing.close(part.id);
        closing.finish(part.id, step -> {});

        String document = box.documents().getFirst();
        assertTrue(document.length() > MOST_BYTES, "a large document: " + document.length());
        List<Long> lengths = Evidence.transactionLengths(begun);
        assertTrue(lengths.stream().mapToLong(Long::longValue).sum() > document.length(), "the log has it all");
        assertTrue(lengths.stream().allMatch(length -> length < MOST_BYTES), () -> "bytes: " + lengths);
        assertEquals(1, Set.copyOf(box.runsOfPieces()).size());
    }

    @Test
    void whatWasPublishedInOnePieceIsReadAsItStands() throws Exception {
        APart part = APart.openWithUnits(2);
        part.fill(20, this::answers);
        ClosedBox box = new ClosedBox(part);
        Closing closing = box.closing(1 << 20);
        closing.close(part.id);
        closing.finish(part.id, step -> {});
        String document = box.documents().getFirst();
        String publication = "(SELECT publication_id FROM round_part WHERE id = ?)";
        APart.execute(
                "UPDATE publication SET document = ?, run_id = NULL WHERE publication_id = " + publication,
                document,
                part.id);
        APart.execute("DELETE FROM publication_piece WHERE publication_id = " + publication, part.id);
        assertEquals(List.of(document), box.documents());
    }

    private Answers answers(int number) {
        Answers answers = Answers.blank(ClosedBox.ITEMS, "nb", Mode.PERSONAL);
        for (int item = 0; item < ClosedBox.ITEMS; item++) {
            answers = answers.with(
                    item,
                    Half.given(6 - (number + item) % 3, sitting),
                    Half.given(1 + (number + 2 * item) % 6, sitting));
        }
        return answers;
    }
}
