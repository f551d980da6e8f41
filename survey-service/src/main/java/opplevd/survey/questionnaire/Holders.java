package opplevd.survey.questionnaire;

import java.util.Set;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/**
 * For whom may somebody make questionnaires? A coordinator for the own municipality, a facilitator for the networks, the
 * secretariat, and a facilitator of every network, for everyone.
 */
public final class Holders {
    /** Matches no row; SQL does not take an empty list. */
    private static final String NONE = "-";

    private final MunicipalityScope scope;
    private final Set<String> networks;
    private final boolean everyone;

    private Holders(MunicipalityScope scope, Set<String> networks, boolean everyone) {
        this.scope = scope;
        this.networks = networks.isEmpty() ? Set.of(NONE) : Set.copyOf(networks);
        this.everyone = everyone;
    }

    public static Holders of(SignedIn reader, Municipalities municipalities) {
        return new Holders(
                MunicipalityScope.of(reader, municipalities, Role.COORDINATOR, Role.SECRETARIAT),
                reader.scopes(Role.FACILITATOR),
                reader.has(Role.SECRETARIAT) || reader.everywhere(Role.FACILITATOR));
    }

    /** Whether there is anybody: everyone else knows nothing of these pages. */
    public boolean any() {
        return everyone || !scope.isNobody() || !networks.contains(NONE);
    }

    public boolean contains(Holder holder) {
        if (!holder.municipalityId().isEmpty()) {
            return !scope.isNobody() && scope.contains(holder.municipalityId());
        }
        return everyone || namedNetworks().contains(holder.network());
    }

    /** The municipalities whose questionnaires these are. */
    public MunicipalityScope scope() {
        return scope;
    }

    /** For {@code IN (:networks)}: never empty. */
    Set<String> networks() {
        return networks;
    }

    /** Networks by key, for whoever chooses; empty without. */
    public Set<String> namedNetworks() {
        return networks.contains(NONE) ? Set.of() : networks;
    }

    public boolean everyone() {
        return everyone;
    }
}
