package opplevd.survey.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import opplevd.kit.language.Language;
import opplevd.kit.page.Installation;
import opplevd.kit.page.Pages;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Role;
import opplevd.kit.signin.SessionCookie;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Controller
@Hidden
@Produces(MediaType.ALL)
final class SignInPages {
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final EndedSessions ended;
    private final Throttle throttle;
    private final HttpClientAddressResolver addresses;
    private final Landing landing;
    private final Pages pages;
    private final Installation installation;

    SignInPages(
            Accounts accounts,
            Sessions sessions,
            SessionCookie cookie,
            EndedSessions ended,
            Throttle throttle,
            HttpClientAddressResolver addresses,
            Landing landing,
            Pages pages,
            Installation installation) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.ended = ended;
        this.throttle = throttle;
        this.addresses = addresses;
        this.landing = landing;
        this.pages = pages;
        this.installation = installation;
    }

    @Get("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> page(@QueryValue("return") Optional<String> back, Language language) {
        return form(HttpStatus.OK, back.orElse(""), "", false, language);
    }

    @Post("/sign-in")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(HttpRequest<?> request, @Body Map<String, String> form, Language language) {
        String email = form.getOrDefault("email", "");
        String back = form.getOrDefault("return", "");
        throttle.attempt(String.valueOf(addresses.resolve(request)), Account.normal(email));
        Optional<SignedIn> reader = accounts.check(email, form.getOrDefault("password", ""));
        if (reader.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, back, email, true, language);
        }
        return HttpResponse.seeOther(URI.create(destination(back, reader.get())))
                .cookie(cookie.of(sessions.begin(reader.get())));
    }

    private HttpResponse<String> form(HttpStatus status, String back, String email, boolean wrong, Language language) {
        Map<String, Object> model = Map.of("back", back, "email", email, "wrong", wrong);
        return pages.render(status, "survey/account/sign-in", model, language);
    }

    /** Back to where they came from, if that is one of our two services. */
    private String destination(String back, SignedIn reader) {
        if (back.startsWith(installation.survey("/")) || back.startsWith(installation.report("/"))) {
            try {
                return URI.create(back).toString();
            } catch (IllegalArgumentException malformed) {
                return installation.report("/");
            }
        }
        return landing.of(reader);
    }

    /** The bare address of the service. */
    @Get("/")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> door(@Nullable SignedIn reader) {
        boolean rounds = reader != null && reader.has(Role.COORDINATOR, Role.FACILITATOR, Role.SECRETARIAT);
        String to = reader == null ? installation.survey("/sign-in") : landing.of(reader);
        return HttpResponse.seeOther(URI.create(rounds ? installation.survey("/rounds") : to));
    }

    @Get("/sign-out")
    HttpResponse<String> leaving(SignedIn reader, Language language) {
        return pages.render("survey/account/sign-out", Map.of("name", reader.name()), language);
    }

    @Post("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(Credential credential) {
        ended.end(credential);
        return HttpResponse.seeOther(URI.create(installation.survey("/sign-in")))
                .cookie(cookie.none());
    }
}
