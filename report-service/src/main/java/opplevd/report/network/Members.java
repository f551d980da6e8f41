package opplevd.report.network;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Membership>> byMunicipality = new HashMap<>();
        if (network.members().isEmpty()) {
            return byMunicipality;
        }
        for (KnownMunicipalities.CodeOf meaning : known.meanings(network.everyMember())) {
            for (Membership membership : network.members()) {
                if (membership.municipality().equals(meaning.code())) {
                    byMunicipality
                            .computeIfAbsent(meaning.municipalityId(), id -> new ArrayList<>())
                            .add(membership);
                }
            }
        }
        return byMunicipality;
    }
}
