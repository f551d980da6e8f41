package opplevd.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opplevd.standalone.run.Api;
import opplevd.standalone.run.DatabaseAtHand;
import opplevd.standalone.run.Secrets;
import opplevd.standalone.run.Settings;
import opplevd.standalone.run.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * How the demo's open round has gone so far: in its first municipality residents have answered, it opened some days ago, the
 * rounds before it were each in the spring of a year, and the mornings' counts are there for it and for the last of them. Days can't be lived through in a demo, so they are written
 * into the database.
 */
record DemoCourse(Settings settings) {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int DAYS_SO_FAR = 12;
    private static final LocalDate LAST_OPENED = LocalDate.of(2026, 2, 9);
    private static final int LAST_DAYS = 30;
    /** How the units have done against the last round. */
    private static final List<Double> PACE = List.of(1.12, 0.7, 1.05, 1.0, 0.78, 1.08, 1.0, 1.15);

    void make() {
        DemoRound last = new DemoRound(DemoArea.ALL.getFirst(), DemoRound.YEARS.getLast());
        DemoMunicipality municipality = DemoMunicipality.all().getFirst();
        List<DemoUnit> units = last.units().stream()
                .filter(unit -> unit.municipality().equals(municipality))
                .toList();
        try (DatabaseAtHand database = DatabaseAtHand.reading(settings, line -> {});
                Connection connection = connection(database.schema("survey"))) {
            if (counted(connection)) {
                return;
            }
            Map<String, Integer> now = answer(last.area(), units);
            LocalDate opened = LocalDate.now(OSLO).minusDays(DAYS_SO_FAR);
            set(connection, OpenRound.NAME, opened, null);
            for (int year : DemoRound.YEARS) {
                LocalDate then = LAST_OPENED.withYear(year);
                for (DemoArea area : DemoArea.ALL) {
                    set(connection, new DemoRound(area, year).name(), then, then.plusDays(LAST_DAYS));
                }
            }
            for (DemoUnit unit : units) {
                double before = unit.invited() * unit.responseRate() * 0.98;
                for (int day = 1; day <= LAST_DAYS; day++) {
                    count(connection, last.name(), unit, LAST_OPENED.plusDays(day), before * share(day));
                }
                for (int day = 1; day <= DAYS_SO_FAR; day++) {
                    double soFar = now.getOrDefault(unit.code(), 0) * share(day - 0.6) / share(DAYS_SO_FAR);
                    count(connection, OpenRound.NAME, unit, opened.plusDays(day), soFar);
                }
            }
        } catch (SQLException e) {
            throw new Trouble("The demo's days could not be written: " + e.getMessage() + ".", e);
        }
    }

    /** The share of those who answer at all that have answered after so many days: it grows fast at first and after each reminder. */
    static double share(double day) {
        return 0.48 * grown(day, 4) + 0.26 * grown(day - 7, 3) + 0.17 * grown(day - 15, 3) + 0.09 * grown(day - 24, 3);
    }

    private static double grown(double days, double pace) {
        return days <= 0 ? 0 : 1 - Math.exp(-days / pace);
    }

    private Map<String, Integer> answer(DemoArea area, List<DemoUnit> units) {
        JsonNode links = new Api(settings.surveyUrl(), Secrets.in(settings).operator())
                .get("/api/v1/open-links")
                .body();
        DemoResidents residents = new DemoResidents(area, new Draw(DAYS_SO_FAR));
        Map<String, Integer> many = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            DemoUnit unit = units.get(i);
            double pace = PACE.get(i % PACE.size());
            int responses = (int) Math.round(unit.invited() * unit.responseRate() * share(DAYS_SO_FAR) * pace);
            for (JsonNode link : links) {
                if (link.path("unit").asText().equals(unit.code())
                        && link.path("round").asText().equals(OpenRound.NAME)) {
                    residents.answer(link.path("url").asText(), unit, DemoRound.YEARS.size(), responses);
                    many.put(unit.code(), responses);
                    break;
                }
            }
        }
        return many;
    }

    private static Connection connection(DatabaseAtHand.Schema schema) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mysql://" + schema.host() + ":" + schema.port() + "/" + schema.name()
                        + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true",
                schema.user(),
                schema.password());
    }

    private static boolean counted(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 FROM response_count LIMIT 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private static void set(Connection connection, String round, LocalDate opened, @Nullable LocalDate closed)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                UPDATE round_part p JOIN round r ON r.id = p.round_id
                SET p.opened_at = ?, p.closed_at = COALESCE(?, p.closed_at) WHERE r.name = ?
                """)) {
            statement.setString(1, morning(opened));
            statement.setString(2, closed == null ? null : morning(closed));
            statement.setString(3, round);
            statement.executeUpdate();
        }
    }

    private static String morning(LocalDate day) {
        ZonedDateTime eight = ZonedDateTime.of(day, LocalTime.of(8, 0), OSLO);
        return eight.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime().toString();
    }

    private static void count(Connection connection, String round, DemoUnit unit, LocalDate day, double responses)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO response_count (part_id, unit_id, day, responses)
                SELECT p.id, u.id, ?, ? FROM round_part p JOIN round r ON r.id = p.round_id
                JOIN round_unit ru ON ru.part_id = p.id JOIN unit u ON u.id = ru.unit_id
                WHERE r.name = ? AND u.code = ?
                """)) {
            statement.setObject(1, day);
            statement.setLong(2, Math.round(responses));
            statement.setString(3, round);
            statement.setString(4, unit.code());
            statement.executeUpdate();
        }
    }
}
