package opplevd.kit.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;

/** The headers of every answer. Residents' pages and assets carry no cookie, whatever anything else did. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Headers implements Ordered {
    /** Styles as a mail program lets them be, and nothing else: no script, no form, nothing loaded; links open beside it. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private final String staffPolicy;
    private final boolean secure;

    Headers(Installation installation) {
        // signing in answers with a redirect to the other service, which form-action must allow
        this.staffPolicy = policy("'self' " + installation.survey("") + " " + installation.report(""), "'none'")
                + "; frame-src 'self'";
        this.secure = installation.secure();
    }

    /** The last word on every answer. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static String policy(String formAction, String ancestors) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; frame-ancestors " + ancestors + "; form-action " + formAction;
    }

    @ResponseFilter
    void every(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean resident = Paths.isResident(request);
        boolean quiet = resident || Paths.isAsset(request);
        boolean trial = Paths.isTrial(request.getPath());
        boolean mail = Paths.isMail(request.getPath());
        // a trial is looked at inside a page of the editor, as on a phone
        String own = resident ? policy("'self'", trial ? "'self'" : "'none'") : staffPolicy;
        set(response, "Content-Security-Policy", mail ? MAIL_POLICY : own);
        set(response, "X-Content-Type-Options", "nosniff");
        set(response, "X-Frame-Options", trial || mail ? "SAMEORIGIN" : "DENY");
        set(response, "Cross-Origin-Opener-Policy", "same-origin");
        set(response, "Cross-Origin-Resource-Policy", "same-origin");
        set(response, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // same-origin, not no-referrer, for staff: with no-referrer a browser hides the Origin of posts from us too
        set(response, "Referrer-Policy", quiet ? "no-referrer" : "same-origin");
        if (resident || !response.getHeaders().contains("Cache-Control")) {
            set(response, "Cache-Control", "no-store");
        }
        if (secure) {
            set(response, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (quiet) {
            response.getHeaders().remove("Set-Cookie");
        } else {
            Reading.chosen(request)
                    .ifPresent(language -> response.cookie(Cookie.of(Reading.COOKIE, language.tag())
                            .path("/")
                            .httpOnly(true)
                            .secure(secure)
                            .sameSite(SameSite.Lax)
                            .maxAge(Duration.ofDays(365))));
        }
    }

    private static void set(MutableHttpResponse<?> response, String name, String value) {
        response.getHeaders().remove(name);
        response.header(name, value);
    }
}
