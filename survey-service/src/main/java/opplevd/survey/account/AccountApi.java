package opplevd.survey.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opplevd.kit.page.Installation;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Accounts made by the operator's programs, such as the demo's. */
@Controller("/api/v1/accounts")
final class AccountApi {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Revoked revoked;
    private final Installation installation;

    AccountApi(Accounts accounts, Passwords passwords, Revoked revoked, Installation installation) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.revoked = revoked;
        this.installation = installation;
    }

    /** A role and where it holds; no scope = no limit. */
    @Serdeable
    record WantedGrant(String role, @Nullable String scope) {}

    /** An account to be made or changed; without a password the answer has a one-time link. */
    @Serdeable
    record WantedAccount(
            String email, String name, @Nullable String password, List<WantedGrant> grants) {}

    /** The account, and the one-time link by which its owner chooses a password. */
    @Serdeable
    record MadeAccount(String id, @Nullable String invitation) {}

    /** Makes an account, or gives the one with this address exactly these grants (and this password). Role operator. */
    @Post
    HttpResponse<MadeAccount> put(SignedIn reader, @Body WantedAccount wanted) {
        Jurisdiction.requireOperator(reader);
        String email = Account.normal(wanted.email());
        AccountForm.check(email, wanted.name());
        Set<Grant> grants = new LinkedHashSet<>();
        for (WantedGrant grant : wanted.grants()) {
            String scope = grant.scope();
            grants.add(AccountForm.grant(grant.role(), scope == null ? "" : scope));
        }
        String password = wanted.password();
        if (password != null && !Passwords.isAcceptable(password)) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.password", Passwords.SHORTEST);
        }
        String hash = password == null ? "" : passwords.hash(password);
        String id = accounts.put(reader, email, wanted.name(), grants);
        String link = null;
        if (password == null) {
            link = installation.survey("/invitation/" + accounts.invite(reader, id));
        } else {
            accounts.setPassword(reader, id, hash);
        }
        revoked.refresh();
        return HttpResponse.created(new MadeAccount(id, link));
    }
}
