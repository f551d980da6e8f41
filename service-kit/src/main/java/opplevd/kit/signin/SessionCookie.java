package opplevd.kit.signin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.util.Optional;
import opplevd.kit.page.Installation;

/** The one cookie of a session, for both services under one host name. */
@Singleton
public final class SessionCookie {
    private static final String NAME = "opplevd-session";

    private final boolean secure;

    SessionCookie(Installation installation) {
        this.secure = installation.secure();
    }

    /** Browsers keep the prefix __Host- for cookies over https that no other host could have set. */
    public String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    public Cookie of(String jwt) {
        return Cookie.of(name(), jwt).path("/").httpOnly(true).secure(secure).sameSite(SameSite.Lax);
    }

    /** Takes the cookie away. */
    public Cookie none() {
        return of("").maxAge(0);
    }

    Optional<String> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(name()).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }
}
