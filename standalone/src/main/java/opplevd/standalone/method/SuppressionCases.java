package opplevd.standalone.method;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opplevd.quality.NodeStatus;
import opplevd.quality.Suppression;

/** Which small numbers are hidden: {@code suppression}. */
final class SuppressionCases {
    private SuppressionCases() {}

    static ObjectNode suppression(Params params, Table table) {
        Suppression.RootPolicy policy = switch (params.text("root_policy", "SUPPRESS")) {
            case "SUPPRESS" -> Suppression.RootPolicy.SUPPRESS;
            case "EXCLUDE" -> Suppression.RootPolicy.EXCLUDE;
            default -> throw new BadCase("input.params.root_policy: must be SUPPRESS or EXCLUDE");
        };
        List<Suppression.Node> nodes = new ArrayList<>();
        Map<String, List<Table.Row>> byId = table.by("id");
        for (Table.Row row : table.rows()) {
            String parent = row.text("parent");
            if (!parent.isEmpty() && !byId.containsKey(parent)) {
                throw row.trouble("parent", "there is no node " + parent);
            }
            if (byId.getOrDefault(row.given("id"), List.of()).size() > 1) {
                throw row.trouble("id", row.given("id") + " is there twice");
            }
            nodes.add(new Suppression.Node(row.given("id"), parent, row.count("n")));
        }
        Map<String, NodeStatus> statuses = Suppression.statuses(nodes, params.whole("min_n", 5), policy);
        ObjectNode result = Numbers.object();
        ArrayNode list = result.putArray("nodes");
        statuses.forEach((id, status) -> {
            ObjectNode node = list.addObject();
            node.put("id", id);
            node.put("status", status.name());
        });
        result.put("audit_ok", Suppression.computable(nodes, statuses, policy).isEmpty());
        return result;
    }
}
