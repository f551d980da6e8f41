package opplevd.report.deviation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.report.monthly.MonthStore;

/** The deviations of municipalities, and where they report them, as they are stored. */
@Singleton
public class Deviations {
    private final MonthStore store;

    Deviations(MonthStore store) {
        this.store = store;
    }

    /** The series of a municipality and its units, by place, each in the order of time. */
    Map<String, List<DeviationMonth>> of(String municipalityId) {
        return store.byPlace(
                Query.of("""
                                SELECT place_id, month, reported, handled FROM deviation_count
                                WHERE municipality_id = :municipality ORDER BY place_id, month
                                """).with("municipality", municipalityId),
                row -> new DeviationMonth(
                        row.getString("place_id"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getInt("reported"),
                        Query.number(row, "handled")));
    }

    /** Takes in all of these months; a month that was there before is replaced. */
    void put(SignedIn who, String municipalityId, List<DeviationMonth> months) {
        store.put(
                who,
                "deviations-brought-in",
                municipalityId,
                months,
                month -> Query.of("""
                        INSERT INTO deviation_count (municipality_id, place_id, month, reported, handled)
                        VALUES (:municipality, :place, :month, :reported, :handled) AS new
                        ON DUPLICATE KEY UPDATE reported = new.reported, handled = new.handled
                        """)
                        .with("municipality", municipalityId)
                        .with("place", month.placeId())
                        .with("month", month.month().atDay(1))
                        .with("reported", month.reported())
                        .with("handled", month.handled()));
    }

    /** The address of the municipality's own system; empty where it has not said. */
    public String system(String municipalityId) {
        return store.read(
                connection -> Query.of("SELECT address FROM deviation_system WHERE municipality_id = :municipality")
                        .with("municipality", municipalityId)
                        .first(connection, row -> row.getString("address"))
                        .orElse(""));
    }

    void putSystem(SignedIn who, String municipalityId, String address) {
        store.put(
                who,
                "deviation-system",
                municipalityId,
                List.of(address),
                said -> Query.of("""
                        INSERT INTO deviation_system (municipality_id, address) VALUES (:municipality, :address) AS new
                        ON DUPLICATE KEY UPDATE address = new.address
                        """).with("municipality", municipalityId).with("address", said));
    }
}
