package opplevd.survey.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.sql.Query;
import org.jspecify.annotations.Nullable;

/** The rounds, their parts and who takes part. */
@Singleton
public class Rounds {
    private static final int BATCH = 500;
    private static final String PART = """
            SELECT round_part.id, round_part.round_id, round_part.municipality_id, round_part.publication_id,
                round_part.state, round_part.closed_at, round_part.contact, round_part.opened_at, round_part.extended_to
            FROM round_part
            """;

    Rounds() {}

    /** By name or id. */
    @AcrossMunicipalities(
            "that a round exists is known once a part in the reader's scope is found; callers ask for parts")
    public Optional<Round> find(Connection connection, String nameOrId) throws SQLException {
        return Query.of("""
                        SELECT id, name, network_key, source, content_mac, opens_at, closes_at, layout, asked,
                            breakdown FROM round
                        WHERE name = :key OR id = CONVERT(:key USING ascii)
                        ORDER BY id = CONVERT(:key USING ascii) DESC LIMIT 1
                        """).with("key", nameOrId).first(connection, Rounds::round);
    }

    /** The parts of a round in these municipalities. */
    public List<RoundPart> parts(Connection connection, String roundId, MunicipalityScope scope) throws SQLException {
        return Query.of(PART + """
                        WHERE round_part.round_id = :round AND round_part.municipality_id IN (:municipalities)
                        ORDER BY round_part.id
                        """)
                .with("round", roundId)
                .with("municipalities", scope.ids())
                .list(connection, Rounds::part);
    }

    @AcrossMunicipalities("closing works on one part, which belongs to one municipality")
    public Optional<RoundPart> part(Connection connection, String partId) throws SQLException {
        return Query.of(PART + "WHERE round_part.id = :part")
                .with("part", partId)
                .first(connection, Rounds::part);
    }

    @AcrossMunicipalities("asked for a part that was found within the reader's scope")
    public List<RoundUnit> units(Connection connection, String partId) throws SQLException {
        return Query.of("""
                        SELECT part_id, unit_id, version_id, invited FROM round_unit
                        WHERE part_id = :part ORDER BY unit_id
                        """)
                .with("part", partId)
                .list(
                        connection,
                        row -> new RoundUnit(
                                row.getString("part_id"),
                                row.getString("unit_id"),
                                row.getString("version_id"),
                                Query.number(row, "invited")));
    }

    @AcrossMunicipalities("a round belongs to all who take part")
    public void add(Connection connection, Round round) throws SQLException {
        Query.of("""
                        INSERT INTO round (id, name, network_key, source, content_mac, opens_at, closes_at, layout, asked,
                            breakdown)
                        VALUES (:id, :name, :network, :source, :mac, :opensAt, :closesAt, :layout, :asked, :breakdown)
                        """)
                .with("id", round.id())
                .with("name", round.name())
                .with("network", round.network())
                .with("source", round.source().name())
                .with("mac", round.contentMac())
                .with("opensAt", round.opensAt())
                .with("closesAt", round.closesAt())
                .with("layout", round.layout().name())
                .with("asked", round.asked().name())
                .with("breakdown", round.breakdown().name())
                .run(connection);
    }

    @AcrossMunicipalities("whoever makes a part names its municipality, checked before")
    public void add(Connection connection, RoundPart part) throws SQLException {
        Query.of("""
                        INSERT INTO round_part (id, round_id, municipality_id, publication_id, state, closed_at, contact)
                        VALUES (:id, :round, :municipality, :publication, :state, :closedAt, :contact)
                        """)
                .with("id", part.id())
                .with("round", part.roundId())
                .with("municipality", part.municipalityId())
                .with("publication", part.publicationId())
                .with("state", part.state().name())
                .with("closedAt", part.closedAt())
                .with("contact", part.contact())
                .run(connection);
    }

    @AcrossMunicipalities("units of a part that was just made")
    public void add(Connection connection, List<RoundUnit> units) throws SQLException {
        String sql = "INSERT INTO round_unit (part_id, unit_id, version_id, invited) VALUES (?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (RoundUnit unit : units) {
                Integer invited = unit.invited();
                statement.setString(1, unit.partId());
                statement.setString(2, unit.unitId());
                statement.setString(3, unit.versionId());
                if (invited == null) {
                    statement.setNull(4, Types.INTEGER);
                } else {
                    statement.setInt(4, invited);
                }
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Notes that the units of a draft are right, and which version each area asks. */
    @AcrossMunicipalities("a part that was just made")
    void confirm(Connection connection, String partId, Instant now) throws SQLException {
        Query.of("UPDATE round_part SET confirmed_at = :now WHERE id = :part")
                .with("now", now)
                .with("part", partId)
                .run(connection);
        Query.of("""
                        INSERT INTO part_area (part_id, area_key, version_id)
                        SELECT u.part_id, unit.area_key, MIN(u.version_id)
                        FROM round_unit u JOIN unit ON unit.id = u.unit_id
                        WHERE u.part_id = :part GROUP BY u.part_id, unit.area_key
                        """).with("part", partId).run(connection);
    }

    /**
     * Moves a part to the next state if it is in the state before.
     *
     * @param closedAt when it was closed, when it becomes closed; null leaves it as it is
     * @return whether it moved now
     */
    public boolean move(
            Connection connection, String partId, RoundState to, @Nullable Instant closedAt, MunicipalityScope scope)
            throws SQLException {
        RoundState from = switch (to) {
            case OPEN -> RoundState.DRAFT;
            case CLOSED -> RoundState.OPEN;
            case PUBLISHED -> RoundState.CLOSED;
            case DRAFT -> throw new IllegalArgumentException("nothing becomes a draft");
        };
        return Query.of("""
                                UPDATE round_part SET state = :to, closed_at = COALESCE(:closedAt, closed_at)
                                WHERE id = :part AND state = :from AND municipality_id IN (:municipalities)
                                """)
                        .with("to", to.name())
                        .with("from", from.name())
                        .with("closedAt", closedAt)
                        .with("part", partId)
                        .with("municipalities", scope.ids())
                        .run(connection)
                == 1;
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getString("id"),
                row.getString("name"),
                row.getString("network_key"),
                Source.valueOf(row.getString("source")),
                row.getString("content_mac"),
                Query.instant(row, "opens_at"),
                Query.instant(row, "closes_at"),
                Layout.valueOf(row.getString("layout")),
                Asked.valueOf(row.getString("asked")),
                Breakdown.valueOf(row.getString("breakdown")));
    }

    private static RoundPart part(ResultSet row) throws SQLException {
        return new RoundPart(
                row.getString("id"),
                row.getString("round_id"),
                row.getString("municipality_id"),
                row.getString("publication_id"),
                RoundState.valueOf(row.getString("state")),
                Query.instant(row, "closed_at"),
                row.getString("contact"),
                Query.instant(row, "opened_at"),
                Query.instant(row, "extended_to"));
    }
}
