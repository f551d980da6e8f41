package opplevd.kit.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.ECKey;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import opplevd.kit.page.Paths;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Finds out who sends a request: {@code Authorization: Bearer} first, then the session's cookie; never on residents' links. */
@Singleton
@Requires(beans = Trust.class)
final class CredentialFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private static final String CREDENTIAL = "credential";
    private static final String BEARER = "Bearer ";
    private static final int MOST_KEPT = 2000;

    private final Trust trust;
    private final OperatorSecret operator;
    private final SessionCookie cookie;
    private final Clock clock;
    private final Scheduler blocking;
    private final Cache<Signed, Credential> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** A signature that was found good once is good for the same text and key; the clock and revocations are asked each time. */
    private record Signed(String jwt, ECKey key) {}

    CredentialFetcher(
            Trust trust,
            OperatorSecret operator,
            SessionCookie cookie,
            Clock clock,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.trust = trust;
        this.operator = operator;
        this.cookie = cookie;
        this.clock = clock;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    /** The credential that the request came with, once the security filter has been passed. */
    static Optional<Credential> credential(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(a -> (Credential) a.getAttributes().get(CREDENTIAL));
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (Paths.isResident(request) || Paths.isAsset(request)) {
            return Mono.empty();
        }
        String header = request.getHeaders().get("Authorization");
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String bearer = header.substring(BEARER.length()).trim();
            Optional<Credential> acting = operator.read(bearer);
            return acting.isPresent() ? Mono.just(authentication(acting.get())) : check(bearer, Credential.Use.TOKEN);
        }
        return cookie.read(request)
                .map(jwt -> check(jwt, Credential.Use.SESSION))
                .orElseGet(Mono::empty);
    }

    private Mono<Authentication> check(String jwt, Credential.Use use) {
        Optional<String> keyId = Credential.keyId(jwt);
        if (keyId.isEmpty()) {
            return Mono.empty();
        }
        Mono<Authentication> checked = Mono.fromSupplier(() -> trust.key(keyId.get())
                        .flatMap(key -> read(jwt, key))
                        .filter(credential -> credential.use() == use && !trust.refuses(credential))
                        .map(CredentialFetcher::authentication))
                .flatMap(Mono::justOrEmpty);
        return trust.knows(keyId.get()) ? checked : checked.subscribeOn(blocking);
    }

    private Optional<Credential> read(String jwt, ECKey key) {
        return Optional.ofNullable(kept.get(
                        new Signed(jwt, key),
                        signed -> Credential.read(jwt, key).orElse(null)))
                .filter(credential -> credential.isValid(clock.instant()));
    }

    private static Authentication authentication(Credential credential) {
        return Authentication.build(credential.reader().subject(), Map.of(CREDENTIAL, credential));
    }
}
