package opplevd.standalone.command;

import java.util.List;
import opplevd.standalone.run.Trouble;
import org.jspecify.annotations.Nullable;

/** The roles that --role takes, and which of them hold somewhere only. */
final class RoleOption {
    private static final List<String> ROLES = List.of(
            "unit-leader",
            "coordinator",
            "steering-group",
            "staff",
            "project-leader",
            "facilitator",
            "secretariat",
            "operator",
            "service");
    private static final List<String> NEED_A_SCOPE =
            List.of("unit-leader", "coordinator", "steering-group", "staff", "project-leader");

    private static final List<String> OF_A_MUNICIPALITY = List.of("coordinator", "steering-group", "project-leader");

    private RoleOption() {}

    /** @throws Trouble for a role that there is none of, or one that lacks its scope */
    static void check(String role, @Nullable String scope) {
        if (!ROLES.contains(role)) {
            throw new Trouble("--role " + role + " is unknown: use one of " + String.join(", ", ROLES) + ".");
        }
        if (NEED_A_SCOPE.contains(role) && (scope == null || scope.isBlank())) {
            throw new Trouble("--role " + role
                    + " needs --scope: a municipality code or, for unit-leader and staff, a unit code.");
        }
    }

    /** @throws Trouble where a person would be let in to a municipality by its name: it is known by its number */
    static void checkMunicipality(String role, @Nullable String scope) {
        if (OF_A_MUNICIPALITY.contains(role) && (scope == null || !scope.matches("\\d{4}"))) {
            throw new Trouble(
                    "--scope " + scope + " is no municipality: give its number of four digits, such as 3431.");
        }
    }
}
