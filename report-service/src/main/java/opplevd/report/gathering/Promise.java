package opplevd.report.gathering;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What somebody promised at a gathering.
 *
 * @param itemId the point of the agenda that it came from; null = none
 * @param municipality code of the member; empty = all of them (homework)
 * @param state of homework of all it stays open: each member has its own
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
        HOMEWORK;

        /** What is most often promised at a point of the agenda. */
        static Kind mostOftenAt(AgendaItem item) {
            return item.kind() == AgendaItem.Kind.HOMEWORK ? HOMEWORK : COMMITMENT;
        }
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DONE,
        DROPPED;

        /** The state of that name, else another. */
        static State of(String name, State otherwise) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    /** Whether it is homework of all members: its state is each one's own, see {@link Homework}. */
    public boolean isOfAll() {
        return kind == Kind.HOMEWORK && municipality.isEmpty();
    }
}
