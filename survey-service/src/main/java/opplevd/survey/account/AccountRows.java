package opplevd.survey.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts, their grants and their one-time links, as they are stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<Account, String> {
    String ACCOUNT = "SELECT id, email, name, password_hash, created_at, disabled_at, sessions_over FROM account ";

    @Query(ACCOUNT + "WHERE email = :email")
    Optional<Account> byEmail(String email);

    @Query(ACCOUNT + "WHERE id = :id")
    Optional<Account> byId(String id);

    @Query(ACCOUNT + "ORDER BY name, email")
    List<Account> all();

    @Query("INSERT INTO account (id, email, name, created_at) VALUES (:id, :email, :name, :now)")
    int insert(String id, String email, String name, Instant now);

    @Query("UPDATE account SET name = :name WHERE id = :id")
    int rename(String id, String name);

    @Query("UPDATE account SET password_hash = :hash, sessions_over = :millis WHERE id = :id")
    int password(String id, String hash, long millis);

    @Query("UPDATE account SET disabled_at = :at, sessions_over = :millis WHERE id = :id")
    int disabled(String id, @Nullable Instant at, long millis);

    @Query("UPDATE account SET sessions_over = :millis WHERE id = :id")
    int sessionsOver(String id, long millis);

    @Query(ACCOUNT + "WHERE sessions_over >= :since")
    List<Account> endedSince(long since);

    @Query("SELECT account_id, role, scope FROM account_grant WHERE account_id = :account ORDER BY role, scope")
    List<GrantRow> grants(String account);

    @Query("SELECT account_id, role, scope FROM account_grant ORDER BY account_id, role, scope")
    List<GrantRow> allGrants();

    @Query("INSERT IGNORE INTO account_grant (account_id, role, scope) VALUES (:account, :role, :scope)")
    int addGrant(String account, String role, String scope);

    @Query("DELETE FROM account_grant WHERE account_id = :account AND role = :role AND scope = :scope")
    int removeGrant(String account, String role, String scope);

    @Query("INSERT INTO account_link (link_hash, account_id, expires_at) VALUES (:hash, :account, :expires)")
    int addLink(String hash, String account, Instant expires);

    @Query("SELECT account_id FROM account_link WHERE link_hash = :hash AND expires_at > :now")
    Optional<String> accountOfLink(String hash, Instant now);

    /** 1 for the one who used it, 0 for whoever came later. */
    @Query("DELETE FROM account_link WHERE link_hash = :hash AND expires_at > :now")
    int useLink(String hash, Instant now);

    @Query("DELETE FROM account_link WHERE account_id = :account")
    int dropLinks(String account);
}
