package opplevd.survey.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import opplevd.quality.NodeStatus;
import opplevd.quality.Suppression;
import opplevd.quality.Suppression.Node;
import opplevd.quality.Suppression.RootPolicy;
import opplevd.survey.questionnaire.Kind;

/**
 * Which figures of an area and its units must be hidden (docs/method.md, small numbers)? Decided once per scope with that
 * scope's own number of respondents, in the tree area - units; and once for the direct question. Where each item has one
 * answer instead of a pair, the same with the number who gave it.
 */
final class SmallNumbers {
    /** Fewest respondents that anything is told about. */
    static final int FEWEST = 5;
    /** Fewest respondents whose answers are shown as a distribution. */
    static final int FEWEST_FOR_DISTRIBUTION = 10;

    private static final String AREA = "area";
    private static final String UNIT = "unit ";
    private static final String GROUP = "group ";

    private final List<CountedUnit> units;
    private final List<Map<String, NodeStatus>> statuses = new ArrayList<>();
    private final List<Map<String, NodeStatus>> singles = new ArrayList<>();
    private final Map<String, NodeStatus> direct;

    SmallNumbers(CountedArea area) {
        this.units = area.units();
        int scopes = new Scopes(area.version().questionnaire()).count();
        for (int scope = 0; scope < scopes; scope++) {
            int number = scope;
            statuses.add(decide(FEWEST, tally -> tally.in(number).n()));
        }
        Kind kind = area.version().questionnaire().kind();
        for (int scope = 0; scope < scopes && kind != Kind.PAIRS; scope++) {
            int number = scope;
            singles.add(decide(fewest(kind), tally -> tally.single().in(number).n()));
        }
        this.direct = decide(FEWEST_FOR_DISTRIBUTION, Tally::directAnswers);
    }

    /** Fewest respondents that anything is told about, where items are answered so. */
    static int fewest(Kind kind) {
        return kind == Kind.DIRECT ? FEWEST_FOR_DISTRIBUTION : FEWEST;
    }

    /** Of items with one answer each. */
    NodeStatus singleOfArea(int scope) {
        return Objects.requireNonNull(singles.get(scope).get(AREA));
    }

    /** Of items with one answer each. */
    NodeStatus single(CountedUnit unit, int scope) {
        return status(singles.get(scope), unit);
    }

    NodeStatus ofArea(int scope) {
        return Objects.requireNonNull(statuses.get(scope).get(AREA));
    }

    NodeStatus of(CountedUnit unit, int scope) {
        return status(statuses.get(scope), unit);
    }

    boolean shown(CountedUnit unit, int scope) {
        return of(unit, scope) == NodeStatus.SHOWN;
    }

    boolean directShown(CountedUnit unit) {
        return status(direct, unit) == NodeStatus.SHOWN;
    }

    /** The units whose figures of the scope are hidden though somebody answered: those to pool. */
    List<CountedUnit> hidden(int scope) {
        return units.stream().filter(unit -> of(unit, scope).hidden()).toList();
    }

    private Map<String, NodeStatus> decide(int fewest, ToLongFunction<Tally> n) {
        List<Node> nodes = new ArrayList<>();
        Map<String, Long> perUnit = new LinkedHashMap<>();
        units.forEach(unit -> perUnit.put(id(unit), n.applyAsLong(unit.tally())));
        nodes.add(new Node(
                AREA, "", perUnit.values().stream().mapToLong(Long::longValue).sum()));
        perUnit.forEach((id, count) -> nodes.add(new Node(id, AREA, count)));
        return Suppression.statuses(nodes, fewest, RootPolicy.SUPPRESS);
    }

    /**
     * Of each group of those who answered: a shown unit's groups are its children in the same tree, so that a hidden one can't be
     * found by taking the others from the unit. Those who told no group are a group as well. Of a hidden unit there are none.
     */
    static Map<String, NodeStatus> groups(CountedUnit unit) {
        List<Node> nodes = new ArrayList<>();
        unit.tally().groups().forEach((group, tally) -> nodes.add(new Node(GROUP + group, UNIT, tally.n())));
        nodes.add(new Node(UNIT, "", nodes.stream().mapToLong(Node::n).sum()));
        Map<String, NodeStatus> byGroup = new LinkedHashMap<>();
        Suppression.statuses(nodes, FEWEST, RootPolicy.SUPPRESS).forEach((id, status) -> {
            if (!id.equals(UNIT)) {
                byGroup.put(id.substring(GROUP.length()), status);
            }
        });
        return byGroup;
    }

    private static NodeStatus status(Map<String, NodeStatus> statuses, CountedUnit unit) {
        return Objects.requireNonNull(statuses.get(id(unit)));
    }

    private static String id(CountedUnit unit) {
        return UNIT + unit.unit().code();
    }
}
