package opplevd.survey.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Who works for a municipality? Accounts that are not disabled. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Colleagues extends GenericRepository<Account, String> {

    /** The coordinators of a municipality, under any code it has had, by name. */
    @Query("""
            SELECT DISTINCT a.id, a.name FROM account a JOIN account_grant g ON g.account_id = a.id
            WHERE g.role = 'coordinator' AND a.disabled_at IS NULL
              AND g.scope IN (SELECT code FROM municipality_code WHERE municipality_id = :municipality)
            ORDER BY a.name, a.id
            """)
    List<Colleague> coordinators(String municipality);

    @Query("SELECT id, name FROM account WHERE id = :id")
    Optional<Colleague> named(String id);
}
