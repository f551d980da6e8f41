package opplevd.report.gathering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;

/** Who has done the homework that all have, as it is stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("homework is told before the whole network, and Seats finds out who may open its gathering")
interface DeedRows extends GenericRepository<Deed, String> {

    @Query("""
            SELECT d.promise_id, d.municipality, d.state, d.outcome, d.written_by, d.written_on
            FROM gathering_deed d JOIN gathering_promise p ON p.promise_id = d.promise_id
            WHERE p.gathering_id = :gathering
            """)
    List<Deed> of(String gathering);

    @Query("""
            INSERT INTO gathering_deed (promise_id, municipality, state, outcome, written_by, written_on)
            VALUES (:promise, :municipality, :state, :outcome, :by, :on) AS new
            ON DUPLICATE KEY UPDATE state = new.state, outcome = new.outcome, written_by = new.written_by,
                written_on = new.written_on
            """)
    int put(String promise, String municipality, String state, String outcome, String by, LocalDate on);

    @Query("DELETE FROM gathering_deed WHERE promise_id = :promise AND municipality = :municipality")
    int remove(String promise, String municipality);
}
