package opplevd.report.results;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** What has been published, as it is stored: written by the pull alone. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("writes what was published, for every municipality of a source")
interface Publications extends GenericRepository<Publication, String> {

    Optional<Publication> findById(String id);

    @Query("SELECT content FROM publication_version WHERE publication_id = :publication AND version = :version")
    Optional<String> content(String publication, int version);

    @Query("""
            INSERT INTO publication (id, source, round_id, municipality_id, version, withdrawn, published_at)
            VALUES (:id, :source, :roundId, :municipalityId, :version, FALSE, :publishedAt) AS new
            ON DUPLICATE KEY UPDATE version = new.version, withdrawn = FALSE, published_at = new.published_at
            """)
    int put(String id, String source, String roundId, String municipalityId, int version, Instant publishedAt);

    @Query("UPDATE publication SET version = :version, withdrawn = TRUE WHERE id = :id")
    int withdraw(String id, int version);

    @Query("""
            INSERT INTO publication_version (publication_id, version, seq, reason, content, received_at)
            VALUES (:publication, :version, :seq, :reason, :content, :now)
            """)
    int addVersion(String publication, int version, long seq, @Nullable String reason, String content, Instant now);

    @Query("""
            INSERT INTO published_area (publication_id, version, area_key, title, questionnaire_key, scale_min,
                scale_max, core_hash, pairs, document)
            VALUES (:publication, :version, :area, :title, :questionnaire, :scaleMin, :scaleMax, :coreHash, :pairs, :document)
            """)
    int addArea(
            String publication,
            int version,
            String area,
            String title,
            String questionnaire,
            int scaleMin,
            int scaleMax,
            String coreHash,
            boolean pairs,
            String document);

    @Query("""
            INSERT IGNORE INTO area_sums (publication_id, version, area_key, sums)
            VALUES (:publication, :version, :area, :sums)
            """)
    int addSums(String publication, int version, String area, byte[] sums);

    /** Some of the areas with a K whose sums are not written yet. */
    @Query("""
            SELECT a.publication_id AS publication, a.version, a.area_key
            FROM published_area a LEFT JOIN area_sums s
                ON s.publication_id = a.publication_id AND s.version = a.version AND s.area_key = a.area_key
            WHERE a.pairs AND s.publication_id IS NULL LIMIT :most
            """)
    List<AreaKey> withoutSums(int most);

    @Query("""
            INSERT INTO published_unit (publication_id, version, unit_id, area_key)
            VALUES (:publication, :version, :unit, :area)
            """)
    int addUnit(String publication, int version, String unit, String area);
}
