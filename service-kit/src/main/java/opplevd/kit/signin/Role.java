package opplevd.kit.signin;

import java.util.Locale;
import java.util.Optional;

/** What somebody who signs in, or a program, may be. Residents have no role: they do not sign in. */
public enum Role {
    /** Leads units: reads their reports. Scope: a unit's code. */
    UNIT_LEADER,
    /** Runs the surveys of a municipality. Scope: a municipality's code. */
    COORDINATOR,
    /** Politicians, administration, unions and users as equals: reads a municipality. Scope: a municipality's code. */
    STEERING_GROUP,
    /** Reads one unit's report and proposes measures. Scope: a unit's code. */
    STAFF,
    /** A municipality's projects. Scope: a municipality's code. */
    PROJECT_LEADER,
    /** Networks. Scope: a network's key; none = every network. */
    FACILITATOR,
    /** The programme: everything that is published. No scope. */
    SECRETARIAT,
    /** Accounts and settings; sees no answers or reports. No scope. */
    OPERATOR,
    /** Another service that pulls the feed. No scope. */
    SERVICE;

    /** The name in the API and on the command line: unit-leader. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String key) {
        for (Role role : values()) {
            if (role.key().equals(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether a grant of this role must say where it holds. */
    public boolean needsScope() {
        return switch (this) {
            case UNIT_LEADER, STAFF, COORDINATOR, STEERING_GROUP, PROJECT_LEADER -> true;
            case FACILITATOR, SECRETARIAT, OPERATOR, SERVICE -> false;
        };
    }

    /** Whether a grant of this role may say where it holds. */
    public boolean takesScope() {
        return needsScope() || this == FACILITATOR;
    }
}
