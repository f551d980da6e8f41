package opplevd.report.benchmark;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;

/** Gatherings that are still to be held, as far as a network's page has to know. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("a gathering is a network's, and whoever reads the network's page may come to it")
interface ComingRows extends GenericRepository<ComingGathering, String> {
    @Query("""
            SELECT gathering_id, title, held_on, round_name, area_key FROM gathering
            WHERE network_key = :network AND held_on >= :today AND round_name IS NOT NULL AND area_key IS NOT NULL
            ORDER BY held_on, gathering_id LIMIT 1
            """)
    Optional<ComingGathering> next(String network, LocalDate today);
}
