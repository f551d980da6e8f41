package opplevd.survey.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import opplevd.quality.NodeStatus;

/**
 * Which groups can be told of for an area as a whole, when groups are told of in its units? A group of the area is a sum over
 * units, so with the units' own figures it could settle what is hidden in one of them. A group is shown, the largest first, if
 * nothing hidden follows.
 *
 * <p>What is hidden are cells (unit, group). Known are, as sums of cells, each shown unit's hidden groups together (its whole
 * without its shown groups), the hidden units together ("others"), and for each shown group of the area its cells that no unit
 * shows. Each cell lies in one sum of a unit and at most one of a group, so a sum of cells that follows from these is the
 * difference between some units' and some groups' sums. For a set of groups the least such differences are: what is left of
 * the groups after taking away the units that lie wholly in them; and what is left of the units that any of the groups touches
 * after taking away the groups. It is enough to look at these two for each set of groups.
 */
final class AreaGroups {
    private final List<CountedUnit> units;
    private final List<Cell> hidden;

    /** Respondents of a group in a unit, not shown there: in the sum of that unit, or in that of all hidden units. */
    private record Cell(String sum, String unit, boolean hiddenUnit, String group, long n) {}

    private AreaGroups(List<CountedUnit> units, List<Cell> hidden) {
        this.units = units;
        this.hidden = hidden;
    }

    /** The status of every group that anybody in the area belongs to; none where the area itself is hidden. */
    static Map<String, NodeStatus> statuses(CountedArea area, SmallNumbers small) {
        if (small.ofArea(Scopes.WHOLE) != NodeStatus.SHOWN) {
            return Map.of();
        }
        return new AreaGroups(area.units(), hiddenCells(area, small)).decide();
    }

    /** Everybody of a group in the area. */
    static ScopeTally of(List<CountedUnit> units, String group) {
        ScopeTally all = new ScopeTally();
        units.forEach(unit -> {
            ScopeTally own = unit.tally().groups().get(group);
            if (own != null) {
                all.plus(own);
            }
        });
        return all;
    }

    private static List<Cell> hiddenCells(CountedArea area, SmallNumbers small) {
        List<Cell> cells = new ArrayList<>();
        for (CountedUnit unit : area.units()) {
            SortedMap<String, ScopeTally> groups = unit.tally().groups();
            boolean shown = small.shown(unit, Scopes.WHOLE);
            Map<String, NodeStatus> statuses = shown ? SmallNumbers.groups(unit) : Map.of();
            groups.forEach((group, tally) -> {
                if (statuses.get(group) != NodeStatus.SHOWN && tally.n() > 0) {
                    String code = unit.unit().code();
                    cells.add(new Cell(shown ? "unit " + code : "others", code, !shown, group, tally.n()));
                }
            });
        }
        return cells;
    }

    private Map<String, NodeStatus> decide() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        units.forEach(
                unit -> unit.tally().groups().forEach((group, tally) -> sizes.merge(group, tally.n(), Long::sum)));
        Set<String> shown = new HashSet<>();
        sizes.entrySet().stream()
                .filter(group -> group.getValue() >= SmallNumbers.FEWEST)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(group -> {
                    if (safeWith(List.copyOf(shown), group)) {
                        shown.add(group);
                    }
                });
        Map<String, NodeStatus> statuses = new LinkedHashMap<>();
        sizes.forEach((group, n) -> statuses.put(group, status(n, shown.contains(group))));
        return statuses;
    }

    private static NodeStatus status(long n, boolean shown) {
        if (n == 0) {
            return NodeStatus.EMPTY;
        }
        return n < SmallNumbers.FEWEST ? NodeStatus.PRIMARY : shown ? NodeStatus.SHOWN : NodeStatus.SECONDARY;
    }

    /** Whether nothing hidden follows when this group is shown beside those: in every set of them that it belongs to. */
    private boolean safeWith(List<String> shown, String group) {
        for (int set = 0; set < 1 << shown.size(); set++) {
            Set<String> groups = new HashSet<>(Set.of(group));
            for (int number = 0; number < shown.size(); number++) {
                if ((set >> number & 1) == 1) {
                    groups.add(shown.get(number));
                }
            }
            if (!enough(leftOfGroups(groups)) || !enough(leftOfUnits(groups))) {
                return false;
            }
        }
        return true;
    }

    private List<Cell> leftOfGroups(Set<String> groups) {
        Set<String> notWithin = new HashSet<>();
        hidden.stream().filter(cell -> !groups.contains(cell.group())).forEach(cell -> notWithin.add(cell.sum()));
        return hidden.stream()
                .filter(cell -> groups.contains(cell.group()) && notWithin.contains(cell.sum()))
                .toList();
    }

    private List<Cell> leftOfUnits(Set<String> groups) {
        Set<String> touched = new HashSet<>();
        hidden.stream().filter(cell -> groups.contains(cell.group())).forEach(cell -> touched.add(cell.sum()));
        return hidden.stream()
                .filter(cell -> !groups.contains(cell.group()) && touched.contains(cell.sum()))
                .toList();
    }

    /** Nothing, or at least five, in more than one cell, and not a hidden unit alone. */
    private static boolean enough(List<Cell> left) {
        long unitsLeft = left.stream().map(Cell::unit).distinct().count();
        boolean hiddenUnit =
                unitsLeft == 1 && Objects.requireNonNull(left.getFirst()).hiddenUnit();
        return left.isEmpty()
                || (left.size() > 1
                        && !hiddenUnit
                        && left.stream().mapToLong(Cell::n).sum() >= SmallNumbers.FEWEST);
    }
}
