package opplevd.report.gathering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** Promises of gatherings, as they are stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("a promise is made before the whole network, and Seats finds out who may open its gathering")
interface PromiseRows extends GenericRepository<Promise, String> {

    @Query("""
            SELECT promise_id, gathering_id, item_id, kind, municipality, text, responsible, due_on, state, outcome
            FROM gathering_promise WHERE gathering_id = :gathering ORDER BY made_at, promise_id
            """)
    List<Promise> of(String gathering);

    @Query("""
            INSERT INTO gathering_promise (promise_id, gathering_id, item_id, kind, municipality, text, responsible, due_on,
                state, outcome, made_at)
            VALUES (:id, :gathering, :item, :kind, :municipality, :text, :responsible, :dueOn, 'OPEN', '', :now)
            """)
    int add(
            String id,
            String gathering,
            @Nullable String item,
            String kind,
            String municipality,
            String text,
            String responsible,
            @Nullable LocalDate dueOn,
            Instant now);

    @Query("""
            UPDATE gathering_promise SET text = :text, responsible = :responsible, due_on = :dueOn, state = :state,
                outcome = :outcome
            WHERE gathering_id = :gathering AND promise_id = :id
            """)
    int change(
            String gathering,
            String id,
            String text,
            String responsible,
            @Nullable LocalDate dueOn,
            String state,
            String outcome);

    @Query("DELETE FROM gathering_promise WHERE gathering_id = :gathering AND promise_id = :id")
    int remove(String gathering, String id);
}
