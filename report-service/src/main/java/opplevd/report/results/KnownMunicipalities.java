package opplevd.report.results;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import opplevd.kit.signin.AcrossMunicipalities;

/** Which municipalities have published anything, by code: what rights are made of. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("turns codes into the ids that a right is made of; answers nothing but ids")
public interface KnownMunicipalities extends GenericRepository<Publication, String> {

    /** Every municipality that has published. */
    @Query("SELECT id FROM municipality")
    Set<String> everyId();

    /** Those that have one of these codes, now or before a merger; the codes must not be empty. */
    @Query("SELECT municipality_id FROM municipality_code WHERE CONVERT(code USING utf8mb4) IN (:codes)")
    Set<String> idsOf(Collection<String> codes);

    /** Which code means which municipality; the codes must not be empty. */
    @Query("SELECT code, municipality_id FROM municipality_code WHERE CONVERT(code USING utf8mb4) IN (:codes)")
    List<CodeOf> meanings(Collection<String> codes);

    @Query("SELECT municipality_id FROM unit WHERE code = :unitCode")
    Set<String> idsOfUnit(String unitCode);

    /** A code and the municipality that has it. */
    @Introspected
    record CodeOf(String code, String municipalityId) {}
}
