package opplevd.report.results;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;

/**
 * Where to find what is published now: the latest versions, without what was withdrawn. Keys from addresses may hold any
 * letter; converted to ASCII, a foreign one turns into a question mark, which no id or code has.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Published extends GenericRepository<Publication, String> {

    String AREA = """
            p.id AS publication, p.version, r.id AS round_id, r.name AS round_name, r.asked, p.published_at,
            m.id AS municipality_id, m.name AS municipality_name,
            (SELECT c.code FROM municipality_code c WHERE c.municipality_id = m.id
             ORDER BY c.position DESC LIMIT 1) AS municipality_code,
            a.area_key, a.questionnaire_key, a.scale_min, a.scale_max, a.core_hash, a.pairs
            """;
    String CURRENT = """
            publication p
            JOIN round r ON r.id = p.round_id
            JOIN municipality m ON m.id = p.municipality_id
            JOIN published_area a ON a.publication_id = p.id AND a.version = p.version
            """;
    String UNIT = """
            JOIN published_unit pu ON pu.publication_id = a.publication_id AND pu.version = a.version
                AND pu.area_key = a.area_key
            JOIN unit u ON u.id = pu.unit_id
            """;
    String SEEN = "WHERE NOT p.withdrawn AND p.municipality_id IN (:municipalities) ";

    String OF_MUNICIPALITY = """
            AND (m.id = CONVERT(:municipality USING ascii) OR EXISTS
            (SELECT 1 FROM municipality_code k
             WHERE k.municipality_id = m.id AND k.code = CONVERT(:municipality USING ascii)))
            """;

    @Query("SELECT " + AREA + "FROM " + CURRENT + SEEN + "ORDER BY p.published_at DESC, r.name, m.name, a.area_key")
    List<AreaInRound> areas(Collection<String> municipalities);

    @Query(
            "SELECT " + AREA + "FROM " + CURRENT + SEEN
                    + "AND (r.name = :round OR r.id = CONVERT(:round USING ascii)) AND a.area_key = CONVERT(:area USING ascii) ORDER BY m.name, m.id")
    List<AreaInRound> areasOf(String round, String area, Collection<String> municipalities);

    @Query("SELECT " + AREA + "FROM " + CURRENT + SEEN
            + "AND (r.name = :round OR r.id = CONVERT(:round USING ascii)) AND a.area_key = CONVERT(:area USING ascii) "
            + OF_MUNICIPALITY + "ORDER BY p.id")
    List<AreaInRound> areasOf(String round, String municipality, String area, Collection<String> municipalities);

    @Query("SELECT " + AREA + "FROM " + CURRENT + SEEN + OF_MUNICIPALITY
            + "ORDER BY p.published_at DESC, r.name, m.name, a.area_key")
    List<AreaInRound> areasIn(String municipality, Collection<String> municipalities);

    @Query(
            "SELECT u.id AS unit_id, u.code AS unit_code, u.name AS unit_name, " + AREA + "FROM " + CURRENT + UNIT
                    + SEEN
                    + "AND (r.name = :round OR r.id = CONVERT(:round USING ascii)) AND (u.code = :unit OR u.id = CONVERT(:unit USING ascii)) ORDER BY p.id, u.id")
    List<UnitInRound> unitsOf(String round, String unit, Collection<String> municipalities);

    @Query("SELECT u.id AS unit_id, u.code AS unit_code, u.name AS unit_name, " + AREA + "FROM " + CURRENT + UNIT + SEEN
            + "AND (u.code = :unit OR u.id = CONVERT(:unit USING ascii)) ORDER BY p.published_at DESC, p.id")
    List<UnitInRound> roundsOf(String unit, Collection<String> municipalities);

    @Query("SELECT u.id AS unit_id, u.code AS unit_code, u.name AS unit_name, " + AREA + "FROM " + CURRENT + UNIT + SEEN
            + "ORDER BY p.published_at DESC, p.id, u.name, u.code")
    List<UnitInRound> units(Collection<String> municipalities);

    @Query("SELECT u.id AS unit_id, u.code AS unit_code, u.name AS unit_name, " + AREA + "FROM " + CURRENT + UNIT + SEEN
            + OF_MUNICIPALITY + "ORDER BY p.published_at DESC, p.id, u.name, u.code")
    List<UnitInRound> unitsIn(String municipality, Collection<String> municipalities);

    @AcrossMunicipalities("reads one that a query above has found for the reader")
    @Query("""
            SELECT document FROM published_area
            WHERE publication_id = :publication AND version = :version AND area_key = :area
            """)
    Optional<String> document(String publication, int version, String area);

    @AcrossMunicipalities("reads those that a query above has found for the reader")
    @Query("""
            SELECT s.publication_id AS publication, s.version, s.area_key, s.sums
            FROM area_sums s JOIN publication p ON p.id = s.publication_id AND p.version = s.version
            WHERE s.publication_id IN (:publications) AND s.area_key IN (:areas)
            """)
    List<SumsRow> sums(Collection<String> publications, Collection<String> areas);
}
