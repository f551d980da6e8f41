package opplevd.report.network;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** Cohorts, and what is known of members besides when they belong. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("who belongs to a network, and how, is the programme's, not a municipality's")
interface ProgrammeRows extends GenericRepository<Cohort, String> {

    @Query("SELECT cohort_key, name, starts_on, ends_on FROM cohort ORDER BY starts_on, name")
    List<Cohort> cohorts();

    @Query("INSERT INTO cohort (cohort_key, name, starts_on, ends_on) VALUES (:key, :name, :startsOn, :endsOn)")
    int addCohort(String key, String name, LocalDate startsOn, @Nullable LocalDate endsOn);

    @Query("""
            SELECT c.cohort_key, c.name, c.starts_on, c.ends_on
            FROM network n JOIN cohort c ON c.cohort_key = n.cohort_key WHERE n.network_key = :network
            """)
    Optional<Cohort> cohortOf(String network);

    @Query("UPDATE network SET cohort_key = :cohort WHERE network_key = :network")
    int putIn(String network, @Nullable String cohort);

    @Query("""
            SELECT network_key, municipality_code, member_from, member_to, project_leader, without_k
            FROM network_member WHERE network_key = :network ORDER BY municipality_code
            """)
    List<Member> members(String network);

    @Query("""
            UPDATE network_member SET project_leader = :leader, without_k = :withoutK
            WHERE network_key = :network AND municipality_code = :municipality
            """)
    int describe(String network, String municipality, @Nullable String leader, boolean withoutK);
}
