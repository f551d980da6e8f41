package opplevd.survey.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.sql.Query;
import org.jspecify.annotations.Nullable;

/** What plans are made of, and where they are kept: the units that could take part, the choices made, the parts' own words. */
@Singleton
class PlanRows {
    PlanRows() {}

    /** What a part adds to its round's plan. */
    record OwnWords(
            String contact,
            @Nullable Instant confirmedAt,
            @Nullable LocalDate unionTalksOn,
            @Nullable String unionTalksWith) {}

    /** A municipality that the reader may plan for, with the code that forms name it by. */
    public record Place(String id, String code, String name) {}

    /** The municipalities in scope, by name. */
    List<Place> places(Connection connection, MunicipalityScope scope) throws SQLException {
        return Query.of("""
                        SELECT m.id, m.name, COALESCE((SELECT MIN(c.code) FROM municipality_code c
                            WHERE c.municipality_id = m.id AND c.valid_to IS NULL), '') AS code
                        FROM municipality m WHERE m.id IN (:municipalities) ORDER BY m.name
                        """)
                .with("municipalities", scope.ids())
                .list(connection, row -> new Place(row.getString("id"), row.getString("code"), row.getString("name")));
    }

    /**
     * Units in scope that are not closed, or take part in the part already.
     *
     * @param partId null = no part yet
     */
    List<Candidate> candidates(Connection connection, MunicipalityScope scope, @Nullable String partId)
            throws SQLException {
        return Query.of("""
                        SELECT unit.id, unit.code, unit.name, unit.municipality_id, unit.area_key, service_area.title,
                            round_unit.invited, round_unit.unit_id IS NOT NULL AS taking
                        FROM unit JOIN service_area ON service_area.area_key = unit.area_key
                        LEFT JOIN round_unit ON round_unit.unit_id = unit.id AND round_unit.part_id = :part
                        WHERE unit.municipality_id IN (:municipalities)
                          AND (unit.closed_on IS NULL OR round_unit.unit_id IS NOT NULL)
                        ORDER BY unit.area_key, unit.name, unit.code
                        """)
                .with("part", partId)
                .with("municipalities", scope.ids())
                .list(connection, PlanRows::candidate);
    }

    /** Which version each area of a part asks. */
    SortedMap<String, String> asks(Connection connection, String partId) throws SQLException {
        SortedMap<String, String> asks = new TreeMap<>();
        Query.of("SELECT area_key, version_id FROM part_area WHERE part_id = :part")
                .with("part", partId)
                .list(connection, row -> asks.put(row.getString("area_key"), row.getString("version_id")));
        return asks;
    }

    OwnWords ownWords(Connection connection, String partId) throws SQLException {
        return Query.of("""
                        SELECT contact, confirmed_at, union_talks_on, union_talks_with
                        FROM round_part WHERE id = :part
                        """)
                .with("part", partId)
                .first(connection, row -> {
                    var on = row.getDate("union_talks_on");
                    return new OwnWords(
                            row.getString("contact"),
                            Query.instant(row, "confirmed_at"),
                            on == null ? null : on.toLocalDate(),
                            row.getString("union_talks_with"));
                })
                .orElseThrow();
    }

    /** Ids of the units of a part that have recipients or links already: they can't be taken out. */
    Set<String> held(Connection connection, String partId) throws SQLException {
        return new TreeSet<>(Query.of("""
                        SELECT unit_id FROM invitation WHERE part_id = :part
                        UNION SELECT unit_id FROM open_link WHERE part_id = :part
                        """).with("part", partId).list(connection, row -> row.getString(1)));
    }

    /** What the results are told apart by stays as it is from the moment when anybody can answer. */
    void changeRound(Connection connection, String roundId, Plan plan) throws SQLException {
        Query.of("""
                        UPDATE round SET name = :name, network_key = :network, opens_at = :opens, closes_at = :closes,
                            layout = :layout, asked = :asked,
                            breakdown = CASE WHEN EXISTS (SELECT 1 FROM round_part
                                    WHERE round_id = :round AND municipality_id IS NOT NULL AND state <> 'DRAFT')
                                THEN breakdown ELSE :breakdown END
                        WHERE id = :round
                        """)
                .with("round", roundId)
                .with("name", plan.name())
                .with("network", plan.network())
                .with("opens", plan.opens())
                .with("closes", plan.closes())
                .with("layout", plan.layout().name())
                .with("asked", plan.asked().name())
                .with("breakdown", plan.breakdown().name())
                .run(connection);
    }

    /** @param confirmedAt null = as it was */
    void changePart(Connection connection, String partId, Plan plan, @Nullable Instant confirmedAt)
            throws SQLException {
        Query.of("""
                        UPDATE round_part SET contact = :contact, union_talks_on = :talksOn, union_talks_with = :talksWith,
                            confirmed_at = COALESCE(:confirmed, confirmed_at)
                        WHERE round_part.id = :part AND state = 'DRAFT' AND municipality_id IS NOT NULL
                        """)
                .with("part", partId)
                .with("contact", plan.contact())
                .with("talksOn", plan.unionTalksOn())
                .with("talksWith", plan.unionTalksWith())
                .with("confirmed", confirmedAt)
                .run(connection);
    }

    /** The part asks these versions, with these units and no others. */
    void changeUnits(
            Connection connection,
            String partId,
            SortedMap<String, String> versions,
            List<Candidate> taking,
            Map<String, Integer> invited,
            Set<String> held)
            throws SQLException {
        Query.of("DELETE FROM part_area WHERE part_id = :part")
                .with("part", partId)
                .run(connection);
        for (Map.Entry<String, String> one : versions.entrySet()) {
            Query.of("INSERT INTO part_area (part_id, area_key, version_id) VALUES (:part, :area, :version)")
                    .with("part", partId)
                    .with("area", one.getKey())
                    .with("version", one.getValue())
                    .run(connection);
        }
        Query.of("DELETE FROM round_unit WHERE part_id = :part AND unit_id NOT IN (:held)")
                .with("part", partId)
                .with("held", held.isEmpty() ? Set.of("-") : held)
                .run(connection);
        for (Candidate unit : taking) {
            Query.of("""
                            INSERT INTO round_unit (part_id, unit_id, version_id, invited)
                            VALUES (:part, :unit, :version, :invited)
                            ON DUPLICATE KEY UPDATE version_id = :version, invited = COALESCE(:invited, invited)
                            """)
                    .with("part", partId)
                    .with("unit", unit.id())
                    .with("version", versions.get(unit.areaKey()))
                    .with("invited", invited.get(unit.id()))
                    .run(connection);
        }
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                row.getString("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("municipality_id"),
                row.getString("area_key"),
                row.getString("title"),
                Query.number(row, "invited"),
                row.getBoolean("taking"));
    }
}
