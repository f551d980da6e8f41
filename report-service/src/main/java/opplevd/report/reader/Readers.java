package opplevd.report.reader;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.network.Members;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.network.Sharings;

/** What may somebody read who has signed in? */
@Singleton
public final class Readers {
    private static final Role[] WHOLE_MUNICIPALITY = {Role.COORDINATOR, Role.STEERING_GROUP, Role.PROJECT_LEADER};

    private static final Role[] WITH_REPORTS = {
        Role.UNIT_LEADER,
        Role.STAFF,
        Role.COORDINATOR,
        Role.STEERING_GROUP,
        Role.PROJECT_LEADER,
        Role.FACILITATOR,
        Role.SECRETARIAT
    };

    private final Municipalities municipalities;
    private final Networks networks;
    private final Members members;
    private final Sharings sharings;

    Readers(Municipalities municipalities, Networks networks, Members members, Sharings sharings) {
        this.municipalities = municipalities;
        this.networks = networks;
        this.members = members;
        this.sharings = sharings;
    }

    public Reader of(SignedIn who) {
        boolean everything = who.has(Role.SECRETARIAT);
        Set<String> own = everything ? municipalities.all() : own(who);
        Set<String> units = new HashSet<>(who.scopes(Role.UNIT_LEADER));
        units.addAll(who.scopes(Role.STAFF));
        List<Network> facilitated = new ArrayList<>();
        List<Network> read = new ArrayList<>();
        for (Network network : networks.all()) {
            boolean leads = facilitates(who, network);
            if (leads) {
                facilitated.add(network);
            }
            if (everything || leads || belongs(network, own)) {
                read.add(network);
            }
        }
        return new Reader(
                MunicipalityScope.of(who, municipalities, WITH_REPORTS), own, units, facilitated(facilitated), read);
    }

    private Set<String> own(SignedIn who) {
        Set<String> own = new HashSet<>();
        for (Role role : WHOLE_MUNICIPALITY) {
            who.scopes(role).forEach(code -> own.addAll(municipalities.ofCode(code)));
        }
        return own;
    }

    private static boolean facilitates(SignedIn who, Network network) {
        return who.everywhere(Role.FACILITATOR) || who.scopes(Role.FACILITATOR).contains(network.key());
    }

    private boolean belongs(Network network, Set<String> own) {
        return !own.isEmpty() && members.of(network).keySet().stream().anyMatch(own::contains);
    }

    private List<Facilitated> facilitated(List<Network> networks) {
        return networks.stream()
                .map(network -> new Facilitated(network.key(), members.of(network), sharings.in(network)))
                .toList();
    }
}
