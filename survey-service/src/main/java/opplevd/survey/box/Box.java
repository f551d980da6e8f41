package opplevd.survey.box;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The sealed box: saves, reads and deletes one respondent's answers while the part is open, counts and opens them for
 * closing. Saving is one statement on one table; who answered is written nowhere.
 *
 * <p>Every method throws {@link KeyUnreadable} when the part's key is gone and {@link BoxUnavailable} when the database
 * does not answer; nothing was acknowledged then.
 */
@Singleton
public class Box {
    private static final int PAGE = 500;
    private static final int CONFLICTS = 50;
    // rows of at most 8 kB, written whole to the binary log: below 1 MB a transaction
    private static final int BATCH = 100;

    private final KeyRing keys;
    private final SealedRows rows;

    Box(KeyRing keys, SealedRows rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /** What has this respondent answered so far? Show each answer only to the sitting that gave it. */
    public Optional<Answers> answers(Respondent who) {
        RoundKey key = keys.of(who.partId());
        byte[] nullifier = key.nullifier(who);
        return Retried.run(() -> rows.find(who.partId(), nullifier)).map(found -> open(key, who.partId(), found));
    }

    /** Which of these have answered anything? Computed when messages are due, never stored, never shown by name. */
    public Set<Respondent> answered(Collection<Respondent> some) {
        Map<String, Map<ByteBuffer, Respondent>> parts = new HashMap<>();
        for (Respondent who : some) {
            byte[] nullifier = keys.of(who.partId()).nullifier(who);
            parts.computeIfAbsent(who.partId(), part -> new HashMap<>()).put(ByteBuffer.wrap(nullifier), who);
        }
        Set<Respondent> answered = new HashSet<>();
        parts.forEach((part, asked) -> Retried.run(() -> rows.existing(part, asked.keySet()))
                .forEach(nullifier -> answered.add(asked.get(nullifier))));
        return answered;
    }

    /**
     * Makes a change to what is stored, on disk when this returns {@link Saved#SAVED}. The change is applied to the
     * answers as they are then ({@code blank} when there are none), again if another save came between: it must touch
     * only what it is about. The same change twice is one change.
     */
    public Saved save(Respondent who, Answers blank, UnaryOperator<Answers> change) {
        RoundKey key = keys.of(who.partId());
        byte[] nullifier = key.nullifier(who);
        for (int attempt = 0; attempt < CONFLICTS; attempt++) {
            Optional<Saved> saved = Retried.run(() -> attempt(who, key, nullifier, blank, change));
            if (saved.isPresent()) {
                return saved.get();
            }
        }
        throw new BoxUnavailable(new SQLException("one row is being written by too many at once", "40001"));
    }

    /** Deletes the response. {@link Saved#NO_RESPONSE} when it is gone, {@link Saved#CLOSED} when it can't be any more. */
    public Saved delete(Respondent who) {
        byte[] nullifier = keys.of(who.partId()).nullifier(who);
        return Retried.run(() -> rows.delete(who.partId(), nullifier, null)) ? Saved.NO_RESPONSE : Saved.CLOSED;
    }

    /** Number of responses per unit id; units without any are missing. */
    public Map<String, Long> counts(String partId) {
        return Retried.run(() -> rows.countPerUnit(partId));
    }

    /** Opens every response of a closed part, one after the other in the order of the nullifiers; memory for two pages. */
    public void forEach(String partId, Consumer<OpenedResponse> consumer) {
        RoundKey key = keys.of(partId);
        try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            List<SealedRow> page = page(partId, new byte[0]);
            while (!page.isEmpty()) {
                byte[] after = page.getLast().nullifier();
                CompletableFuture<List<SealedRow>> next = page.size() < PAGE
                        ? CompletableFuture.completedFuture(List.of())
                        : CompletableFuture.supplyAsync(() -> page(partId, after), ahead);
                for (SealedRow row : page) {
                    consumer.accept(new OpenedResponse(row.unitId(), row.nullifier(), open(key, partId, row)));
                }
                page = next.join();
            }
        }
    }

    private List<SealedRow> page(String partId, byte[] after) {
        return Retried.run(() -> rows.page(partId, after, PAGE));
    }

    /** Deletes every row of a part whose publication was read back; before that it deletes nothing. */
    public void empty(String partId) {
        while (Retried.run(() -> rows.deleteSome(partId, BATCH)) > 0) {
            // the next batch
        }
    }

    /** Empty when another save or a deletion came between: read again. */
    private Optional<Saved> attempt(
            Respondent who, RoundKey key, byte[] nullifier, Answers blank, UnaryOperator<Answers> change)
            throws SQLException {
        String partId = who.partId();
        Optional<SealedRow> old = rows.find(partId, nullifier);
        Answers changed = change.apply(old.map(row -> open(key, partId, row)).orElse(blank));
        if (changed.answeredHalves() == 0) {
            return withoutRow(partId, nullifier, old);
        }
        byte[] nonce = RoundKey.nonce();
        byte[] sealed = key.seal(SealedResponse.write(changed), nonce, partId, who.unitId(), nullifier);
        SealedRow row = new SealedRow(nullifier, who.unitId(), nonce, sealed);
        int changedRows = rows.save(partId, row, old.map(SealedRow::nonce).orElse(nonce));
        if (changedRows == 1 && old.isPresent()) {
            // deleted between reading and saving: take back what came to life again, and begin anew
            rows.delete(partId, nullifier, nonce);
            return Optional.empty();
        }
        if (changedRows > 0) {
            return Optional.of(Saved.SAVED);
        }
        return rows.open(partId) ? Optional.empty() : Optional.of(Saved.CLOSED);
    }

    private Optional<Saved> withoutRow(String partId, byte[] nullifier, Optional<SealedRow> old) throws SQLException {
        if (old.isEmpty()) {
            return Optional.of(rows.open(partId) ? Saved.NO_RESPONSE : Saved.CLOSED);
        }
        if (!rows.delete(partId, nullifier, old.get().nonce())) {
            return Optional.of(Saved.CLOSED);
        }
        return rows.find(partId, nullifier).isEmpty() ? Optional.of(Saved.NO_RESPONSE) : Optional.empty();
    }

    private static Answers open(RoundKey key, String partId, SealedRow row) {
        return SealedResponse.read(key.open(row.sealed(), row.nonce(), partId, row.unitId(), row.nullifier()));
    }
}
