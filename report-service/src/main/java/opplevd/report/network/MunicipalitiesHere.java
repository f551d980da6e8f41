package opplevd.report.network;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import opplevd.kit.signin.Municipalities;
import opplevd.report.results.KnownMunicipalities;

/** Which municipalities a code or key means in the report-service: those that have published. */
@Singleton
final class MunicipalitiesHere implements Municipalities {
    private final KnownMunicipalities known;
    private final Networks networks;

    MunicipalitiesHere(KnownMunicipalities known, Networks networks) {
        this.known = known;
        this.networks = networks;
    }

    @Override
    public Set<String> ofCode(String municipalityCode) {
        return known.idsOf(Set.of(municipalityCode));
    }

    @Override
    public Set<String> ofUnit(String unitCode) {
        return known.idsOfUnit(unitCode);
    }

    @Override
    public Set<String> ofNetwork(String networkKey) {
        List<String> codes = networks.find(networkKey).map(Network::everyMember).orElse(List.of());
        return codes.isEmpty() ? Set.of() : known.idsOf(codes);
    }

    @Override
    public Set<String> all() {
        return known.everyId();
    }
}
