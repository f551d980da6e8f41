package opplevd.kit.signin;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Paths;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.refusal.RefusalPage;

/** Nobody is signed in where somebody should be: programs get 401, people the page to sign in and then come back. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInNeeded implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
    private final RefusalPage page;
    private final Installation installation;

    SignInNeeded(RefusalPage page, Installation installation) {
        this.page = page;
        this.installation = installation;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest raw, AuthorizationException exception) {
        HttpRequest<?> request = raw;
        if (exception.isForbidden()) {
            return page.of(request, Refusal.notFound());
        }
        if (Paths.wantsData(request)) {
            MutableHttpResponse<?> refused =
                    page.of(request, new Refusal(HttpStatus.UNAUTHORIZED, "kit.sign-in-needed"));
            return refused.header("WWW-Authenticate", "Bearer");
        }
        return HttpResponse.seeOther(signIn(request));
    }

    private URI signIn(HttpRequest<?> request) {
        UriBuilder signIn = UriBuilder.of(installation.survey("/sign-in"));
        if (request.getMethod() == HttpMethod.GET) {
            signIn.queryParam("return", installation.here(request.getUri().toString()));
        }
        return signIn.build();
    }
}
