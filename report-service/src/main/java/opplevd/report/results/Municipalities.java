package opplevd.report.results;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which municipalities have published anything, by code: what rights are made of. Lists must not be empty. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface Municipalities extends GenericRepository<Publication, String> {

    /** Every municipality that has published. */
    @Query("SELECT id FROM municipality")
    Set<String> everyId();

    @Query("SELECT municipality_id FROM municipality_code WHERE code IN (:codes)")
    Set<String> idsOf(Collection<String> codes);

    /** Units by code, and units elsewhere that serve municipalities by code. */
    @Query("""
            SELECT u.id, u.code, u.name, u.municipality_id, m.name AS municipality_name,
                (SELECT c.code FROM municipality_code c WHERE c.municipality_id = m.id
                 ORDER BY c.position DESC LIMIT 1) AS municipality_code, u.area_key
            FROM unit u JOIN municipality m ON m.id = u.municipality_id
            WHERE u.code IN (:codes)
               OR u.id IN (SELECT s.unit_id FROM unit_serves s WHERE s.municipality_code IN (:served))
            """)
    List<KnownUnit> unitsOf(Collection<String> codes, Collection<String> served);

    /** The municipalities themselves, by latest name. */
    @Query("""
            SELECT m.id, m.name,
                (SELECT c.code FROM municipality_code c WHERE c.municipality_id = m.id
                 ORDER BY c.position DESC LIMIT 1) AS code
            FROM municipality m
            WHERE m.id IN (:municipalities)
            """)
    List<KnownMunicipality> named(Collection<String> municipalities);
}
