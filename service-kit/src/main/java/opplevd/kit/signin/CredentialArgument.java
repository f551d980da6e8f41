package opplevd.kit.signin;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives the few features that renew or end sessions the credential itself. */
@Singleton
public final class CredentialArgument implements TypedRequestArgumentBinder<Credential> {
    @Override
    public Argument<Credential> argumentType() {
        return Argument.of(Credential.class);
    }

    @Override
    public BindingResult<Credential> bind(ArgumentConversionContext<Credential> context, HttpRequest<?> request) {
        Optional<Credential> credential = of(request);
        return () -> credential;
    }

    /** The credential that a request came with. */
    public static Optional<Credential> of(HttpRequest<?> request) {
        return CredentialFetcher.credential(request);
    }
}
