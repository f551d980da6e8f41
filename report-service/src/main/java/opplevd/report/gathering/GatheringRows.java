package opplevd.report.gathering;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;
import org.jspecify.annotations.Nullable;

/** Gatherings and who comes, as they are stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
@AcrossMunicipalities("a gathering is a network's, and Seats finds out who may open it")
interface GatheringRows extends GenericRepository<Gathering, String> {
    String COLUMNS =
            "SELECT gathering_id, network_key, title, held_on, place, round_name, area_key, code, code_from, code_until, shown FROM gathering ";

    @Query(COLUMNS + "WHERE gathering_id = CONVERT(:id USING ascii)")
    Optional<Gathering> find(String id);

    @Query(COLUMNS + "WHERE network_key = :network ORDER BY held_on DESC, gathering_id DESC")
    List<Gathering> of(String network);

    @Query(COLUMNS + "WHERE code = CONVERT(:code USING ascii)")
    Optional<Gathering> byCode(String code);

    @Query("""
            INSERT INTO gathering (gathering_id, network_key, title, held_on, place, round_name, area_key, code, code_from,
                code_until, shown, made_at)
            VALUES (:id, :network, :title, :heldOn, :place, :round, :area, :code, :from, :until, 1, :now)
            """)
    int add(
            String id,
            String network,
            String title,
            LocalDate heldOn,
            String place,
            @Nullable String round,
            @Nullable String area,
            String code,
            Instant from,
            Instant until,
            Instant now);

    @Query("""
            UPDATE gathering SET title = :title, held_on = :heldOn, place = :place, round_name = :round, area_key = :area,
                code_from = :from, code_until = :until
            WHERE gathering_id = :id
            """)
    int change(
            String id,
            String title,
            LocalDate heldOn,
            String place,
            @Nullable String round,
            @Nullable String area,
            Instant from,
            Instant until);

    @Query("UPDATE gathering SET code_from = :from, code_until = :until WHERE gathering_id = :id")
    int open(String id, Instant from, Instant until);

    @Query("UPDATE gathering SET shown = :shown WHERE gathering_id = :id")
    int show(String id, int shown);

    @Query("""
            SELECT municipality, name, party FROM gathering_participant WHERE gathering_id = :id ORDER BY position
            """)
    List<Participant> participants(String id);

    @Query("DELETE FROM gathering_participant WHERE gathering_id = :id AND municipality = :municipality")
    int removeParticipants(String id, String municipality);

    @Query("""
            INSERT INTO gathering_participant (gathering_id, municipality, position, name, party)
            VALUES (:id, :municipality, :position, :name, :party)
            """)
    int addParticipant(String id, String municipality, int position, String name, String party);
}
