package opplevd.report.results;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** Rounds, municipalities and units by the latest names that were published: written by the pull alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("writes what was published, for every municipality of a source")
interface Places extends GenericRepository<Publication, String> {

    @Query("""
            INSERT INTO round (id, name, network_key, collected, opens_at, closes_at, asked)
            VALUES (:id, :name, :network, :collected, :opensAt, :closesAt, :asked) AS new
            ON DUPLICATE KEY UPDATE name = new.name, network_key = new.network_key, opens_at = new.opens_at,
                closes_at = new.closes_at, asked = COALESCE(new.asked, round.asked)
            """)
    int putRound(
            String id,
            String name,
            @Nullable String network,
            String collected,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable String asked);

    @Query("""
            INSERT INTO municipality (id, name) VALUES (:id, :name) AS new
            ON DUPLICATE KEY UPDATE name = new.name
            """)
    int putMunicipality(String id, String name);

    @Query("""
            INSERT INTO municipality_code (code, municipality_id, position) VALUES (:code, :municipality, :position)
                AS new
            ON DUPLICATE KEY UPDATE position = new.position
            """)
    int putCode(String code, String municipality, int position);

    @Query("""
            INSERT INTO unit (id, code, name, municipality_id, area_key, owner, organisation_number)
            VALUES (:id, :code, :name, :municipality, :area, :owner, :organisationNumber) AS new
            ON DUPLICATE KEY UPDATE code = new.code, name = new.name, area_key = new.area_key, owner = new.owner,
                organisation_number = new.organisation_number
            """)
    int putUnit(
            String id,
            String code,
            String name,
            String municipality,
            String area,
            @Nullable String owner,
            @Nullable String organisationNumber);

    @Query("INSERT IGNORE INTO unit_serves (unit_id, municipality_code) VALUES (:unit, :code)")
    int putServed(String unit, String code);
}
