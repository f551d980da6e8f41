package opplevd.survey.publication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import opplevd.survey.box.Answers;
import opplevd.survey.box.Box;
import opplevd.survey.box.Half;
import opplevd.survey.box.KeyRing;
import opplevd.survey.box.OpenedResponse;
import opplevd.survey.questionnaire.Questionnaire;
import opplevd.survey.round.Breakdown;
import opplevd.survey.round.RoundPart;
import org.jspecify.annotations.Nullable;

/**
 * Closing a part: (a) close it, (b) count the answers and stage the comments, (c) remove small numbers, (d) publish, (e) read
 * back and compare, (f) empty the box, (g) destroy the key. Each step may be repeated: killed anywhere and run again, by
 * whichever instance, nothing is lost or doubled and the same bytes are published. See docs/anonymity.md.
 */
@Singleton
class Closing {
    private static final long COMMENT_MEMORY = 32L << 20;
    private static final int TELL_EVERY = 10_000;

    private final Box box;
    private final KeyRing keys;
    private final ClosingStates states;
    private final PartsToCount parts;
    private final Staged staged;
    private final long commentMemory;

    @Inject
    Closing(Box box, KeyRing keys, ClosingStates states, PartsToCount parts, Staged staged) {
        this(box, keys, states, parts, staged, COMMENT_MEMORY);
    }

    Closing(Box box, KeyRing keys, ClosingStates states, PartsToCount parts, Staged staged, long memory) {
        this.box = box;
        this.keys = keys;
        this.states = states;
        this.parts = parts;
        this.staged = staged;
        this.commentMemory = memory;
    }

    /** Step (a). */
    void close(String partId) {
        states.close(partId);
    }

    /**
     * Step (a), by somebody.
     *
     * @param reason why before its time; null = it is due, or was never to close by itself
     * @return false when the part was closed already
     */
    boolean close(String partId, @Nullable String reason) {
        return states.close(partId, reason);
    }

    /**
     * Steps (b) to (g), from wherever an earlier run stopped.
     *
     * @param told of each step and batch
     */
    void finish(String partId, Consumer<Step> told) {
        Optional<ClosingStates.State> known = states.of(partId);
        if (known.isEmpty() || known.get().finished()) {
            return;
        }
        if (!known.get().verified()) {
            publish(partId, known.get(), told);
        }
        box.empty(partId);
        staged.dropAllButLast(partId);
        told.accept(Step.EMPTIED);
        keys.destroy(partId);
        told.accept(Step.DESTROYED);
        states.finish(partId);
    }

    private void publish(String partId, ClosingStates.State known, Consumer<Step> told) {
        RoundPart part = parts.part(partId);
        byte[] hash;
        if (known.published().isPresent()) {
            hash = known.published().get();
        } else {
            // without the key there is no point in taking over from a run that may still have it
            keys.of(partId);
            String runId = UUID.randomUUID().toString();
            states.begin(partId, runId);
            staged.dropAllButLast(partId);
            PublishedPart publication =
                    PublishedPart.of(count(part, runId, told).counted());
            told.accept(Step.PREPARED);
            staged.document(publication, runId);
            told.accept(Step.STAGED);
            if (!states.publish(partId, runId, publication)) {
                staged.dropAllButLast(partId);
                throw new IllegalStateException("the closing of part " + partId + " was taken over by another run");
            }
            told.accept(Step.PUBLISHED);
            hash = ClosingStates.hash(publication.document());
        }
        if (!states.verify(partId, part.publicationId(), hash)) {
            throw new IllegalStateException("the publication of part " + partId
                    + " reads back otherwise than it was written; box and key are kept");
        }
        told.accept(Step.COMPARED);
    }

    /** Step (b): one reading of the box, and one more for each stretch of comments that memory does not hold at once. */
    private Counting count(RoundPart part, String runId, Consumer<Step> told) {
        CommentsInOrder drawn = new CommentsInOrder(commentMemory);
        Counting counting = count(part, drawn::note, told);
        drawn.forEachStretch(
                consumer -> box.forEach(part.id(), consumer), stretch -> stage(part.id(), runId, stretch, told));
        return counting;
    }

    /** The answers counted, and nothing else done. */
    Counting count(RoundPart part) {
        return count(part, response -> {}, step -> {});
    }

    private Counting count(RoundPart part, Consumer<OpenedResponse> also, Consumer<Step> told) {
        Counting counting = parts.of(part);
        int[] counted = {0};
        box.forEach(part.id(), response -> {
            add(counting.of(response.unitId()), response.answers(), counting.breakdown());
            also.accept(response);
            if (++counted[0] % TELL_EVERY == 0) {
                told.accept(Step.COUNTING);
            }
        });
        told.accept(Step.COUNTED);
        return counting;
    }

    private void stage(String partId, String runId, List<StagedComment> stretch, Consumer<Step> told) {
        for (int from = 0; from < stretch.size(); from += StagedComments.BATCH) {
            int to = Math.min(stretch.size(), from + StagedComments.BATCH);
            staged.comments(partId, runId, new ArrayList<>(stretch.subList(from, to)));
            told.accept(Step.STAGING);
        }
    }

    private static void add(Tally tally, Answers answers, Breakdown breakdown) {
        tally.add(
                halves(answers.expectations(), Half::counted),
                halves(answers.experiences(), Half::counted),
                answers.direct().counted(),
                answers.mode().open(),
                group(tally.questionnaire(), answers, breakdown));
    }

    private static String group(Questionnaire asked, Answers answers, Breakdown breakdown) {
        return breakdown == Breakdown.LANGUAGE
                ? answers.language()
                : breakdown
                        .question(asked)
                        .map(question -> question.key(answers.told().counted()))
                        .orElse("");
    }

    private static int[] halves(List<Half> halves, ToIntFunction<Half> value) {
        return halves.stream().mapToInt(value).toArray();
    }
}
