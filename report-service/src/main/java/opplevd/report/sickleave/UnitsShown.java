package opplevd.report.sickleave;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which units' sick leave may be shown? Those with ten employees or more in every month, by a number that is known. Where a single
 * unit would be hidden, the smallest shown one is hidden with it: else the municipality's own figure minus the others would tell.
 */
final class UnitsShown {
    static final int FEWEST = 10;

    private UnitsShown() {}

    /** The ids of the units that may be shown. */
    static Set<String> of(Map<String, List<SickMonth>> units) {
        Map<String, Integer> employees = new HashMap<>();
        units.forEach((id, months) -> employees.put(id, fewest(months)));
        Set<String> shown = new HashSet<>();
        employees.forEach((id, number) -> {
            if (number >= FEWEST) {
                shown.add(id);
            }
        });
        if (employees.size() - shown.size() == 1) {
            shown.stream()
                    .min(Comparator.comparing((String id) -> employees.getOrDefault(id, 0))
                            .thenComparing(id -> id))
                    .ifPresent(shown::remove);
        }
        return shown;
    }

    private static int fewest(List<SickMonth> months) {
        int fewest = Integer.MAX_VALUE;
        for (SickMonth month : months) {
            Integer employees = month.employees();
            fewest = Math.min(fewest, employees == null ? 0 : employees);
        }
        return fewest;
    }
}
