package opplevd.report.publicpage;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import opplevd.kit.signin.AcrossMunicipalities;

/** Which areas are open to everybody, and who opened them, as it is stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OpenRows extends GenericRepository<OpenArea, String> {

    @Query("SELECT municipality_id, round_id, area_key FROM open_area WHERE municipality_id IN (:municipalities)")
    Set<OpenArea> of(Collection<String> municipalities);

    /** Only what has been published can be opened. */
    @Query("""
            INSERT IGNORE INTO open_area (municipality_id, round_id, area_key)
            SELECT p.municipality_id, p.round_id, a.area_key
            FROM publication p
            JOIN published_area a ON a.publication_id = p.id AND a.version = p.version
            WHERE p.municipality_id IN (:municipalities) AND p.round_id = :round AND a.area_key = :area
                AND NOT p.withdrawn
            """)
    int open(Collection<String> municipalities, String round, String area);

    @Query("""
            DELETE FROM open_area
            WHERE municipality_id IN (:municipalities) AND round_id = :round AND area_key = :area
            """)
    int close(Collection<String> municipalities, String round, String area);

    @Query("""
            INSERT INTO open_area_change
                (id, municipality_id, round_id, area_key, opened, actor, actor_name, changed_at)
            SELECT :id, p.municipality_id, p.round_id, :area, :opened, :actor, :actorName, :at
            FROM publication p
            WHERE p.municipality_id IN (:municipalities) AND p.round_id = :round
            """)
    int log(
            Collection<String> municipalities,
            String id,
            String round,
            String area,
            boolean opened,
            String actor,
            String actorName,
            Instant at);

    @Query("""
            SELECT round_id, area_key, opened, actor_name, changed_at
            FROM open_area_change
            WHERE municipality_id IN (:municipalities)
            ORDER BY changed_at DESC, id
            LIMIT 200
            """)
    List<OpeningChange> changes(Collection<String> municipalities);

    @AcrossMunicipalities("names the municipalities that have opened something to everybody, and nothing else")
    @Query("""
            SELECT DISTINCT m.id, m.name,
                (SELECT c.code FROM municipality_code c WHERE c.municipality_id = m.id
                 ORDER BY c.position DESC LIMIT 1) AS code
            FROM open_area o
            JOIN publication p ON p.round_id = o.round_id AND p.municipality_id = o.municipality_id AND NOT p.withdrawn
            JOIN municipality m ON m.id = o.municipality_id
            """)
    List<OpenMunicipality> municipalities();

    /** A municipality with something to see for everybody. */
    @Introspected
    record OpenMunicipality(String id, String name, String code) {}
}
