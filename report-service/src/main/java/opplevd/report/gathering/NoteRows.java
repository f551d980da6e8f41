package opplevd.report.gathering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** Notes of gatherings, as they are stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("a note is the network's, and Seats finds out who may open its gathering")
interface NoteRows extends GenericRepository<Noted, String> {

    @Query("""
            SELECT note_id, item_id, text, written_at FROM gathering_note
            WHERE gathering_id = :gathering ORDER BY written_at, note_id
            """)
    List<Noted> of(String gathering);

    @Query("""
            INSERT INTO gathering_note (note_id, gathering_id, item_id, text, written_at)
            VALUES (:id, :gathering, :item, :text, :now)
            """)
    int add(String id, String gathering, @Nullable String item, String text, Instant now);

    @Query("DELETE FROM gathering_note WHERE gathering_id = :gathering AND note_id = CONVERT(:id USING ascii)")
    int remove(String gathering, String id);
}
