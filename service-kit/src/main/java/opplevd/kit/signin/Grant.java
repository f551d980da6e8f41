package opplevd.kit.signin;

import org.jspecify.annotations.Nullable;

/**
 * A role and where it holds.
 *
 * @param role what somebody may be
 * @param scope unit code (unit-leader, staff), municipality code (coordinator, steering-group, project-leader), network key
 *     (facilitator; null = every network), null (secretariat, operator, service); may be a code not yet known
 */
public record Grant(Role role, @Nullable String scope) {
    private static final int LONGEST_SCOPE = 64;

    public Grant {
        if (scope == null ? role.needsScope() : !role.takesScope()) {
            throw new IllegalArgumentException(role.key() + (scope == null ? " needs a scope" : " takes no scope"));
        }
        if (scope != null && (scope.isBlank() || scope.length() > LONGEST_SCOPE)) {
            throw new IllegalArgumentException("a scope has 1 to " + LONGEST_SCOPE + " letters");
        }
    }
}
