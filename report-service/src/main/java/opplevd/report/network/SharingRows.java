package opplevd.report.network;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;

/** What members have chosen to share. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("decides what each member of a network shows the others, so it asks for them all")
interface SharingRows extends GenericRepository<SharingRow, String> {

    @Query("""
            SELECT choice_id, municipality_id, round_id, sharing, chosen_at FROM sharing_choice
            WHERE network_key = :network ORDER BY position
            """)
    List<SharingRow> of(String network);

    @Query("""
            INSERT INTO sharing_choice (choice_id, network_key, municipality_id, round_id, sharing, chosen_at, chosen_by)
            VALUES (:id, :network, :municipality, :round, :sharing, :now, :by)
            """)
    int add(String id, String network, String municipality, String round, String sharing, Instant now, String by);
}
