package opplevd.survey.account;

import jakarta.inject.Singleton;
import opplevd.kit.page.Installation;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;

/** Where does somebody go who has signed in and asked for no page? */
@Singleton
final class Landing {
    private final Installation installation;

    Landing(Installation installation) {
        this.installation = installation;
    }

    String of(SignedIn reader) {
        if (reader.has(Role.COORDINATOR)) {
            // what is to be done now stands there, also before there is anything to read
            return installation.survey("/rounds");
        }
        boolean onlyAccounts = reader.grants().stream().allMatch(grant -> grant.role() == Role.OPERATOR);
        return onlyAccounts ? installation.survey("/accounts") : installation.report("/");
    }
}
