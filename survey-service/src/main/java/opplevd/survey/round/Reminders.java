package opplevd.survey.round;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;

/** When reminders go out; sending them is the business of messages. */
@Singleton
@AcrossMunicipalities("a round's reminders are the same for all who take part; callers found it within their scope")
public class Reminders {
    Reminders() {}

    /** A reminder whose time has come in an open part. */
    public record Due(String partId, String roundId, int number, Instant at) {}

    /** A round's reminders, the first one first. */
    public List<Reminder> of(Connection connection, String roundId) throws SQLException {
        return Query.of("SELECT round_id, number, at FROM round_reminder WHERE round_id = :round ORDER BY number")
                .with("round", roundId)
                .list(connection, row -> new Reminder(row.getString("round_id"), row.getInt("number"), instant(row)));
    }

    /** When a part's reminders began, by hand or by the clock; one that has begun does not go again. */
    public Map<Integer, Instant> begun(Connection connection, String partId) throws SQLException {
        Map<Integer, Instant> begun = new TreeMap<>();
        Query.of("""
                        SELECT RIGHT(kind, 1) AS number, started_at AS at FROM message_sending
                        WHERE part_id = :part AND kind IN ('REMINDER_1', 'REMINDER_2')
                        """)
                .with("part", partId)
                .list(connection, row -> Map.entry(row.getInt("number"), instant(row)))
                .forEach(one -> begun.put(one.getKey(), one.getValue()));
        return begun;
    }

    /**
     * Every reminder whose time has come, in parts that are open now and were opened before it: the sender keeps account of
     * which it has sent.
     */
    public List<Due> due(Connection connection, Instant now) throws SQLException {
        return Query.of("""
                        SELECT p.id AS part, n.round_id, n.number, n.at
                        FROM round_reminder n JOIN round_part p ON p.round_id = n.round_id
                        WHERE n.at <= :now AND p.state = 'OPEN' AND p.opened_at < n.at
                        ORDER BY n.at, p.id
                        """)
                .with("now", now)
                .list(
                        connection,
                        row -> new Due(
                                row.getString("part"), row.getString("round_id"), row.getInt("number"), instant(row)));
    }

    /** The numbers of those that have begun in any part of a round: nothing that is planned under them goes any more. */
    Set<Integer> begunInRound(Connection connection, String roundId) throws SQLException {
        return Set.copyOf(Query.of("""
                        SELECT DISTINCT RIGHT(s.kind, 1) AS number
                        FROM message_sending s JOIN round_part p ON p.id = s.part_id
                        WHERE p.round_id = :round AND s.kind IN ('REMINDER_1', 'REMINDER_2')
                        """).with("round", roundId).list(connection, row -> row.getInt("number")));
    }

    /** Gives a round these reminders in place of those it had, numbered from the first. */
    public void replace(Connection connection, String roundId, List<Instant> times) throws SQLException {
        SortedMap<Integer, Instant> numbered = new TreeMap<>();
        times.forEach(at -> numbered.put(numbered.size() + 1, at));
        replace(connection, roundId, numbered);
    }

    /** Gives a round reminders with these numbers in place of those it had. */
    void replace(Connection connection, String roundId, SortedMap<Integer, Instant> times) throws SQLException {
        Query.of("DELETE FROM round_reminder WHERE round_id = :round")
                .with("round", roundId)
                .run(connection);
        for (Map.Entry<Integer, Instant> one : times.entrySet()) {
            Reminder reminder = new Reminder(roundId, one.getKey(), one.getValue());
            Query.of("INSERT INTO round_reminder (round_id, number, at) VALUES (:round, :number, :at)")
                    .with("round", roundId)
                    .with("number", reminder.number())
                    .with("at", reminder.at())
                    .run(connection);
        }
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Query.instant(row, "at"));
    }
}
