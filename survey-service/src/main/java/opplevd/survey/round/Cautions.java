package opplevd.survey.round;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.round.RoundCalendar.Caution;

/** What does a part that is not closed collide with, from now or its opening on? */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope")
public class Cautions {
    private final DataSource database;
    private final Clock clock;

    Cautions(DataSource database, Clock clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.clock = clock;
    }

    /** Nothing when it is not said when it closes. */
    public List<Caution> of(ReachedPart part) {
        return of(part, false);
    }

    /** As if a draft were opened at once, whatever is planned. */
    public List<Caution> ofOpeningNow(ReachedPart part) {
        return of(part, true);
    }

    private List<Caution> of(ReachedPart part, boolean now) {
        Instant closes = part.closesAt();
        boolean over = part.state() != RoundState.DRAFT && part.state() != RoundState.OPEN;
        if (closes == null || over) {
            return List.of();
        }
        try (Connection connection = database.getConnection()) {
            LocalDate from = OsloTime.day(now ? clock.instant() : opening(connection, part));
            LocalDate to = OsloTime.day(closes);
            return from.isAfter(to) ? List.of() : RoundCalendar.cautions(from, to, areas(connection, part));
        } catch (SQLException away) {
            throw new IllegalStateException("the round's calendar was not read", away);
        }
    }

    /** Names of those of a draft's units that are asked about in another round now, by that round's name. */
    public Map<String, List<String>> askedElsewhere(ReachedPart part) {
        Map<String, List<String>> units = new TreeMap<>();
        if (part.state() != RoundState.DRAFT) {
            return units;
        }
        try (Connection connection = database.getConnection()) {
            Query.of("""
                            SELECT r.name, u.name FROM round_unit here
                            JOIN round_unit there ON there.unit_id = here.unit_id
                            JOIN round_part p ON p.id = there.part_id AND p.state = 'OPEN'
                            JOIN round r ON r.id = p.round_id
                            JOIN unit u ON u.id = here.unit_id
                            WHERE here.part_id = :part ORDER BY r.name, u.name
                            """)
                    .with("part", part.id())
                    .list(connection, row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(one -> units.computeIfAbsent(one.getKey(), round -> new ArrayList<>())
                            .add(one.getValue()));
            return units;
        } catch (SQLException away) {
            throw new IllegalStateException("the open rounds were not read", away);
        }
    }

    private Instant opening(Connection connection, ReachedPart part) throws SQLException {
        Instant now = clock.instant();
        return Query.of("SELECT opens_at FROM round WHERE id = :round AND opens_at > :now")
                .with("round", part.roundId())
                .with("now", now)
                .first(connection, row -> Objects.requireNonNull(Query.instant(row, "opens_at")))
                .filter(opens -> part.state() == RoundState.DRAFT)
                .orElse(now);
    }

    private static Set<String> areas(Connection connection, ReachedPart part) throws SQLException {
        return new HashSet<>(Query.of("""
                        SELECT DISTINCT unit.area_key FROM round_unit JOIN unit ON unit.id = round_unit.unit_id
                        WHERE round_unit.part_id = :part
                        """).with("part", part.id()).list(connection, row -> row.getString(1)));
    }
}
