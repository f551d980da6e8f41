package opplevd.report.reader;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.report.network.Network;
import opplevd.report.results.AreaInRound;
import opplevd.report.results.UnitInRound;

/**
 * Somebody signed in, and what they may read.
 *
 * <p>A coordinator, steering group or project leader reads a municipality: its units, its areas, and the comparisons of
 * the networks that it belongs to. A unit leader or staff read their unit. A facilitator reads networks: comparisons and
 * the areas that members share by name while they are members, but no single unit. The secretariat reads everything; an operator and a service
 * nothing.
 */
public final class Reader {
    private final MunicipalityScope scope;
    private final Set<String> own;
    private final Set<String> unitCodes;
    private final List<Facilitated> facilitated;
    private final List<Network> networks;

    /**
     * Somebody's rights.
     *
     * @param scope every municipality that any of the rights touches
     * @param own ids of the municipalities that are read whole
     * @param unitCodes units that are read one by one
     * @param facilitated networks that the reader facilitates
     * @param networks whose comparisons are read
     */
    Reader(
            MunicipalityScope scope,
            Set<String> own,
            Set<String> unitCodes,
            List<Facilitated> facilitated,
            List<Network> networks) {
        this.scope = scope;
        this.own = Set.copyOf(own);
        this.unitCodes = Set.copyOf(unitCodes);
        this.facilitated = List.copyOf(facilitated);
        this.networks = List.copyOf(networks);
    }

    /** For queries: no municipality outside it can be read in any way. */
    public MunicipalityScope scope() {
        return scope;
    }

    /** The networks whose comparisons may be read. */
    public List<Network> networks() {
        return networks;
    }

    /** Whether any units are read one by one, besides those of municipalities that are read whole. */
    boolean readsSingleUnits() {
        return !unitCodes.isEmpty();
    }

    public boolean mayRead(UnitInRound unit) {
        return own.contains(unit.municipalityId()) || unitCodes.contains(unit.unitCode());
    }

    public boolean mayRead(AreaInRound area) {
        return own.contains(area.municipalityId()) || facilitated.stream().anyMatch(network -> network.names(area));
    }

    /** Whether the whole municipality may be read: its units and areas. */
    public boolean mayReadMunicipality(String municipalityId) {
        return own.contains(municipalityId);
    }

    /** Whether a comparison of these members may be read: a municipality reads only those that it is part of. */
    public boolean mayCompare(String networkKey, Collection<AreaInRound> members) {
        return facilitates(networkKey) || members.stream().anyMatch(area -> own.contains(area.municipalityId()));
    }

    /** Whether the reader leads the network. */
    public boolean facilitates(String networkKey) {
        return facilitated.stream().anyMatch(network -> network.key().equals(networkKey));
    }

    /** The day that decides who belonged to a network when a part was published. */
    public static LocalDate dayOf(AreaInRound area) {
        return LocalDate.ofInstant(area.publishedAt(), ZoneOffset.UTC);
    }
}
