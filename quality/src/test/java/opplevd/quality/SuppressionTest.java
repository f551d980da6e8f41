package opplevd.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import opplevd.quality.Suppression.Node;
import opplevd.quality.Suppression.RootPolicy;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private static Map<String, NodeStatus> statuses(List<Node> nodes) {
        return Suppression.statuses(nodes, 5, RootPolicy.SUPPRESS);
    }

    @Test
    void a_small_unit_takes_its_smallest_neighbour_along() {
        List<Node> nodes = List.of(
                new Node("area", "", 44),
                new Node("a", "area", 4),
                new Node("b", "area", 30),
                new Node("c", "area", 10));
        assertEquals(
                Map.of(
                        "area",
                        NodeStatus.SHOWN,
                        "a",
                        NodeStatus.PRIMARY,
                        "b",
                        NodeStatus.SHOWN,
                        "c",
                        NodeStatus.SECONDARY),
                statuses(nodes));
    }

    @Test
    void of_equally_small_neighbours_the_first_in_order_of_ids_is_hidden() {
        List<Node> nodes = List.of(
                new Node("area", "", 24),
                new Node("b10", "area", 10),
                new Node("B9", "area", 10),
                new Node("a", "area", 4));
        assertEquals(NodeStatus.SECONDARY, statuses(nodes).get("B9"), "capitals come before small letters");
        assertEquals(NodeStatus.SHOWN, statuses(nodes).get("b10"));
    }

    @Test
    void units_without_answers_protect_nobody() {
        List<Node> nodes = List.of(
                new Node("area", "", 24),
                new Node("a", "area", 4),
                new Node("empty", "area", 0),
                new Node("c", "area", 20));
        assertEquals(NodeStatus.EMPTY, statuses(nodes).get("empty"));
        assertEquals(NodeStatus.SECONDARY, statuses(nodes).get("c"));
    }

    @Test
    void two_small_units_that_reach_five_together_need_no_third() {
        List<Node> nodes = List.of(
                new Node("area", "", 27),
                new Node("a", "area", 4),
                new Node("b", "area", 3),
                new Node("c", "area", 20));
        assertEquals(NodeStatus.SHOWN, statuses(nodes).get("c"));
    }

    @Test
    void a_hidden_area_hides_a_unit_of_its_own() {
        List<Node> nodes = List.of(
                new Node("net", "", 43),
                new Node("A", "net", 3),
                new Node("B", "net", 40),
                new Node("A1", "A", 3),
                new Node("B1", "B", 20),
                new Node("B2", "B", 20));
        assertEquals(NodeStatus.SECONDARY, statuses(nodes).get("B"));
        assertEquals(NodeStatus.SECONDARY, statuses(nodes).get("B1"));
        assertEquals(NodeStatus.SHOWN, statuses(nodes).get("B2"));
    }

    @Test
    void the_audit_finds_a_cell_that_was_left_open() {
        List<Node> nodes = List.of(new Node("area", "", 34), new Node("a", "area", 4), new Node("b", "area", 30));
        Map<String, NodeStatus> careless =
                Map.of("area", NodeStatus.SHOWN, "a", NodeStatus.PRIMARY, "b", NodeStatus.SHOWN);
        assertEquals(Set.of("a"), Suppression.computable(nodes, careless, RootPolicy.SUPPRESS));
        assertEquals(Set.of(), Suppression.computable(nodes, careless, RootPolicy.EXCLUDE));
    }

    @Test
    void the_audit_finds_a_hidden_area_whose_units_are_all_shown() {
        List<Node> nodes = List.of(
                new Node("net", "", 50), new Node("A", "net", 10), new Node("B", "net", 40), new Node("A1", "A", 10));
        Map<String, NodeStatus> careless = Map.of(
                "net", NodeStatus.SHOWN, "A", NodeStatus.SECONDARY, "B", NodeStatus.SECONDARY, "A1", NodeStatus.SHOWN);
        assertEquals(Set.of("A", "B"), Suppression.computable(nodes, careless, RootPolicy.SUPPRESS));
    }

    @Test
    void what_is_no_tree_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> statuses(List.of(new Node("a", "nobody", 4))));
        assertThrows(
                IllegalArgumentException.class, () -> statuses(List.of(new Node("a", "b", 4), new Node("b", "a", 4))));
        assertThrows(
                IllegalArgumentException.class, () -> statuses(List.of(new Node("a", "", 4), new Node("a", "", 4))));
    }

    @Property
    void no_hidden_cell_can_be_computed_from_what_is_shown(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(min = 0, max = 12) Integer> leaves,
            @ForAll @Size(25) List<@IntRange(min = 0, max = 6) Integer> areas,
            @ForAll boolean exclude) {
        RootPolicy policy = exclude ? RootPolicy.EXCLUDE : RootPolicy.SUPPRESS;
        List<Node> nodes = tree(leaves, areas);
        Map<String, NodeStatus> statuses = Suppression.statuses(nodes, 5, policy);
        assertEquals(Set.of(), Suppression.computable(nodes, statuses, policy));
        for (Node node : nodes) {
            NodeStatus status = statuses.get(node.id());
            assertEquals(node.n() == 0, status == NodeStatus.EMPTY);
            assertTrue(status != NodeStatus.SHOWN || node.n() >= 5, "shown with " + node.n());
        }
    }

    /** Leaves below municipalities' areas below one root, every n the sum of those below. */
    private static List<Node> tree(List<Integer> leaves, List<Integer> areas) {
        List<Node> nodes = new ArrayList<>();
        long[] byArea = new long[7];
        long[] byMunicipality = new long[3];
        for (int i = 0; i < leaves.size(); i++) {
            int area = areas.get(i);
            nodes.add(new Node("leaf" + i, "area" + area, leaves.get(i)));
            byArea[area] += leaves.get(i);
            byMunicipality[area % 3] += leaves.get(i);
        }
        long all = 0;
        for (int area = 0; area < byArea.length; area++) {
            nodes.add(new Node("area" + area, "municipality" + area % 3, byArea[area]));
            all += byArea[area];
        }
        for (int municipality = 0; municipality < 3; municipality++) {
            nodes.add(new Node("municipality" + municipality, "net", byMunicipality[municipality]));
        }
        nodes.add(new Node("net", "", all));
        return nodes;
    }
}
