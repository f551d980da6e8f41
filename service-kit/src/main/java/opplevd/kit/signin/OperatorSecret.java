package opplevd.kit.signin;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The launcher acts as operator with a secret that only it and the services know; unset = nobody does. */
@Singleton
final class OperatorSecret {
    private static final int SHORTEST = 32;

    private final byte[] secret;
    private final Clock clock;

    OperatorSecret(@Value("${opplevd.operator-secret:}") String secret, Clock clock) {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("OPPLEVD_OPERATOR_SECRET has at least " + SHORTEST + " letters");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    Optional<Credential> read(String bearer) {
        if (secret.length == 0 || !MessageDigest.isEqual(secret, bearer.getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        SignedIn operator = new SignedIn("operator", "operator", List.of(new Grant(Role.OPERATOR, null)));
        return Optional.of(
                new Credential(Credential.Use.TOKEN, "operator", operator, now, now, now.plus(Duration.ofMinutes(1))));
    }
}
