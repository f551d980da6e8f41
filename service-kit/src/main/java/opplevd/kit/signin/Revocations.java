package opplevd.kit.signin;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Set;

/**
 * What is refused although its signature is good: what {@code GET /api/v1/revocations} says.
 *
 * @param tokens ids of revoked API tokens that have not expired
 * @param sessions SHA-256 (hex) of the ids of sessions that were ended by signing out
 * @param accounts account id -> sessions made before then (milliseconds since 1970) are over
 */
@Serdeable
public record Revocations(Set<String> tokens, Set<String> sessions, Map<String, Long> accounts) {
    public static final Revocations NONE = new Revocations(Set.of(), Set.of(), Map.of());

    public Revocations {
        tokens = Set.copyOf(tokens);
        sessions = Set.copyOf(sessions);
        accounts = Map.copyOf(accounts);
    }

    public boolean refuse(Credential credential) {
        if (credential.use() == Credential.Use.TOKEN) {
            return tokens.contains(credential.id());
        }
        if (sessions.contains(credential.hashedId())) {
            return true;
        }
        Long over = accounts.get(credential.reader().subject());
        return over != null && credential.beganAt().toEpochMilli() <= over;
    }
}
