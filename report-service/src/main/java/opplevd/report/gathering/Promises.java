package opplevd.report.gathering;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opplevd.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What was noted and promised at a gathering. */
@Singleton
class Promises {
    private final PromiseRows rows;
    private final NoteRows notes;
    private final Clock clock;

    Promises(PromiseRows rows, NoteRows notes, Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.clock = clock;
    }

    /** What is typed in about a promise, found to be sound. */
    record Made(
            Promise.Kind kind,
            String municipality,
            String text,
            String responsible,
            @Nullable LocalDate dueOn) {}

    List<Promise> of(Gathering gathering) {
        return rows.of(gathering.gatheringId());
    }

    List<Noted> notes(Gathering gathering) {
        return notes.of(gathering.gatheringId());
    }

    Promise find(Gathering gathering, String promiseId) {
        return of(gathering).stream()
                .filter(promise -> promise.promiseId().equals(promiseId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Writes a promise down.
     *
     * @param item the point of the agenda that it came from; null = none
     * @return its id
     */
    @Transactional
    public String make(Gathering gathering, @Nullable String item, Made made) {
        String id = UUID.randomUUID().toString();
        rows.add(
                id,
                gathering.gatheringId(),
                item,
                made.kind().name(),
                made.municipality(),
                made.text(),
                made.responsible(),
                made.dueOn(),
                clock.instant());
        return id;
    }

    void change(Gathering gathering, Promise promise, Made made, Promise.State state, String outcome) {
        rows.change(
                gathering.gatheringId(),
                promise.promiseId(),
                made.text(),
                made.responsible(),
                made.dueOn(),
                state.name(),
                outcome);
    }

    void remove(Gathering gathering, Promise promise) {
        rows.remove(gathering.gatheringId(), promise.promiseId());
    }

    void note(Gathering gathering, @Nullable String item, String text) {
        notes.add(UUID.randomUUID().toString(), gathering.gatheringId(), item, text, clock.instant());
    }

    void removeNote(Gathering gathering, String noteId) {
        notes.remove(gathering.gatheringId(), noteId);
    }
}
