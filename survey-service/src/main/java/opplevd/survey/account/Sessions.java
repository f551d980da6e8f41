package opplevd.survey.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.SignedIn;

/** Sessions end after 30 minutes without use and 12 hours after signing in. */
@Singleton
final class Sessions {
    static final Duration IDLE = Lifetimes.IDLE_SESSION;
    static final Duration ABSOLUTE = Lifetimes.SESSION;
    private static final Duration RENEW_AFTER = Duration.ofMinutes(1);

    private final SigningKey key;
    private final Clock clock;

    Sessions(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The JWT of a new session. */
    String begin(SignedIn reader) {
        Instant now = clock.instant();
        return session(Secrets.random(), reader, now, now).sign(key.key());
    }

    /** The JWT that takes the place of one that is in use; empty when it is too early or too late. */
    Optional<String> renew(Credential session) {
        Instant now = clock.instant();
        if (session.use() != Credential.Use.SESSION
                || now.isBefore(session.issuedAt().plus(RENEW_AFTER))
                || !now.isBefore(session.expiresAt())
                || !now.isBefore(session.beganAt().plus(ABSOLUTE))) {
            return Optional.empty();
        }
        return Optional.of(
                session(session.id(), session.reader(), now, session.beganAt()).sign(key.key()));
    }

    private static Credential session(String id, SignedIn reader, Instant now, Instant began) {
        Instant idle = now.plus(IDLE);
        Instant latest = began.plus(ABSOLUTE);
        return new Credential(Credential.Use.SESSION, id, reader, now, began, idle.isBefore(latest) ? idle : latest);
    }
}
