package opplevd.report.signin;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.CredentialArgument;
import opplevd.kit.signin.SessionCookie;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who reads reports keeps their session: every few minutes its cookie is made anew by the survey-service. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SessionRenewal {
    private static final Logger LOG = LoggerFactory.getLogger(SessionRenewal.class);
    private static final Duration RENEW_AFTER = Duration.ofMinutes(5);

    private final SurveyCalls survey;
    private final SessionCookie cookie;
    private final Clock clock;

    SessionRenewal(SurveyCalls survey, SessionCookie cookie, Clock clock) {
        this.survey = survey;
        this.cookie = cookie;
        this.clock = clock;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean due = CredentialArgument.of(request)
                .filter(credential -> credential.use() == Credential.Use.SESSION)
                .filter(session -> clock.instant().isAfter(session.issuedAt().plus(RENEW_AFTER)))
                .isPresent();
        if (!due || request.getMethod() != HttpMethod.GET) {
            return;
        }
        String held = cookie.name() + "="
                + request.getCookies()
                        .findCookie(cookie.name())
                        .map(c -> c.getValue())
                        .orElse("");
        try {
            for (String made : survey.cookies("/api/v1/session", held)) {
                if (made.startsWith(cookie.name() + "=")) {
                    response.getHeaders().add("Set-Cookie", made);
                }
            }
        } catch (IOException unanswered) {
            LOG.debug("The survey-service is away; the session goes on as it is", unanswered);
        }
    }
}
