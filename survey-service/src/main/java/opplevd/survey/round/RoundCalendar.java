package opplevd.survey.round;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/** When is a good time to ask? By default three weeks of February; never beside the state's own surveys of schools and kindergartens. */
public final class RoundCalendar {
    private static final Set<String> ASKED_BY_THE_STATE = Set.of("school", "sfo", "kindergarten");
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

    /** Whether parents or pupils of one of these areas are asked by Udir in the same weeks: October to December. */
    public static boolean besideTheState(LocalDate opens, LocalDate closes, Set<String> areas) {
        return areas.stream().anyMatch(ASKED_BY_THE_STATE::contains)
                && opens.datesUntil(closes.plusDays(1))
                        .anyMatch(day -> day.getMonthValue() >= Month.OCTOBER.getValue());
    }
}
