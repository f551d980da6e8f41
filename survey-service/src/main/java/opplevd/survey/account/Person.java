package opplevd.survey.account;

import java.util.List;
import opplevd.kit.signin.Grant;

/** An account with what it may. */
record Person(Account account, List<Grant> grants) {
    Person {
        grants = List.copyOf(grants);
    }
}
