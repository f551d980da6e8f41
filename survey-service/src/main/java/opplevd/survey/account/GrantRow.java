package opplevd.survey.account;

import io.micronaut.core.annotation.Introspected;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;

/** A grant as it is stored; scope '' = no limit. */
@Introspected
record GrantRow(String accountId, String role, String scope) {
    Grant grant() {
        Role known = Role.of(role).orElseThrow(() -> new IllegalStateException("unknown role " + role));
        return new Grant(known, scope.isEmpty() ? null : scope);
    }

    static String scope(Grant grant) {
        String scope = grant.scope();
        return scope == null ? "" : scope;
    }
}
