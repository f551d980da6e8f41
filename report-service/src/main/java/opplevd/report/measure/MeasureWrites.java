package opplevd.report.measure;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opplevd.kit.id.Uuid7;
import opplevd.kit.sql.Query;
import opplevd.report.measure.Measure.Tied;
import org.jspecify.annotations.Nullable;

/** Writes measures, their logs and series; whoever calls has found that the reader may. */
@Singleton
class MeasureWrites {
    private final JsonMapper json;

    MeasureWrites(JsonMapper json) {
        this.json = json;
    }

    /**
     * Who proposed something, when and why.
     *
     * @param origin names what it was made of, such as a promise at a gathering: the same origin is one measure
     */
    record Birth(
            String proposerId,
            String proposer,
            Instant at,
            State state,
            @Nullable String copiedFrom,
            @Nullable String origin) {}

    /** Adds a measure; none where one of that origin is there. @return whether it was added */
    boolean insert(
            Connection connection, String id, Measure.Place place, Measure.Plan plan, List<Tied> tied, Birth birth)
            throws SQLException {
        int added = values(Query.of("""
                                INSERT IGNORE INTO measure (id, municipality_id, unit_id, area_key, title, goal, action,
                                    responsible, deadline, reporting, evaluation, aim, effect, target, baseline_round_id, state,
                                    reason, proposer_id, proposer, proposed_at, sharing, on_public_page, you_said, we_did,
                                    copied_from, origin)
                                VALUES (:id, :municipality, :unit, :area, :title, :goal, :action, :responsible, :deadline,
                                    :reporting, :evaluation, :aim, :effect, :target, :baseline, :state, '', :proposerId, :proposer,
                                    :at, 'OWN', FALSE, '', '', :copiedFrom, :origin)
                                """), plan)
                .with("id", id)
                .with("municipality", place.municipalityId())
                .with("unit", place.unitId())
                .with("area", place.areaKey())
                .with("state", birth.state().name())
                .with("proposerId", birth.proposerId())
                .with("proposer", birth.proposer())
                .with("at", birth.at())
                .with("copiedFrom", birth.copiedFrom())
                .with("origin", birth.origin())
                .run(connection);
        if (added > 0) {
            tie(connection, id, tied);
        }
        return added > 0;
    }

    /** Changes the plan and what it is tied to. */
    void change(Connection connection, Measure before, Measure.Plan plan, List<Tied> tied) throws SQLException {
        values(Query.of("""
                                UPDATE measure SET title = :title, goal = :goal, action = :action,
                                    responsible = :responsible, deadline = :deadline, reporting = :reporting,
                                    evaluation = :evaluation, aim = :aim, effect = :effect, target = :target,
                                    baseline_round_id = :baseline
                                WHERE id = :id AND municipality_id = :municipality
                                """), plan)
                .with("id", before.id())
                .with("municipality", before.place().municipalityId())
                .run(connection);
        Query.of("DELETE FROM measure_scope WHERE measure_id = :id")
                .with("id", before.id())
                .run(connection);
        tie(connection, before.id(), tied);
    }

    private static Query values(Query query, Measure.Plan plan) {
        return query.with("title", plan.title())
                .with("goal", plan.goal())
                .with("action", plan.action())
                .with("responsible", plan.responsible())
                .with("deadline", plan.deadline())
                .with("reporting", plan.reporting())
                .with("evaluation", plan.evaluation())
                .with("aim", plan.aim().name())
                .with("effect", plan.effect().name())
                .with("target", plan.target())
                .with("baseline", plan.baselineRoundId());
    }

    private void tie(Connection connection, String id, List<Tied> tied) throws SQLException {
        for (Tied one : tied) {
            Query.of("""
                            INSERT INTO measure_scope (measure_id, kind, scope_key, dimension, label)
                            VALUES (:id, :kind, :key, :dimension, :label)
                            """)
                    .with("id", id)
                    .with("kind", one.scope().kind().name())
                    .with("key", one.scope().key())
                    .with("dimension", one.dimension())
                    .with("label", written(one.label()))
                    .run(connection);
        }
    }

