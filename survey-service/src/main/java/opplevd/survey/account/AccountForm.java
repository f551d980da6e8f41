package opplevd.survey.account;

import io.micronaut.http.HttpStatus;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;

/** What people and programs write when they make accounts and tokens, checked. */
final class AccountForm {
    private AccountForm() {}

    static Grant grant(String roleKey, String scope) {
        Role role = Role.of(roleKey).orElseThrow(AccountForm::badGrant);
        String where = scope.strip();
        try {
            return new Grant(role, where.isEmpty() ? null : where);
        } catch (IllegalArgumentException unfit) {
            throw badGrant();
        }
    }

    static void check(String email, String name) {
        if (!Account.isEmail(email) || !Account.isName(name)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.bad-person");
        }
    }

    private static Refusal badGrant() {
        return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.bad-grant");
    }
}
