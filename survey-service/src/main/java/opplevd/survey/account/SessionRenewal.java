package opplevd.survey.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import opplevd.kit.signin.CredentialArgument;
import opplevd.kit.signin.SessionCookie;

/** A session that is in use goes on: its cookie is made anew. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionRenewal {
    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionRenewal(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    @ResponseFilter
    void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.getCookie(cookie.name()).isPresent()) {
            return;
        }
        CredentialArgument.of(request).flatMap(sessions::renew).ifPresent(jwt -> response.cookie(cookie.of(jwt)));
    }
}
