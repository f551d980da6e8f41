package opplevd.report.network;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** Networks and their members, as they are stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("who belongs to a network is the programme's, not a municipality's")
interface NetworkRows extends GenericRepository<NetworkRow, String> {

    @Query("SELECT network_key, name FROM network ORDER BY name, network_key")
    List<NetworkRow> all();

    @Query("""
            SELECT network_key, municipality_code, member_from, member_to
            FROM network_member
            ORDER BY network_key, municipality_code
            """)
    List<MembershipRow> members();

    @Query("""
            INSERT INTO network (network_key, name) VALUES (:key, :name) AS new
            ON DUPLICATE KEY UPDATE name = new.name
            """)
    int put(String key, String name);

    @Query("DELETE FROM network_member WHERE network_key = :key")
    int removeMembers(String key);

    /** The codes must not be empty. */
    @Query("DELETE FROM network_member WHERE network_key = :key AND municipality_code NOT IN (:codes)")
    int removeMembersBut(String key, Collection<String> codes);

    @Query("""
            INSERT INTO network_member (network_key, municipality_code, member_from, member_to)
            VALUES (:key, :municipality, :from, :to) AS new
            ON DUPLICATE KEY UPDATE member_from = new.member_from, member_to = new.member_to
            """)
    int addMember(String key, String municipality, @Nullable LocalDate from, @Nullable LocalDate to);
}
