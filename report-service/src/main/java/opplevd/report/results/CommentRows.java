package opplevd.report.results;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;

/** Comments as they are stored: written by the pull alone, read for a unit that was found within a reader's scope. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("a release belongs to a publication, which belongs to one municipality")
interface CommentRows extends GenericRepository<Publication, String> {

    @Query("SELECT content FROM comment_release WHERE id = :id")
    Optional<String> content(String id);

    @Query("""
            INSERT INTO comment_release (id, publication_id, unit_id, content, received_at)
            VALUES (:id, :publication, :unit, :content, :now)
            """)
    int addRelease(String id, String publication, String unit, String content, Instant now);

    @Query("""
            INSERT INTO released_comment (release_id, position, theme, language, text)
            VALUES (:release, :position, :theme, :language, :text)
            """)
    int addComment(String release, int position, String theme, String language, String text);

    @Query("""
            SELECT c.text, c.theme, c.language
            FROM comment_release r JOIN released_comment c ON c.release_id = r.id
            WHERE r.publication_id = :publication AND r.unit_id = :unit ORDER BY c.release_id, c.position
            """)
    List<ReleasedComment> of(String publication, String unit);
}
