package opplevd.survey.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import opplevd.survey.box.Comment;
import opplevd.survey.box.OpenedResponse;

/**
 * A part's comments in drawn order. Those of the first reading are kept as long as they fit in memory; if they don't, the
 * box is read once more for each stretch of the order.
 */
final class CommentsInOrder {
    private final DrawnOrder order = new DrawnOrder();
    private final long memory;
    private final List<Placed> kept = new ArrayList<>();
    private long bytes;

    CommentsInOrder(long memory) {
        this.memory = memory;
    }

    private record Placed(long place, StagedComment comment) {}

    /** Takes note of a response's comment, if any. */
    void note(OpenedResponse response) {
        Comment comment = response.answers().comment();
        if (comment.text().isEmpty()) {
            return;
        }
        Placed placed = placed(response);
        bytes += order.note(placed.place(), comment.text());
        if (bytes <= memory) {
            kept.add(placed);
        } else {
            kept.clear();
        }
    }

    /**
     * Hands over the comments, stretch by stretch, each in order.
     *
     * @param reading reads the box from the beginning
     */
    void forEachStretch(Consumer<Consumer<OpenedResponse>> reading, Consumer<List<StagedComment>> stretch) {
        if (bytes <= memory) {
            stretch.accept(sorted(kept));
            return;
        }
        for (DrawnOrder.Stretch part : order.stretches(memory)) {
            List<Placed> within = new ArrayList<>();
            reading.accept(response -> {
                if (!response.answers().comment().text().isEmpty()
                        && part.contains(order.place(response.nullifier()))) {
                    within.add(placed(response));
                }
            });
            stretch.accept(sorted(within));
        }
    }

    private Placed placed(OpenedResponse response) {
        return new Placed(
                order.place(response.nullifier()),
                new StagedComment(
                        response.unitId(),
                        response.answers().language(),
                        response.answers().comment().text()));
    }

    private static List<StagedComment> sorted(List<Placed> placed) {
        return placed.stream()
                .sorted(Comparator.comparing(Placed::place, Long::compareUnsigned))
                .map(Placed::comment)
                .toList();
    }
}
