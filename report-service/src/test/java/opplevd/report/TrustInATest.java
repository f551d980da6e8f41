package opplevd.report;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SignedIn;
import opplevd.kit.signin.Trust;
import org.jspecify.annotations.Nullable;

/** A key made for these tests: whatever it signs is believed. */
@Singleton
@Replaces(Trust.class)
@Requires(property = "opplevd.test.trust")
final class TrustInATest implements Trust {
    private final ECKey key;

    TrustInATest() throws JOSEException {
        this.key = new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    }

    @Override
    public boolean knows(String keyId) {
        return true;
    }

    @Override
    public Optional<ECKey> key(String keyId) {
        return Optional.of(key);
    }

    @Override
    public boolean refuses(Credential credential) {
        return false;
    }

    String token(Role role, @Nullable String scope) {
        return token(role.key(), new Grant(role, scope));
    }

    String token(String name, Grant... grants) {
        Instant now = Instant.now();
        SignedIn reader = new SignedIn("a-test", name, List.of(grants));
        return new Credential(Credential.Use.TOKEN, "id-" + name, reader, now, now, now.plus(Duration.ofHours(1)))
                .sign(key);
    }
}
