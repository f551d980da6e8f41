package opplevd.survey.account;

import java.util.List;
import opplevd.kit.signin.Grant;

/**
 * A line of the list of accounts.
 *
 * @param state invited, active or disabled
 * @param owned whether the reader may disable or invite it
 */
public record PersonRow(String id, String name, String email, String state, boolean owned, List<Held> grants) {

    /** A role and where it holds; scope '' = no limit. */
    public record Held(String role, String scope, boolean removable) {}

    static PersonRow of(Person person, boolean owned, java.util.function.Predicate<Grant> removable) {
        Account account = person.account();
        String state =
                account.disabledAt() != null ? "disabled" : account.passwordHash() == null ? "invited" : "active";
        List<Held> held = person.grants().stream()
                .map(grant -> new Held(grant.role().key(), GrantRow.scope(grant), removable.test(grant)))
                .toList();
        return new PersonRow(account.id(), account.name(), account.email(), state, owned, held);
    }
}
