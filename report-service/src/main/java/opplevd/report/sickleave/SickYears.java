package opplevd.report.sickleave;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import opplevd.quality.YearOverYear;

/** Whole years of a series of sick leave: the seasons come back each year, so fewer months than twelve tell of them as well. */
final class SickYears {
    private SickYears() {}

    /** The latest twelve months beside the twelve before; empty where any of them is missing. */
    static Optional<YearOverYear> compared(List<SickMonth> months) {
        return latest(months, 2 * YearOverYear.MONTHS)
                .flatMap(two ->
                        YearOverYear.of(two.stream().map(SickMonth::share).toList()));
    }

    /** Mean of the latest twelve months; empty where any of them is missing. */
    static OptionalDouble mean(List<SickMonth> months) {
        return latest(months, YearOverYear.MONTHS).stream()
                .flatMap(List::stream)
                .mapToDouble(SickMonth::share)
                .average();
    }

    private static Optional<List<SickMonth>> latest(List<SickMonth> months, int count) {
        if (months.size() < count) {
            return Optional.empty();
        }
        List<SickMonth> latest = months.subList(months.size() - count, months.size());
        long span = ChronoUnit.MONTHS.between(
                latest.getFirst().month(), latest.getLast().month());
        return span == count - 1 ? Optional.of(latest) : Optional.empty();
    }
}
