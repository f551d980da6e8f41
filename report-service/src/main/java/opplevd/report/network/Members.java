package opplevd.report.network;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opplevd.report.results.KnownMunicipalities;

/** Which of the municipalities that have published belong to a network? */
@Singleton
public class Members {
    private final KnownMunicipalities known;

    Members(KnownMunicipalities known) {
        this.known = known;
    }

    /** When each belonged to it, by municipality id. */
    public Map<String, List<Membership>> of(Network network) {
        return inAny(List.of(network));
    }

    /** When each belonged to one of them or another, by municipality id. */
    public Map<String, List<Membership>> inAny(List<Network> networks) {
        Map<String, List<Membership>> byCode = networks.stream()
                .flatMap(network -> network.members().stream())
                .collect(Collectors.groupingBy(Membership::municipality));
        Map<String, List<Membership>> byMunicipality = new HashMap<>();
        if (byCode.isEmpty()) {
            return byMunicipality;
        }
        for (KnownMunicipalities.CodeOf meaning : known.meanings(byCode.keySet())) {
            byMunicipality
                    .computeIfAbsent(meaning.municipalityId(), id -> new ArrayList<>())
                    .addAll(byCode.getOrDefault(meaning.code(), List.of()));
        }
        return byMunicipality;
    }
}
