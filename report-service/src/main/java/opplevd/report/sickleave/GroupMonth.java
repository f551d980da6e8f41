package opplevd.report.sickleave;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A month of the programme's municipalities against all others: the mean of the municipalities' shares, each counting once, since
 * bare per cents can't be weighted. Both sides have {@link #FEWEST} municipalities or more: below that a mean tells of few.
 *
 * @param inProgramme mean share 0 to 1
 * @param members how many municipalities that is the mean of
 */
record GroupMonth(YearMonth month, double inProgramme, int members, double others, int strangers) {
    static final int FEWEST = 5;

    GroupMonth {
        if (members < FEWEST || strangers < FEWEST) {
            throw new IllegalArgumentException("too few municipalities in " + month);
        }
    }

    /** The programme's mean minus the others', in percentage points. */
    double difference() {
        return 100 * (inProgramme - others);
    }

    /**
     * The months that may be shown, in the order of time.
     *
     * @param series of whole municipalities, by id
     * @param programme ids of those that are or were members of a network
     */
    static List<GroupMonth> of(Map<String, List<SickMonth>> series, Set<String> programme) {
        Map<YearMonth, List<Double>> inside = new TreeMap<>();
        Map<YearMonth, List<Double>> outside = new TreeMap<>();
        series.forEach((id, months) -> {
            Map<YearMonth, List<Double>> side = programme.contains(id) ? inside : outside;
            months.forEach(month ->
                    side.computeIfAbsent(month.month(), m -> new ArrayList<>()).add(month.share()));
        });
        List<GroupMonth> shown = new ArrayList<>();
        inside.forEach((month, shares) -> {
            List<Double> other = outside.getOrDefault(month, List.of());
            if (shares.size() >= FEWEST && other.size() >= FEWEST) {
                shown.add(new GroupMonth(month, mean(shares), shares.size(), mean(other), other.size()));
            }
        });
        return shown;
    }

    private static double mean(List<Double> shares) {
        return shares.stream().mapToDouble(share -> share).average().orElse(Double.NaN);
    }
}
