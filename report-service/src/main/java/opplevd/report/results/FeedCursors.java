package opplevd.report.results;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;

/** How far each source has been read. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("how far a source has been read is no municipality's")
interface FeedCursors extends GenericRepository<FeedCursor, String> {

    Optional<FeedCursor> findBySource(String source);

    /** 1 when this is the first time that the source is read. */
    @Query("INSERT IGNORE INTO feed_cursor (source, seq, moved_at) VALUES (:source, 0, :now)")
    int begin(String source, Instant now);

    /** 0 when somebody else, another instance, has moved it from there already. */
    @Query("UPDATE feed_cursor SET seq = :to, moved_at = :now WHERE source = :source AND seq = :from")
    int move(String source, long from, long to, Instant now);
}
