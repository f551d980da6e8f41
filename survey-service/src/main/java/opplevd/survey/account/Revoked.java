package opplevd.survey.account;

import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.database.Migrations;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Revocations;
import opplevd.kit.signin.Trust;

/** Believes our own key; asks the database every other second what was revoked, and at once when we revoked it here. */
@Singleton
public class Revoked implements Trust {
    private final SigningKey key;
    private final AccountRows accounts;
    private final TokenRows tokens;
    private final Migrations migrations;
    private final Clock clock;
    private volatile Revocations known = Revocations.NONE;

    Revoked(SigningKey key, AccountRows accounts, TokenRows tokens, Migrations migrations, Clock clock) {
        this.key = key;
        this.accounts = accounts;
        this.tokens = tokens;
        this.migrations = migrations;
        this.clock = clock;
    }

    @Override
    public boolean knows(String keyId) {
        return keyId.equals(key.publicKey().getKeyID());
    }

    @Override
    public Optional<ECKey> key(String keyId) {
        return knows(keyId) ? Optional.of(key.publicKey()) : Optional.empty();
    }

    @Override
    public boolean refuses(Credential credential) {
        return known.refuse(credential);
    }

    Revocations known() {
        return known;
    }

    @Scheduled(fixedDelay = "2s", initialDelay = "0s")
    void poll() {
        if (migrations.done()) {
            refresh();
        }
    }

    void refresh() {
        Instant now = clock.instant();
        Map<String, Long> over = new HashMap<>();
        long since = now.minus(Sessions.ABSOLUTE).toEpochMilli();
        for (Account account : accounts.endedSince(since)) {
            over.put(account.id(), account.sessionsOver());
        }
        known = new Revocations(new HashSet<>(tokens.revoked(now)), new HashSet<>(tokens.endedSessions(now)), over);
    }
}
