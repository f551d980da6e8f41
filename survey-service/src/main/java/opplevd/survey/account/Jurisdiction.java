package opplevd.survey.account;

import jakarta.inject.Singleton;
import java.util.Set;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Municipalities;
import opplevd.kit.signin.MunicipalityScope;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/** Whose accounts may somebody change? The operator everybody's; a coordinator those that are wholly of the own municipality. */
@Singleton
final class Jurisdiction {
    private final Municipalities municipalities;

    Jurisdiction(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** Refuses everybody who has no accounts to look after. */
    static void requireAny(SignedIn reader) {
        if (!reader.has(Role.OPERATOR, Role.COORDINATOR)) {
            throw Refusal.notFound();
        }
    }

    static void requireOperator(SignedIn reader) {
        if (!reader.has(Role.OPERATOR)) {
            throw Refusal.notFound();
        }
    }

    /** Whether the reader may give or take this grant. */
    boolean covers(SignedIn reader, Grant grant) {
        if (reader.has(Role.OPERATOR)) {
            return true;
        }
        MunicipalityScope own = MunicipalityScope.of(reader, municipalities, Role.COORDINATOR);
        Set<String> reached = reached(grant);
        return !reached.isEmpty() && reached.stream().allMatch(own::contains);
    }

    private Set<String> reached(Grant grant) {
        String scope = grant.scope();
        if (scope == null) {
            return Set.of();
        }
        return switch (grant.role()) {
            case UNIT_LEADER, STAFF -> municipalities.ofUnit(scope);
            case COORDINATOR, STEERING_GROUP, PROJECT_LEADER -> municipalities.ofCode(scope);
            case FACILITATOR, SECRETARIAT, OPERATOR, SERVICE -> Set.of();
        };
    }

    /** Whether the reader sees the account in the list. */
    boolean sees(SignedIn reader, Person person) {
        return reader.has(Role.OPERATOR) || person.grants().stream().anyMatch(grant -> covers(reader, grant));
    }

    /** Whether the reader may disable the account, invite it anew: nothing in it may be somebody else's. */
    boolean owns(SignedIn reader, Person person) {
        return reader.has(Role.OPERATOR)
                || (!person.grants().isEmpty() && person.grants().stream().allMatch(grant -> covers(reader, grant)));
    }
}
