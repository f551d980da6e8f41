package opplevd.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which nodes of a tree must be hidden so that nothing about fewer than {@code minN} respondents can be read or computed?
 *
 * <p>First every node with too few (primary), then, from the root down, as many of its neighbours as it takes for the hidden
 * ones to reach {@code minN} together (secondary). Runs once per scope with that scope's n.
 */
public final class Suppression {

    /**
     * A node of the tree.
     *
     * @param parent id of the node above, empty for a root
     * @param n respondents scored
     */
    public record Node(String id, String parent, long n) {
        public Node {
            if (id.isEmpty() || n < 0) {
                throw new IllegalArgumentException(
                        "a node has an id and no fewer than 0 respondents: " + id + ", " + n);
            }
        }

        boolean root() {
            return parent.isEmpty();
        }
    }

    /** What the figures of the root are made of. */
    public enum RootPolicy {
        /** All respondents below it, so its hidden children must protect each other. */
        SUPPRESS,
        /** Its shown children only, and labelled so: nothing about a hidden child follows from it. */
        EXCLUDE
    }

    private final Map<String, List<Node>> children = new LinkedHashMap<>();
    private final Map<String, NodeStatus> status = new LinkedHashMap<>();
    private final long minN;

    private Suppression(List<Node> nodes, long minN) {
        this.minN = minN;
        for (Node node : nodes) {
            NodeStatus first =
                    node.n() == 0 ? NodeStatus.EMPTY : node.n() < minN ? NodeStatus.PRIMARY : NodeStatus.SHOWN;
            if (status.put(node.id(), first) != null) {
                throw new IllegalArgumentException("the id " + node.id() + " is there twice");
            }
            children.computeIfAbsent(node.parent(), parent -> new ArrayList<>()).add(node);
        }
        for (List<Node> siblings : children.values()) {
            siblings.sort(Comparator.comparing(Node::id));
        }
    }

    /**
     * The status of every node, in the order given.
     *
     * @param minN fewest respondents that may be shown, 5 in Opplevd
     * @throws IllegalArgumentException if the nodes are no tree
     */
    public static Map<String, NodeStatus> statuses(List<Node> nodes, long minN, RootPolicy rootPolicy) {
        Suppression suppression = new Suppression(nodes, minN);
        Deque<Node> queue = new ArrayDeque<>(suppression.below(""));
        int seen = 0;
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            seen++;
            if (!node.root() || rootPolicy == RootPolicy.SUPPRESS) {
                suppression.protectChildren(node);
            }
            queue.addAll(suppression.below(node.id()));
        }
        if (seen != nodes.size()) {
            throw new IllegalArgumentException("every node hangs below a root, by parents that are there");
        }
        return suppression.status;
    }

    private List<Node> below(String id) {
        return children.getOrDefault(id, List.of());
    }

    private NodeStatus status(Node node) {
        return status.getOrDefault(node.id(), NodeStatus.EMPTY);
    }

    private void protectChildren(Node node) {
        List<Node> below = below(node.id());
        boolean needed = switch (status(node)) {
            case SHOWN -> below.stream().anyMatch(child -> status(child).hidden());
            case SECONDARY -> true;
            case PRIMARY, EMPTY -> false;
        };
        while (needed && hiddenTogether(below) < minN) {
            // min keeps the first of equals, and the children are in the order of their ids
            var smallest = below.stream()
                    .filter(child -> status(child) == NodeStatus.SHOWN)
                    .min(Comparator.comparingLong(Node::n));
            smallest.ifPresent(child -> status.put(child.id(), NodeStatus.SECONDARY));
            needed = smallest.isPresent();
        }
    }

    private long hiddenTogether(List<Node> siblings) {
        return siblings.stream()
                .filter(child -> status(child).hidden())
                .mapToLong(Node::n)
                .sum();
    }

    /**
     * The hidden nodes that could be computed from the shown ones by adding and subtracting; none, if the rule does its work.
     *
     * <p>Every node is the sum of its children (a root under {@link RootPolicy#EXCLUDE} is not). A hidden cell follows from
     * what is shown if no solution of these equations lets it vary, that is if every vector of their null space is 0 there.
     */
    public static Set<String> computable(List<Node> nodes, Map<String, NodeStatus> statuses, RootPolicy rootPolicy) {
        Map<String, Integer> unknown = new TreeMap<>();
        for (Node node : nodes) {
            if (statuses.getOrDefault(node.id(), NodeStatus.SHOWN).hidden()) {
                unknown.put(node.id(), unknown.size());
            }
        }
        Map<String, double[]> equations = new TreeMap<>();
        for (Node node : nodes) {
            Integer cell = unknown.get(node.id());
            boolean free = nodes.stream().anyMatch(n -> n.id().equals(node.parent()) && n.root())
                    && rootPolicy == RootPolicy.EXCLUDE;
            if (!node.root() && !free) {
                double[] row = equations.computeIfAbsent(node.parent(), parent -> equation(unknown, parent));
                if (cell != null) {
                    row[cell] = 1;
                }
            }
        }
        boolean[] determined = NullSpaceAudit.determined(equations.values().toArray(double[][]::new), unknown.size());
        Set<String> computable = new TreeSet<>();
        unknown.forEach((id, cell) -> {
            if (determined[cell]) {
                computable.add(id);
            }
        });
        return computable;
    }

    private static double[] equation(Map<String, Integer> unknown, String parent) {
        double[] row = new double[unknown.size()];
        Integer cell = unknown.get(parent);
        if (cell != null) {
            row[cell] = -1;
        }
        return row;
    }
}
