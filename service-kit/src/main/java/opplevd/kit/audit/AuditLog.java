package opplevd.kit.audit;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What was done, by whom, in an order that can't be changed unnoticed: each entry's hash covers the entry before. No tokens, no
 * answers, no passwords; people by the id of their account.
 */
@Singleton
public class AuditLog {
    private final AuditRows rows;
    private final Clock clock;

    AuditLog(AuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Records what somebody signed in has done, in the transaction of the deed if there is one. */
    @Transactional
    public void record(SignedIn actor, String action, String subject, @Nullable String municipalityId) {
        record(actor.subject(), action, subject, municipalityId);
    }

    /** Records what somebody (by id, or a job by its name) has done. */
    @Transactional
    public void record(String actor, String action, String subject, @Nullable String municipalityId) {
        rows.next();
        AuditRows.Head head = rows.head();
        AuditEntry entry =
                AuditEntry.after(head.seq(), head.hash(), clock.instant(), actor, action, subject, municipalityId);
        rows.append(
                entry.seq(),
                entry.atMillis(),
                actor,
                action,
                subject,
                municipalityId,
                entry.previousHash(),
                entry.hash());
        rows.moveHead(entry.hash());
    }

    /** The latest hundred entries before a place in the chain, the latest first. */
    public List<AuditEntry> latest(long before) {
        return rows.latest(before);
    }

    /** The first place where the chain is broken (changed, missing or put in); empty when it is whole to its end. */
    public OptionalLong firstBroken() {
        AuditRows.Head head = rows.head();
        long seq = 0;
        String hash = AuditEntry.BEFORE_FIRST;
        List<AuditEntry> page;
        do {
            page = rows.after(seq);
            for (AuditEntry entry : page) {
                if (entry.seq() != seq + 1 || !entry.previousHash().equals(hash) || !entry.isWhole()) {
                    return OptionalLong.of(seq + 1);
                }
                seq = entry.seq();
                hash = entry.hash();
            }
        } while (!page.isEmpty());
        // entries written while we read come after the head that we began with
        boolean whole = seq > head.seq() || (seq == head.seq() && hash.equals(head.hash()));
        return whole ? OptionalLong.empty() : OptionalLong.of(seq + 1);
    }
}
