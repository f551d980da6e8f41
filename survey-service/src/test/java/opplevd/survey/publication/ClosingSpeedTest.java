package opplevd.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import opplevd.survey.box.APart;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Comment;
import opplevd.survey.box.Half;
import opplevd.survey.box.Mode;
import opplevd.survey.box.Sitting;
import org.junit.jupiter.api.Test;

/**
 * How fast is a large part counted? {@code -Dopplevd.closing.responses=1000000} measures: published within 60 s. Otherwise
 * a few thousand responses of 20 pairs are counted right, in pages.
 */
class ClosingSpeedTest {
    private static final int RESPONSES = Integer.getInteger("opplevd.closing.responses", 3_000);
    private static final boolean MEASURED = RESPONSES >= 20_000;
    private static final double A_SECOND = 1_000_000 / 60.0;
    private static final int ITEMS = 20;

    private final Sitting sitting = Sitting.begin();

    @Test
    void aLargePartIsPublishedWithinAMinute() throws Exception {
        APart part = APart.openWithUnits(5);
        part.asks(questionnaire());
        part.fill(RESPONSES, this::answers);
        ClosedBox box = new ClosedBox(part);
        Closing closing = box.closing(32 << 20);
        closing.close(part.id);
        Instant begun = Instant.now();
        Instant[] published = {begun};
        closing.finish(part.id, step -> {
            if (step == Step.COMPARED) {
                published[0] = Instant.now();
            }
        });
        double seconds = Duration.between(begun, published[0]).toMillis() / 1000.0;
        double all = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                "| %d responses of 20 pairs counted and published, in process | %.1f s, box emptied after %.1f s | ≤ %.1f s | %s |%n",
                RESPONSES, seconds, all, RESPONSES / A_SECOND, RESPONSES / seconds >= A_SECOND ? "reached" : "missed");
        assertEquals(RESPONSES / 5, box.publishedComments().size());
        assertEquals(0, box.inTheBox());
        assertTrue(!MEASURED || RESPONSES / seconds >= A_SECOND, "responses a second: " + RESPONSES / seconds);
    }

    private Answers answers(int number) {
        Answers answers = Answers.blank(ITEMS, "nb", Mode.PERSONAL);
        for (int item = 0; item < ITEMS; item++) {
            answers = answers.with(
                    item,
                    Half.given(6 - (number + item) % 3, sitting),
                    Half.given(1 + (number + 2 * item) % 6, sitting));
        }
        return number % 5 == 0 ? answers.withComment(Comment.written("Kommentar " + number, sitting)) : answers;
    }

    private static String questionnaire() {
        StringBuilder yaml = new StringBuilder("""
                key: large
                title: {nb: Stor}
                scale: {min: 1, max: 6}
                dimensions:
                  - {key: d, title: {nb: D}}
                items:
                """);
        for (int item = 1; item <= ITEMS; item++) {
            yaml.append("  - {key: q").append(item).append(", dimension: d, text: {nb: Spørsmål}}\n");
        }
        return yaml.toString();
    }
}
