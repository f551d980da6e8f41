package opplevd.survey.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** When is a good time to ask? By default three weeks of February; never beside the state's own surveys of schools and kindergartens. */
public final class RoundCalendar {
    private static final Set<String> ASKED_BY_THE_STATE = Set.of("school", "sfo", "kindergarten");
    private static final MonthDay CHRISTMAS_FROM = MonthDay.of(Month.DECEMBER, 20);
    private static final MonthDay CHRISTMAS_TO = MonthDay.of(Month.JANUARY, 2);
    private static final int WEEKS = 3;

    private RoundCalendar() {}

    /** Opening and closing, and the reminders between. */
    public record Proposal(LocalDate opens, LocalDate closes, List<LocalDate> reminders) {}

    /** The times of day that are proposed. */
    public static final LocalTime OPENS = LocalTime.of(8, 0);

    public static final LocalTime CLOSES = LocalTime.of(23, 59);
    public static final LocalTime REMINDS = LocalTime.of(17, 0);

    /** The next February to plan for: from the first Monday, three weeks. */
    public static Proposal next(LocalDate today) {
        LocalDate opens = firstMondayOfFebruary(today.getYear());
        if (!opens.isAfter(today)) {
            opens = firstMondayOfFebruary(today.getYear() + 1);
        }
        return new Proposal(opens, opens.plusWeeks(WEEKS).minusDays(1), List.of(opens.plusDays(8), opens.plusDays(15)));
    }

    private static LocalDate firstMondayOfFebruary(int year) {
        return LocalDate.of(year, Month.FEBRUARY, 1).with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.MONDAY));
    }

    /** What an open round can collide with. */
    public enum Caution {
        /** Parents or pupils are asked by Udir in the same weeks: October to December. */
        STATE,
        CHRISTMAS,
        EASTER,
        SUMMER
    }

    /** What a round of these areas collides with, from its opening to its closing. */
    public static List<Caution> cautions(LocalDate opens, LocalDate closes, Set<String> areas) {
        boolean school = areas.stream().anyMatch(ASKED_BY_THE_STATE::contains);
        return opens.datesUntil(closes.plusDays(1))
                .flatMap(day -> on(day).stream())
                .filter(caution -> caution != Caution.STATE || school)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Caution> on(LocalDate day) {
        List<Caution> on = new ArrayList<>();
        if (day.getMonthValue() >= Month.OCTOBER.getValue()) {
            on.add(Caution.STATE);
        }
        MonthDay date = MonthDay.from(day);
        if (!date.isBefore(CHRISTMAS_FROM) || !date.isAfter(CHRISTMAS_TO)) {
            on.add(Caution.CHRISTMAS);
        }
        LocalDate easter = easter(day.getYear());
        if (!day.isBefore(easter.minusDays(7)) && !day.isAfter(easter.plusDays(1))) {
            on.add(Caution.EASTER);
        }
        if (day.getMonth() == Month.JULY) {
            on.add(Caution.SUMMER);
        }
        return on;
    }

    /** Easter Sunday, by Gauss with the corrections for this calendar until 2199. */
    private static LocalDate easter(int year) {
        int moon = (19 * (year % 19) + 24) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
        int days = moon + weekday;
        boolean late = days == 35 || (days == 34 && moon == 28 && year % 19 > 10);
        return LocalDate.of(year, Month.MARCH, 22).plusDays(late ? days - 7 : days);
    }
}
