package opplevd.kit.audit;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import opplevd.kit.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param seq 1, 2, 3 ...
 * @param atMillis when (milliseconds since 1970)
 * @param actor id of the account or token that did it, or "nobody"
 * @param action what, such as account-disabled
 * @param subject to whom or what, by id; never a token, an answer or a password
 * @param municipalityId whose, if anybody's
 * @param previousHash hash of the entry before; zeros for the first
 * @param hash SHA-256 over all of the above
 */
@MappedEntity("audit_entry")
public record AuditEntry(
        @Id long seq,
        long atMillis,
        String actor,
        String action,
        String subject,
        @Nullable String municipalityId,
        String previousHash,
        String hash) {

    public static final String BEFORE_FIRST = "0".repeat(64);

    static AuditEntry after(
            long seq,
            String previousHash,
            Instant at,
            String actor,
            String action,
            String subject,
            @Nullable String municipalityId) {
        long millis = at.toEpochMilli();
        String hash = hash(seq, millis, actor, action, subject, municipalityId, previousHash);
        return new AuditEntry(seq, millis, actor, action, subject, municipalityId, previousHash, hash);
    }

    public Instant at() {
        return Instant.ofEpochMilli(atMillis);
    }

    boolean isWhole() {
        return hash.equals(hash(seq, atMillis, actor, action, subject, municipalityId, previousHash));
    }

    /** Each part with its length, so that nothing can move from one to the next. */
    private static String hash(
            long seq,
            long millis,
            String actor,
            String action,
            String subject,
            @Nullable String municipalityId,
            String previous) {
        StringBuilder all = new StringBuilder();
        for (String part : new String[] {
            Long.toString(seq),
            Long.toString(millis),
            actor,
            action,
            subject,
            municipalityId == null ? "" : municipalityId,
            previous
        }) {
            all.append(part.length()).append(':').append(part);
        }
        return Sha256.hex(all.toString());
    }
}
