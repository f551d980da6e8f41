package opplevd.report.gathering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** The agendas of gatherings, as they are stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("an agenda is a network's, and Seats finds out who may open its gathering")
interface AgendaRows extends GenericRepository<AgendaItem, String> {

    @Query("""
            SELECT item_id, position, kind, scope_kind, scope_key, title, minutes, presenter
            FROM agenda_item WHERE gathering_id = :gathering ORDER BY position, item_id
            """)
    List<AgendaItem> of(String gathering);

    @Query("""
            INSERT INTO agenda_item (item_id, gathering_id, position, kind, scope_kind, scope_key, title, minutes, presenter)
            VALUES (:id, :gathering, :position, :kind, :scopeKind, :scopeKey, :title, :minutes, :presenter)
            """)
    int add(
            String id,
            String gathering,
            int position,
            String kind,
            @Nullable String scopeKind,
            @Nullable String scopeKey,
            String title,
            int minutes,
            @Nullable String presenter);

    @Query("""
            UPDATE agenda_item SET title = :title, minutes = :minutes, presenter = :presenter
            WHERE gathering_id = :gathering AND item_id = CONVERT(:id USING ascii)
            """)
    int change(String gathering, String id, String title, int minutes, @Nullable String presenter);

    @Query("UPDATE agenda_item SET position = :position WHERE gathering_id = :gathering AND item_id = :id")
    int place(String gathering, String id, int position);

    @Query("DELETE FROM agenda_item WHERE gathering_id = :gathering AND item_id = CONVERT(:id USING ascii)")
    int remove(String gathering, String id);
}
