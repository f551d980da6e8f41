package opplevd.report.measure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.network.Members;
import opplevd.report.network.Membership;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;

/** Works out somebody's {@link Rights} over measures. */
@Singleton
class RightsOf {
    private static final Role[] WITH_MEASURES = {
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
    private final Clock clock;

    RightsOf(Municipalities municipalities, Networks networks, Members members, Clock clock) {
        this.municipalities = municipalities;
        this.networks = networks;
        this.members = members;
        this.clock = clock;
    }

    Rights of(SignedIn who) {
        Set<String> run = ofCodes(who, Role.COORDINATOR, Role.PROJECT_LEADER);
        Set<String> whole = new HashSet<>(run);
        whole.addAll(ofCodes(who, Role.STEERING_GROUP));
        Set<String> led = who.scopes(Role.UNIT_LEADER);
        Set<String> known = new HashSet<>(led);
        known.addAll(who.scopes(Role.STAFF));
        Set<String> belongsTo = new HashSet<>(whole);
        known.forEach(unit -> belongsTo.addAll(municipalities.ofUnit(unit)));
        return new Rights(whole, run, led, known, neighbours(who, belongsTo), who.has(WITH_MEASURES));
    }

    private Set<String> ofCodes(SignedIn who, Role... roles) {
        Set<String> ids = new HashSet<>();
        for (Role role : roles) {
            who.scopes(role).forEach(code -> ids.addAll(municipalities.ofCode(code)));
        }
        return ids;
    }

    /** One's own, and who is in a network with it today; for a facilitator who is in the networks; for the secretariat everybody. */
    private Set<String> neighbours(SignedIn who, Set<String> own) {
        if (who.has(Role.SECRETARIAT)) {
            return municipalities.all();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> neighbours = new HashSet<>(own);
        for (Network network : networks.all()) {
            Set<String> now = new HashSet<>();
            for (Map.Entry<String, List<Membership>> member :
                    members.of(network).entrySet()) {
                if (member.getValue().stream().anyMatch(membership -> membership.on(today))) {
                    now.add(member.getKey());
                }
            }
            boolean facilitated = who.everywhere(Role.FACILITATOR)
                    || who.scopes(Role.FACILITATOR).contains(network.key());
            if (facilitated || now.stream().anyMatch(own::contains)) {
                neighbours.addAll(now);
            }
        }
        return neighbours;
    }
}
