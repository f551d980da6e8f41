package opplevd.survey.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** Tokens of programs: hash, scope, expiry, revocation; and the sessions that were ended. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRows extends GenericRepository<ApiToken, String> {

    @Query("""
            INSERT INTO api_token (id, token_hash, role, scope, created_at, expires_at)
            VALUES (:id, :hash, :role, :scope, :now, :expires)
            """)
    int insert(String id, String hash, String role, String scope, Instant now, Instant expires);

    @Query("""
            SELECT id, role, scope, created_at, expires_at, revoked_at FROM api_token
            ORDER BY created_at DESC, id DESC LIMIT 1000
            """)
    List<ApiToken> all();

    @Query("UPDATE api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
    int revoke(String id, Instant now);

    @Query("SELECT id FROM api_token WHERE revoked_at IS NOT NULL AND expires_at > :now")
    List<String> revoked(Instant now);

    @Query("INSERT IGNORE INTO ended_session (session_hash, expires_at) VALUES (:hash, :expires)")
    int endSession(String hash, Instant expires);

    @Query("SELECT session_hash FROM ended_session WHERE expires_at > :now")
    List<String> endedSessions(Instant now);

    @Query("DELETE FROM ended_session WHERE expires_at <= :now")
    int forgetEnded(Instant now);
}
