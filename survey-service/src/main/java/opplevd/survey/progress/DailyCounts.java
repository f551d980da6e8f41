package opplevd.survey.progress;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import opplevd.kit.signin.AcrossMunicipalities;
import opplevd.kit.sql.Query;
import opplevd.survey.box.Retried;

/**
 * How many had answered about each unit at four in the morning of each day. Units to which fewer than five were invited are left
 * out: a count of one among one would say when somebody answered.
 */
@Singleton
@AcrossMunicipalities("asked for a part that was found within the reader's scope, or by the clock")
class DailyCounts {
    private final DataSource database;

    DailyCounts(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /** The parts that residents can answer now. */
    List<String> openParts() {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                return Query.of("SELECT id FROM round_part WHERE state = 'OPEN' ORDER BY id")
                        .list(connection, row -> row.getString(1));
            }
        });
    }

    /** Stores a day's counts; the first ones of a day stay. */
    void store(String partId, LocalDate day, Map<String, Long> responses) {
        Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                int stored = 0;
                for (String unit : counted(connection, partId)) {
                    stored += Query.of("""
                                    INSERT IGNORE INTO response_count (part_id, unit_id, day, responses)
                                    VALUES (:part, :unit, :day, :responses)
                                    """)
                            .with("part", partId)
                            .with("unit", unit)
                            .with("day", day)
                            .with("responses", responses.getOrDefault(unit, 0L))
                            .run(connection);
                }
                return stored;
            }
        });
    }

    private static List<String> counted(Connection connection, String partId) throws SQLException {
        return Query.of("""
                        SELECT unit_id FROM round_unit WHERE part_id = :part AND (invited IS NULL OR invited >= :fewest)
                        ORDER BY unit_id
                        """).with("part", partId).with("fewest", Line.FEWEST).list(connection, row -> row.getString(1));
    }

    /** By unit and day. */
    Map<String, NavigableMap<LocalDate, Long>> of(String partId) {
        return Retried.run(() -> {
            try (Connection connection = database.getConnection()) {
                Map<String, NavigableMap<LocalDate, Long>> days = new HashMap<>();
                Query.of("SELECT unit_id, day, responses FROM response_count WHERE part_id = :part")
                        .with("part", partId)
                        .list(
                                connection,
                                row -> days.computeIfAbsent(row.getString(1), unit -> new TreeMap<>())
                                        .put(row.getDate(2).toLocalDate(), row.getLong(3)));
                return days;
            }
        });
    }
}
