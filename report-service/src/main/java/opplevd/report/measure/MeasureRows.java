package opplevd.report.measure;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.report.measure.Measure.Tied;
import opplevd.report.node.Scope;
import org.jspecify.annotations.Nullable;

/** Measures as they are stored, for reading; each statement names the municipalities or says that it reads what was found. */
@Singleton
class MeasureRows {
    /** What a reader may see, by {@link Rights}. */
    private static final String READABLE = """
            (m.municipality_id IN (:whole) OR u.code IN (:known)
             OR EXISTS (SELECT 1 FROM measure_partner p WHERE p.measure_id = m.id AND p.municipality_id IN (:whole))
             OR (m.state NOT IN ('PROPOSED', 'DECLINED')
                 AND (m.sharing = 'EVERYBODY' AND :everybody
                      OR m.sharing IN ('NETWORK', 'EVERYBODY') AND m.municipality_id IN (:neighbours))))
            """;

    private static final String SELECT = """
            SELECT m.id, m.municipality_id, mu.name AS municipality,
                (SELECT c.code FROM municipality_code c WHERE c.municipality_id = m.municipality_id
                 ORDER BY c.position DESC LIMIT 1) AS municipality_code,
                m.area_key, m.unit_id, COALESCE(u.code, '') AS unit_code, COALESCE(u.name, '') AS unit_name,
                m.title, m.goal, m.action, m.responsible, m.deadline, m.reporting, m.evaluation, m.aim, m.effect,
                m.target, m.baseline_round_id, m.state, m.reason, m.started_on, m.ended_on, m.proposer, m.proposed_at,
                m.sharing, m.on_public_page, m.you_said, m.we_did, m.copied_from,
                (SELECT GROUP_CONCAT(CONCAT((SELECT c.code FROM municipality_code c WHERE c.municipality_id = pm.id
                        ORDER BY c.position DESC LIMIT 1), ' ', pm.name) ORDER BY pm.name SEPARATOR '\\n')
                 FROM measure_partner p JOIN municipality pm ON pm.id = p.municipality_id
                 WHERE p.measure_id = m.id) AS partners
            FROM measure m JOIN municipality mu ON mu.id = m.municipality_id LEFT JOIN unit u ON u.id = m.unit_id
            """;

    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);

    private final JsonMapper json;

    MeasureRows(JsonMapper json) {
        this.json = json;
    }

    Optional<Measure> find(Connection connection, String id, Rights rights) throws SQLException {
        return whole(
                        connection,
                        readable(SELECT + "WHERE m.id = :id AND " + READABLE, rights)
                                .with("id", id))
                .stream()
                .findFirst();
    }

    /** Those that fit, the latest first. */
    List<Measure> search(Connection connection, Search search, Rights rights) throws SQLException {
        String sql = SELECT + "WHERE " + READABLE + search.where() + " ORDER BY m.id DESC LIMIT " + search.most();
        return whole(connection, search.bind(readable(sql, rights)));
    }

    /** Measures that have been approved for the public page of these municipalities, the latest to end first. */
    List<Measure> forThePublic(Connection connection, Collection<String> municipalities) throws SQLException {
        return whole(connection, Query.of(SELECT + """
                                WHERE m.municipality_id IN (:municipalities) AND m.on_public_page
                                    AND m.state IN ('UNDER_WAY', 'DONE')
                                ORDER BY m.ended_on IS NULL, m.ended_on DESC, m.id DESC LIMIT 100
                                """).with("municipalities", municipalities));
    }

    /** The measure that was made of this promise of one of these municipalities. */
    Optional<Measure> ofOrigin(Connection connection, String origin, Collection<String> municipalities)
            throws SQLException {
        return whole(
                        connection,
                        Query.of(SELECT + "WHERE m.origin = :origin AND m.municipality_id IN (:municipalities)")
                                .with("origin", origin)
                                .with("municipalities", municipalities))
                .stream()
                .findFirst();
    }

    /** Measures of a municipality that are read by sick leave and have been begun, in the order of time. */
    List<Measures.Begun> begunForSickLeave(Connection connection, String municipality) throws SQLException {
        return Query.of("""
                        SELECT COALESCE(u.code, '') AS unit_code, m.title, m.started_on,
                            CASE WHEN m.state = 'STOPPED' THEN NULL ELSE m.target END AS target
                        FROM measure m LEFT JOIN unit u ON u.id = m.unit_id
                        WHERE m.municipality_id = :municipality AND m.effect = 'SICK_LEAVE' AND m.started_on IS NOT NULL
                        ORDER BY m.started_on, m.id
                        """)
                .with("municipality", municipality)
                .list(
                        connection,
                        row -> new Measures.Begun(
                                row.getString("unit_code"),
                                row.getString("title"),
                                row.getDate("started_on").toLocalDate(),
                                Query.real(row, "target")));
    }

    /** The titles of service areas, whoever has them: the same key is the same area. */
    @AcrossMunicipalities("what a service area is called is no municipality's secret")
    Map<String, Map<String, String>> areaTitles(Connection connection) throws SQLException {
        Map<String, Map<String, String>> titles = new HashMap<>();
        Query.of("SELECT area_key, MAX(CAST(title AS CHAR)) AS title FROM published_area GROUP BY area_key")
                .list(connection, row -> titles.put(row.getString("area_key"), texts(row.getString("title"))));
        return titles;
    }

    private static Query readable(String sql, Rights rights) {
        return Query.of(sql)
                .with("whole", Rights.listed(rights.whole()))
                .with("known", Rights.listed(rights.known()))
                .with("neighbours", Rights.listed(rights.neighbours()))
                .with("everybody", rights.everybody());
    }

    private List<Measure> whole(Connection connection, Query query) throws SQLException {
        List<Measure> bare = query.list(connection, MeasureRows::measure);
        if (bare.isEmpty()) {
            return bare;
        }
        Map<String, List<Tied>> tied = new HashMap<>();
        Query.of("""
                        SELECT measure_id, kind, scope_key, dimension, label FROM measure_scope
                        WHERE measure_id IN (:ids) ORDER BY measure_id, kind, scope_key
                        """).with("ids", bare.stream().map(Measure::id).toList()).list(connection, row -> {
            tied.computeIfAbsent(row.getString("measure_id"), id -> new ArrayList<>())
                    .add(tied(row));
            return true;
        });
        return bare.stream()
                .map(one -> new Measure(
                        one.id(),
                        one.place(),
                        one.plan(),
                        tied.getOrDefault(one.id(), List.of()),
                        one.standing(),
                        one.openness(),
                        one.partners(),
                        one.copiedFrom()))
                .toList();
    }

    private Tied tied(ResultSet row) throws SQLException {
        Scope scope = new Scope(Scope.Kind.valueOf(row.getString("kind")), row.getString("scope_key"));
        return new Tied(scope, row.getString("dimension"), texts(row.getString("label")));
    }

    /** A map language -> text as it is stored. */
    private Map<String, String> texts(String stored) {
        try {
            return Objects.requireNonNull(json.readValue(stored.getBytes(StandardCharsets.UTF_8), TEXTS));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Measure measure(ResultSet row) throws SQLException {
        String partners = row.getString("partners");
        return new Measure(
                row.getString("id"),
                new Measure.Place(
                        row.getString("municipality_id"),
                        row.getString("municipality_code"),
                        row.getString("municipality"),
                        row.getString("area_key"),
                        row.getString("unit_id"),
                        row.getString("unit_code"),
                        row.getString("unit_name")),
                plan(row),
                List.of(),
                new Measure.Standing(
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        day(row, "started_on"),
                        day(row, "ended_on"),
                        row.getString("proposer"),
                        Objects.requireNonNull(Query.instant(row, "proposed_at"))),
                new Measure.Openness(
                        Sharing.valueOf(row.getString("sharing")),
                        row.getBoolean("on_public_page"),
                        row.getString("you_said"),
                        row.getString("we_did")),
                partners == null ? List.of() : List.of(partners.split("\n")),
                row.getString("copied_from"));
    }

    private static Measure.Plan plan(ResultSet row) throws SQLException {
        return new Measure.Plan(
                row.getString("title"),
                row.getString("goal"),
                row.getString("action"),
                row.getString("responsible"),
                day(row, "deadline"),
                row.getString("reporting"),
                row.getString("evaluation"),
                Aim.valueOf(row.getString("aim")),
                EffectGoal.valueOf(row.getString("effect")),
                Query.real(row, "target"),
                row.getString("baseline_round_id"));
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date date = row.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
