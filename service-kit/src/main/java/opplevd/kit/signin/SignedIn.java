package opplevd.kit.signin;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is reading: a person with a session or a program with a token.
 *
 * @param subject id of the account or token, for the audit log
 * @param name what to call them on a page
 * @param grants roles and where they hold
 */
public record SignedIn(String subject, String name, List<Grant> grants) {
    public SignedIn {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("somebody signed in has an id");
        }
        grants = List.copyOf(grants);
    }

    /** Whether one of the roles is held, anywhere. */
    public boolean has(Role... roles) {
        return grants.stream().anyMatch(grant -> Arrays.asList(roles).contains(grant.role()));
    }

    /** Where the role is held; without scope-less grants. */
    public Set<String> scopes(Role role) {
        Set<String> scopes = new LinkedHashSet<>();
        for (Grant grant : grants) {
            String scope = grant.scope();
            if (grant.role() == role && scope != null) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /** Whether the role is held without a limit. */
    public boolean everywhere(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role && grant.scope() == null);
    }
}
