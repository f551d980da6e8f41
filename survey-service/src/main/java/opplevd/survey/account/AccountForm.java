package opplevd.survey.account;

import io.micronaut.http.HttpStatus;
import java.util.Optional;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;

/** What people and programs write when they make accounts and tokens, checked. */
final class AccountForm {
    private AccountForm() {}

    static Grant grant(String roleKey, String scope) {
        return fit(roleKey, scope).orElseThrow(() -> new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.bad-grant"));
    }

    /** Empty where there is no such role, or it needs another scope. */
    static Optional<Grant> fit(String roleKey, String scope) {
        String where = scope.strip();
        try {
            return Role.of(roleKey).map(role -> new Grant(role, where.isEmpty() ? null : where));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    static boolean isPerson(String email, String name) {
        return Account.isEmail(email) && Account.isName(name);
    }

    static void check(String email, String name) {
        if (!isPerson(email, name)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.bad-person");
        }
    }
}
