package opplevd.kit.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A key made for these tests, and what they have revoked. */
@Singleton
@SuppressWarnings("TimeInStaticInitializer")
final class TestTrust implements Trust {
    static final Instant NOW = Instant.now();

    final ECKey key;
    volatile Revocations revocations = Revocations.NONE;

    TestTrust() throws JOSEException {
        this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    }

    @Override
    public boolean knows(String keyId) {
        return keyId.equals("test");
    }

    @Override
    public Optional<ECKey> key(String keyId) {
        return knows(keyId) ? Optional.of(key) : Optional.empty();
    }

    @Override
    public boolean refuses(Credential credential) {
        return revocations.refuse(credential);
    }

    static Credential session(Instant expires) {
        SignedIn reader = new SignedIn("account-1", "Kari", List.of(new Grant(Role.COORDINATOR, "3431")));
        return new Credential(Credential.Use.SESSION, "secret-id", reader, NOW, NOW, expires);
    }

    static Credential session() {
        return session(NOW.plus(Duration.ofMinutes(30)));
    }
}
