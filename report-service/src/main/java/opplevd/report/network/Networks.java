package opplevd.report.network;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All networks: a handful, so they are read whole. */
@Singleton
public class Networks {
    private final NetworkRows rows;

    Networks(NetworkRows rows) {
        this.rows = rows;
    }

    /** Every network, by name. */
    @Transactional(readOnly = true)
    public List<Network> all() {
        Map<String, List<Membership>> members = new LinkedHashMap<>();
        for (MembershipRow row : rows.members()) {
            members.computeIfAbsent(row.networkKey(), key -> new ArrayList<>()).add(row.membership());
        }
        return rows.all().stream()
                .map(row ->
                        new Network(row.networkKey(), row.name(), members.getOrDefault(row.networkKey(), List.of())))
                .toList();
    }

    public Optional<Network> find(String key) {
        return all().stream().filter(network -> network.key().equals(key)).findFirst();
    }

    /** Makes the network, or gives it this name and these members; what is known of a member besides stays. */
    @Transactional
    public void put(Network network) {
        rows.put(network.key(), network.name());
        if (network.members().isEmpty()) {
            rows.removeMembers(network.key());
        } else {
            rows.removeMembersBut(network.key(), network.everyMember());
        }
        for (Membership member : network.members()) {
            rows.addMember(network.key(), member.municipality(), member.from(), member.to());
        }
    }
}
