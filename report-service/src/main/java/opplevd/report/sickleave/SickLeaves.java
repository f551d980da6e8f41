package opplevd.report.sickleave;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.sql.Query;
import opplevd.report.monthly.MonthStore;

/** The sick leave of municipalities, as it is stored. */
@Singleton
class SickLeaves {
    private final MonthStore store;

    SickLeaves(MonthStore store) {
        this.store = store;
    }

    /** The series of a municipality and its units, by place, each in the order of time. */
    Map<String, List<SickMonth>> of(String municipalityId) {
        return store.byPlace(Query.of("""
                                SELECT place_id, month, absent, possible, percent, employees FROM sick_leave
                                WHERE municipality_id = :municipality ORDER BY place_id, month
                                """).with("municipality", municipalityId), SickLeaves::month);
    }

    /** The series of every municipality as a whole, by its id, each in the order of time; none of a unit. */
    Map<String, List<SickMonth>> ofWholeMunicipalities() {
        return store.byPlace(Query.of("""
                                SELECT place_id, month, absent, possible, percent, employees FROM sick_leave
                                WHERE place_id = municipality_id ORDER BY place_id, month
                                """), SickLeaves::month);
    }

    /** Takes in all of these months; a month that was there before is replaced. */
    void put(SignedIn who, String municipalityId, List<SickMonth> months) {
        store.put(
                who,
                "sick-leave-brought-in",
                municipalityId,
                months,
                month -> Query.of("""
                        INSERT INTO sick_leave (municipality_id, place_id, month, absent, possible, percent, employees)
                        VALUES (:municipality, :place, :month, :absent, :possible, :percent, :employees) AS new
                        ON DUPLICATE KEY UPDATE absent = new.absent, possible = new.possible,
                            percent = new.percent, employees = new.employees
                        """)
                        .with("municipality", municipalityId)
                        .with("place", month.placeId())
                        .with("month", month.month().atDay(1))
                        .with("absent", month.hasDays() ? month.absent() : null)
                        .with("possible", month.hasDays() ? month.possible() : null)
                        .with("percent", month.hasDays() ? null : month.percent())
                        .with("employees", month.employees()));
    }

    private static SickMonth month(ResultSet row) throws SQLException {
        return new SickMonth(
                row.getString("place_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                number(row, "absent"),
                number(row, "possible"),
                number(row, "percent"),
                Query.number(row, "employees"));
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }
}
