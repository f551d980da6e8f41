package opplevd.kit.audit;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** The chain as it is stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("the operator reads what was done in the whole installation; entries hold ids, no answers")
interface AuditRows extends GenericRepository<AuditEntry, Long> {
    String ENTRY =
            "SELECT seq, at_millis, actor, action, subject, municipality_id, previous_hash, hash FROM audit_entry ";

    /** The end of the chain. */
    @Introspected
    record Head(long seq, String hash) {}

    /** Takes the next place; whoever comes meanwhile waits. */
    @Query("UPDATE audit_head SET seq = seq + 1 WHERE id = 1")
    int next();

    @Query("SELECT seq, hash FROM audit_head WHERE id = 1")
    Head head();

    @Query("UPDATE audit_head SET hash = :hash WHERE id = 1")
    int moveHead(String hash);

    @Query("""
            INSERT INTO audit_entry (seq, at_millis, actor, action, subject, municipality_id, previous_hash, hash)
            VALUES (:seq, :atMillis, :actor, :action, :subject, :municipalityId, :previousHash, :hash)
            """)
    int append(
            long seq,
            long atMillis,
            String actor,
            String action,
            String subject,
            @Nullable String municipalityId,
            String previousHash,
            String hash);

    @Query(ENTRY + "WHERE seq > :after ORDER BY seq LIMIT 1000")
    List<AuditEntry> after(long after);

    @Query(ENTRY + "WHERE seq < :before ORDER BY seq DESC LIMIT 100")
    List<AuditEntry> latest(long before);
}
