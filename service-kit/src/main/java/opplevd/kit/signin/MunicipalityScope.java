package opplevd.kit.signin;

import java.util.HashSet;
import java.util.Set;

/**
 * Whose data a query may touch: a parameter of every repository method on tenant data, whose SQL says {@code municipality_id IN
 * (:municipalities)}. Made only from who is reading, or by name and with a reason for jobs and residents.
 */
public final class MunicipalityScope {
    /** Matches no row; SQL does not take an empty list. */
    private static final String NOBODY = "-";

    private final Set<String> ids;

    private MunicipalityScope(Set<String> ids) {
        this.ids = ids.isEmpty() ? Set.of(NOBODY) : Set.copyOf(ids);
    }

    /** The municipalities that any role of the reader reaches. An operator reaches none. */
    public static MunicipalityScope of(SignedIn reader, Municipalities municipalities) {
        return of(reader, municipalities, Role.values());
    }

    /** The municipalities that the reader reaches by these roles alone, such as coordinator for closing. */
    public static MunicipalityScope of(SignedIn reader, Municipalities municipalities, Role... byRoles) {
        Set<Role> roles = Set.of(byRoles);
        Set<String> ids = new HashSet<>();
        for (Grant grant : reader.grants()) {
            if (roles.contains(grant.role())) {
                ids.addAll(reached(grant, municipalities));
            }
        }
        return new MunicipalityScope(ids);
    }

    private static Set<String> reached(Grant grant, Municipalities municipalities) {
        String scope = grant.scope();
        return switch (grant.role()) {
            case UNIT_LEADER, STAFF -> scope == null ? Set.of() : municipalities.ofUnit(scope);
            case COORDINATOR, STEERING_GROUP, PROJECT_LEADER -> scope == null ? Set.of() : municipalities.ofCode(scope);
            case FACILITATOR -> scope == null ? municipalities.all() : municipalities.ofNetwork(scope);
            case SECRETARIAT, SERVICE -> municipalities.all();
            case OPERATOR -> Set.of();
        };
    }

    /** One municipality, for a job or a resident whose link names it; the reason is for whoever reads the code. */
    public static MunicipalityScope one(String municipalityId, String reason) {
        because(reason);
        return new MunicipalityScope(Set.of(municipalityId));
    }

    /** Every municipality, for a job such as publishing; the reason is for whoever reads the code. */
    public static MunicipalityScope every(Municipalities municipalities, String reason) {
        because(reason);
        return new MunicipalityScope(municipalities.all());
    }

    /** The members of a network that the reader has been found to may compare; the reason is for whoever reads the code. */
    public static MunicipalityScope network(String networkKey, Municipalities municipalities, String reason) {
        because(reason);
        return new MunicipalityScope(municipalities.ofNetwork(networkKey));
    }

    private static void because(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a scope without a reader needs a reason");
        }
    }

    /** For {@code IN (:municipalities)}: never empty. */
    public Set<String> ids() {
        return ids;
    }

    public boolean contains(String municipalityId) {
        return ids.contains(municipalityId);
    }

    public boolean isNobody() {
        return ids.contains(NOBODY);
    }
}