    private String written(Map<String, String> label) {
        try {
            return json.writeValueAsString(new TreeMap<>(label));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** Moves it from one state to another; nothing where it is not in that state any more. @return whether it moved */
    boolean move(Connection connection, Measure measure, State to, String reason, LocalDate on) throws SQLException {
        boolean ends = to.next().isEmpty();
        return Query.of("""
                        UPDATE measure SET state = :to, reason = :reason,
                            started_on = IF(:starts, :on, started_on), ended_on = IF(:ends, :on, ended_on),
                            ended_at = IF(:ends, UTC_TIMESTAMP(3), ended_at)
                        WHERE id = :id AND municipality_id = :municipality AND state = :from
                        """)
                        .with("to", to.name())
                        .with("reason", reason)
                        .with("starts", to == State.UNDER_WAY)
                        .with("ends", ends)
                        .with("on", on)
                        .with("id", measure.id())
                        .with("municipality", measure.place().municipalityId())
                        .with("from", measure.standing().state().name())
                        .run(connection)
                > 0;
    }

    void open(Connection connection, Measure measure, Measure.Openness to) throws SQLException {
        Query.of("""
                        UPDATE measure SET sharing = :sharing, on_public_page = :public, you_said = :said, we_did = :did
                        WHERE id = :id AND municipality_id = :municipality
                        """)
                .with("sharing", to.sharing().name())
                .with("public", to.onPublicPage())
                .with("said", to.youSaid())
                .with("did", to.weDid())
                .with("id", measure.id())
                .with("municipality", measure.place().municipalityId())
                .run(connection);
    }

    /** Which other municipalities take part in it. */
    void partners(Connection connection, String id, Collection<String> municipalities) throws SQLException {
        Query.of("DELETE FROM measure_partner WHERE measure_id = :id")
                .with("id", id)
                .run(connection);
        for (String municipality : municipalities) {
            Query.of("INSERT INTO measure_partner (measure_id, municipality_id) VALUES (:id, :municipality)")
                    .with("id", id)
                    .with("municipality", municipality)
                    .run(connection);
        }
    }

    void note(Connection connection, String id, Note note) throws SQLException {
        Query.of("""
                        INSERT INTO measure_note (id, measure_id, kind, written_on, author, text)
                        VALUES (:note, :id, :kind, :on, :author, :text)
                        """)
                .with("note", Uuid7.next())
                .with("id", id)
                .with("kind", note.kind())
                .with("on", note.on())
                .with("author", note.author())
                .with("text", note.text())
                .run(connection);
    }

    /** The log of a measure that has been found for the reader, in the order of time. */
    List<Note> notes(Connection connection, String id) throws SQLException {
        return Query.of("""
                        SELECT kind, written_on, author, text FROM measure_note WHERE measure_id = :id
                        ORDER BY written_on, id
                        """)
                .with("id", id)
                .list(
                        connection,
                        row -> new Note(
                                row.getString("kind"),
                                row.getDate("written_on").toLocalDate(),
                                row.getString("author"),
                                row.getString("text")));
    }

    /** The own series of a measure that has been found for the reader, in the order of time. */
    List<MonthValue> points(Connection connection, String id) throws SQLException {
        return Query.of("SELECT month, value FROM measure_point WHERE measure_id = :id ORDER BY month")
                .with("id", id)
                .list(
                        connection,
                        row -> new MonthValue(
                                YearMonth.from(row.getDate("month").toLocalDate()), row.getDouble("value")));
    }

    void putPoints(Connection connection, String id, List<MonthValue> points) throws SQLException {
        Query.of("DELETE FROM measure_point WHERE measure_id = :id")
                .with("id", id)
                .run(connection);
        for (MonthValue point : points) {
            Query.of("INSERT INTO measure_point (measure_id, month, value) VALUES (:id, :month, :value)")
                    .with("id", id)
                    .with("month", point.month().atDay(1))
                    .with("value", point.value())
                    .run(connection);
        }
    }
}
