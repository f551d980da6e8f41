package opplevd.kit.signin;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.page.EveryPage;

/** Gives every page {@code reader} (a name), {@code roles} (their keys) and {@code csrf} when somebody is signed in. */
@Singleton
final class ReaderOnPage implements EveryPage {
    @Override
    public Map<String, Object> values(HttpRequest<?> request) {
        Optional<Credential> credential = CredentialFetcher.credential(request);
        if (credential.isEmpty()) {
            return Map.of();
        }
        SignedIn reader = credential.get().reader();
        return Map.of(
                "reader",
                reader.name(),
                "roles",
                reader.grants().stream()
                        .map(grant -> grant.role().key())
                        .distinct()
                        .toList(),
                "csrf",
                FormToken.of(credential.get()));
    }
}
