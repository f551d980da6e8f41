package opplevd.report.gathering;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised at a gathering.
 *
 * @param itemId the point of the agenda that it came from; null = none
 * @param municipality code of the member; empty = all of them (homework)
 * @param outcome what came of it, in the words of those who did it
 */
@Introspected
@MappedEntity("gathering_promise")
public record Promise(
        @Id String promiseId,
        String gatheringId,
        @Nullable String itemId,
        Kind kind,
        String municipality,
        String text,
        String responsible,
        @Nullable LocalDate dueOn,
        State state,
        String outcome) {

    /** What is promised. */
    public enum Kind {
        /** To try something in the service: it becomes a measure. */
        COMMITMENT,
        /** To do something until the next gathering. */
        HOMEWORK
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DONE,
        DROPPED
    }
}
