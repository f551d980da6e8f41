package opplevd.survey.account;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.digest.Sha256;
import opplevd.kit.id.Uuid7;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Making, inviting, changing and disabling accounts; each in one transaction together with its entry in the audit log. */
@Singleton
class Accounts {
    static final Duration LINK_LIFE = Lifetimes.INVITATION;

    private final AccountRows rows;
    private final Passwords passwords;
    private final Newcomers newcomers;
    private final AuditLog audit;
    private final Clock clock;

    Accounts(AccountRows rows, Passwords passwords, Newcomers newcomers, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.newcomers = newcomers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who signs in with this address and password; empty for a wrong one, an unknown or disabled account, in the same time. */
    Optional<SignedIn> check(String email, String password) {
        Optional<Account> account = rows.byEmail(Account.normal(email));
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        boolean may = right && account.map(Account::disabledAt).isEmpty();
        String id = account.map(Account::id).orElse("unknown");
        audit.record(may ? id : "nobody", may ? "sign-in" : "sign-in-refused", id, null);
        return may ? account.map(this::signedIn) : Optional.empty();
    }

    private SignedIn signedIn(Account account) {
        List<Grant> grants =
                rows.grants(account.id()).stream().map(GrantRow::grant).toList();
        return new SignedIn(account.id(), account.name(), grants);
    }

    /** Somebody who has just chosen a password, signed in by that. */
    SignedIn reader(Person person) {
        audit.record(person.account().id(), "sign-in", person.account().id(), null);
        return signedIn(person.account());
    }

    Optional<Person> find(String id) {
        return rows.byId(id)
                .map(account -> new Person(
                        account, rows.grants(id).stream().map(GrantRow::grant).toList()));
    }

    List<Person> all() {
        var grants = rows.allGrants().stream()
                .collect(Collectors.groupingBy(
                        GrantRow::accountId, Collectors.mapping(GrantRow::grant, Collectors.toList())));
        return rows.all().stream()
                .map(account -> new Person(account, grants.getOrDefault(account.id(), List.of())))
                .toList();
    }

    /** The account with this address, made if there is none, with exactly these grants. */
    @Transactional
    String put(SignedIn actor, String email, String name, Set<Grant> grants) {
        Optional<Account> known = rows.byEmail(email);
        String id = known.map(Account::id).orElseGet(Uuid7::next);
        if (known.isEmpty()) {
            rows.insert(id, email, name, clock.instant());
        } else {
            rows.rename(id, name);
        }
        audit.record(actor, known.isEmpty() ? "account-made" : "account-changed", id, null);
        for (GrantRow row : rows.grants(id)) {
            if (!grants.contains(row.grant())) {
                revoke(actor, id, row.grant(), null);
            }
        }
        for (Grant grant : grants) {
            grant(actor, id, grant, null);
        }
        return id;
    }

    /** A new one-time link's secret; earlier links of the account are worth nothing from now on. */
    @Transactional
    String invite(SignedIn actor, String id) {
        String secret = Secrets.random();
        rows.dropLinks(id);
        rows.addLink(Sha256.hex(secret), id, clock.instant().plus(LINK_LIFE));
        audit.record(actor, "account-invited", id, null);
        return secret;
    }

    /** Whose one-time link this is; empty when used, expired or unknown. */
    Optional<Person> ofLink(String secret) {
        return rows.accountOfLink(Sha256.hex(secret), clock.instant()).flatMap(this::find);
    }

    /** Uses a one-time link to set a password; false when it was used already. */
    @Transactional
    boolean choosePassword(String secret, String hash) {
        String linkHash = Sha256.hex(secret);
        Instant now = clock.instant();
        Optional<String> id = rows.accountOfLink(linkHash, now);
        if (id.isEmpty() || rows.useLink(linkHash, now) == 0) {
            return false;
        }
        rows.password(id.get(), hash, now.toEpochMilli());
        audit.record(id.get(), "password-chosen", id.get(), null);
        return true;
    }

    @Transactional
    void setPassword(SignedIn actor, String id, String hash) {
        rows.password(id, hash, clock.instant().toEpochMilli());
        audit.record(actor, "password-set", id, null);
    }

    @Transactional
    void disable(SignedIn actor, String id, @Nullable String municipalityId) {
        Instant now = clock.instant();
        rows.disabled(id, now, now.toEpochMilli());
        rows.dropLinks(id);
        audit.record(actor, "account-disabled", id, municipalityId);
    }

    @Transactional
    void enable(SignedIn actor, String id, @Nullable String municipalityId) {
        rows.disabled(id, null, clock.instant().toEpochMilli());
        audit.record(actor, "account-enabled", id, municipalityId);
    }

    /** Roles stand in the session, so a change ends those that are open. */
    @Transactional
    void grant(SignedIn actor, String id, Grant grant, @Nullable String municipalityId) {
        newcomers.welcome(actor, grant);
        if (rows.addGrant(id, grant.role().key(), GrantRow.scope(grant)) > 0) {
            rows.sessionsOver(id, clock.instant().toEpochMilli());
            audit.record(actor, "grant-added", subject(id, grant), municipalityId);
        }
    }

    @Transactional
    void revoke(SignedIn actor, String id, Grant grant, @Nullable String municipalityId) {
        if (rows.removeGrant(id, grant.role().key(), GrantRow.scope(grant)) > 0) {
            rows.sessionsOver(id, clock.instant().toEpochMilli());
            audit.record(actor, "grant-removed", subject(id, grant), municipalityId);
        }
    }

    private static String subject(String id, Grant grant) {
        return id + " " + grant.role().key() + " " + GrantRow.scope(grant);
    }
}
