package opplevd.kit.signin;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller who is reading; on a route open to strangers the argument is nullable. */
@Singleton
final class SignedInArgument implements TypedRequestArgumentBinder<SignedIn> {
    @Override
    public Argument<SignedIn> argumentType() {
        return Argument.of(SignedIn.class);
    }

    @Override
    public BindingResult<SignedIn> bind(ArgumentConversionContext<SignedIn> context, HttpRequest<?> request) {
        Optional<SignedIn> reader = CredentialFetcher.credential(request).map(Credential::reader);
        return () -> reader;
    }
}
