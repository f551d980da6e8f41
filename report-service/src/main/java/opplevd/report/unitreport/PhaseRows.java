package opplevd.report.unitreport;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where units' series begin anew, as it is stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PhaseRows extends GenericRepository<Phase, String> {

    @Query("""
            SELECT round_id, reason, actor_name, set_at FROM unit_phase
            WHERE municipality_id IN (:municipalities) AND unit_id = :unit
            """)
    List<Phase> of(Collection<String> municipalities, String unit);

    /** Only a round that the unit took part in begins a phase. */
    @Query("""
            INSERT INTO unit_phase (unit_id, round_id, municipality_id, reason, actor, actor_name, set_at)
            SELECT pu.unit_id, p.round_id, p.municipality_id, :reason, :actor, :actorName, :at
            FROM publication p
            JOIN published_unit pu ON pu.publication_id = p.id AND pu.version = p.version
            WHERE p.municipality_id IN (:municipalities) AND p.round_id = :round AND pu.unit_id = :unit
                AND NOT p.withdrawn
            ON DUPLICATE KEY UPDATE reason = :reason, actor = :actor, actor_name = :actorName, set_at = :at
            """)
    int put(
            Collection<String> municipalities,
            String round,
            String unit,
            String reason,
            String actor,
            String actorName,
            Instant at);

    @Query("""
            DELETE FROM unit_phase
            WHERE municipality_id IN (:municipalities) AND unit_id = :unit AND round_id = :round
            """)
    int remove(Collection<String> municipalities, String unit, String round);
}
