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
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import opplevd.kit.language.Language;
import opplevd.kit.page.Pages;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.SessionCookie;
import opplevd.kit.signin.SignedIn;

/** The one-time link by which somebody chooses a password. Looking at it changes nothing. */
@Controller("/invitation")
@Hidden
@Produces(MediaType.ALL)
@Secured(SecurityRule.IS_ANONYMOUS)
final class InvitationPages {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Revoked revoked;
    private final Throttle throttle;
    private final HttpClientAddressResolver addresses;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Landing landing;
    private final Pages pages;

    InvitationPages(
            Accounts accounts,
            Passwords passwords,
            Revoked revoked,
            Throttle throttle,
            HttpClientAddressResolver addresses,
            Sessions sessions,
            SessionCookie cookie,
            Landing landing,
            Pages pages) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.revoked = revoked;
        this.throttle = throttle;
        this.addresses = addresses;
        this.sessions = sessions;
        this.cookie = cookie;
        this.landing = landing;
        this.pages = pages;
    }

    @Get("/{secret}")
    HttpResponse<String> page(HttpRequest<?> request, String secret, Language language) {
        return form(HttpStatus.OK, who(request, secret), "", language);
    }

    @Post("/{secret}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> choose(
            HttpRequest<?> request, String secret, @Body Map<String, String> form, Language language) {
        Person person = who(request, secret);
        String password = form.getOrDefault("password", "");
        if (!Passwords.isAcceptable(password)) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, person, "account.password-length", language);
        }
        if (!password.equals(form.get("again"))) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, person, "account.password-differs", language);
        }
        if (!accounts.choosePassword(secret, passwords.hash(password))) {
            throw used();
        }
        revoked.refresh();
        // a session of its own, made now: an older one of this browser is not taken further
        SignedIn reader = accounts.reader(person);
        return HttpResponse.<String>seeOther(URI.create(landing.of(reader))).cookie(cookie.of(sessions.begin(reader)));
    }

    private Person who(HttpRequest<?> request, String secret) {
        throttle.link(String.valueOf(addresses.resolve(request)));
        return accounts.ofLink(secret).orElseThrow(InvitationPages::used);
    }

    private static Refusal used() {
        return new Refusal(HttpStatus.NOT_FOUND, "account.link-used");
    }

    private HttpResponse<String> form(HttpStatus status, Person person, String error, Language language) {
        Map<String, Object> model = Map.of(
                "name",
                person.account().name(),
                "email",
                person.account().email(),
                "error",
                error,
                "shortest",
                Passwords.SHORTEST);
        return pages.render(status, "survey/account/invitation", model, language);
    }
}
