package opplevd.report.gathering;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opplevd.kit.language.Alphabet;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.report.benchmark.Benchmarks;
import opplevd.report.network.Members;
import opplevd.report.network.Membership;
import opplevd.report.network.Network;
import opplevd.report.network.Networks;
import opplevd.report.results.AreaInRound;
import org.jspecify.annotations.Nullable;

/**
 * Who may open a network's gatherings, and what may they do there? Its facilitator and the secretariat lead; project leaders of
 * members write for their own; coordinators and steering groups of members read. Others don't know that it exists.
 */
@Singleton
class Seats {
    private static final Role[] READ = {Role.PROJECT_LEADER, Role.COORDINATOR, Role.STEERING_GROUP};

    private final Networks networks;
    private final Members members;
    private final Municipalities municipalities;
    private final Benchmarks benchmarks;

    Seats(Networks networks, Members members, Municipalities municipalities, Benchmarks benchmarks) {
        this.networks = networks;
        this.members = members;
        this.municipalities = municipalities;
        this.benchmarks = benchmarks;
    }

    /** Networks whose gatherings somebody may open at all. */
    List<Network> networks(SignedIn who) {
        return networks.all().stream()
                .filter(network ->
                        leads(who, network) || !codes(who, network, null, READ).isEmpty())
                .toList();
    }

    /**
     * The place of somebody at a gathering of that day.
     *
     * @throws Refusal not found, when their municipality was no member then
     */
    Seat at(SignedIn who, String networkKey, LocalDate day) {
        Network network = networks.find(networkKey).orElseThrow(Refusal::notFound);
        if (!mayOpen(who, network, day)) {
            throw Refusal.notFound();
        }
        return new Seat(
                network, leads(who, network), codes(who, network, day, Role.PROJECT_LEADER), names(network, day));
    }

    /** Whether somebody may open a gathering of that day. */
    boolean mayOpen(SignedIn who, Network network, LocalDate day) {
        return leads(who, network) || !codes(who, network, day, READ).isEmpty();
    }

    /** The network as everybody in the room has it, who may do nothing but look. */
    Seat inTheRoom(String networkKey, LocalDate day) {
        Network network = networks.find(networkKey).orElseThrow(Refusal::notFound);
        return new Seat(network, false, Set.of(), names(network, day));
    }

    /** Our id of a member, if it has published anything. */
    Optional<String> idOf(Network network, String code) {
        Map<String, String> today = codesToday(network);
        return members.of(network).entrySet().stream()
                .filter(entry -> code.equals(today.get(entry.getKey()))
                        || entry.getValue().stream()
                                .anyMatch(period -> period.municipality().equals(code)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean leads(SignedIn who, Network network) {
        return who.has(Role.SECRETARIAT)
                || who.everywhere(Role.FACILITATOR)
                || who.scopes(Role.FACILITATOR).contains(network.key());
    }

    /** Codes of the members that somebody has one of the roles in; day null = ever. */
    private Set<String> codes(SignedIn who, Network network, @Nullable LocalDate day, Role... roles) {
        Set<String> granted = new HashSet<>();
        for (Role role : roles) {
            granted.addAll(who.scopes(role));
        }
        if (granted.isEmpty()) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        granted.forEach(code -> ids.addAll(municipalities.ofCode(code)));
        Map<String, String> idOfCode = idsByMembership(network);
        Map<String, String> today = codesToday(network);
        Set<String> codes = new HashSet<>();
        for (Membership member : network.members()) {
            String id = idOfCode.get(member.municipality());
            boolean own = granted.contains(member.municipality()) || (id != null && ids.contains(id));
            if (own && (day == null || member.on(day))) {
                codes.add(id == null ? member.municipality() : today.getOrDefault(id, member.municipality()));
            }
        }
        return codes;
    }

    private Map<String, String> idsByMembership(Network network) {
        Map<String, String> ids = new HashMap<>();
        members.of(network).forEach((id, periods) -> periods.forEach(period -> ids.put(period.municipality(), id)));
        return ids;
    }

    private Map<String, String> codesToday(Network network) {
        Map<String, String> codes = new HashMap<>();
        benchmarks.published(network).forEach(area -> codes.put(area.municipalityId(), area.municipalityCode()));
        return codes;
    }

    private Map<String, String> names(Network network, LocalDate day) {
        List<AreaInRound> published = benchmarks.published(network);
        Map<String, AreaInRound> byId = new HashMap<>();
        published.forEach(area -> byId.putIfAbsent(area.municipalityId(), area));
        Map<String, String> ids = idsByMembership(network);
        Map<String, String> names = new LinkedHashMap<>();
        for (String code : network.membersOn(day)) {
            AreaInRound known = byId.get(ids.getOrDefault(code, ""));
            names.put(known == null ? code : known.municipalityCode(), known == null ? code : known.municipalityName());
        }
        return sorted(names);
    }

    private static Map<String, String> sorted(Map<String, String> names) {
        Map<String, String> sorted = new LinkedHashMap<>();
        names.entrySet().stream()
                .sorted(Alphabet.by((Map.Entry<String, String> entry) -> entry.getValue()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
