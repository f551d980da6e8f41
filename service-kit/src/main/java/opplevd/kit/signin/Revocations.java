package opplevd.kit.signin;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.Set;

/**
 * What is refused although its signature is good: what {@code GET /api/v1/revocations} says.
 *
 * @param tokens ids of revoked API tokens that have not expired
 * @param accounts account id -> sessions made before then (milliseconds since 1970) are over
 */
@Serdeable
public record Revocations(Set<String> tokens, Map<String, Long> accounts) {
    public static final Revocations NONE = new Revocations(Set.of(), Map.of());

    public Revocations {
        tokens = Set.copyOf(tokens);
        accounts = Map.copyOf(accounts);
    }

    public boolean refuse(Credential credential) {
        if (credential.use() == Credential.Use.TOKEN) {
            return tokens.contains(credential.id());
        }
        Long over = accounts.get(credential.reader().subject());
        return over != null && credential.issuedAt().toEpochMilli() <= over;
    }
}
