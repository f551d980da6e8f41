package opplevd.survey.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.signin.Credential;

/** Signing out ends the session itself, not only its cookie in one browser. */
@Singleton
final class EndedSessions {
    private final TokenRows rows;
    private final Revoked revoked;
    private final AuditLog audit;
    private final Clock clock;

    EndedSessions(TokenRows rows, Revoked revoked, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.revoked = revoked;
        this.audit = audit;
        this.clock = clock;
    }

    void end(Credential session) {
        if (session.use() == Credential.Use.SESSION) {
            rows.forgetEnded(clock.instant());
            rows.endSession(session.hashedId(), session.beganAt().plus(Sessions.ABSOLUTE));
            audit.record(session.reader(), "sign-out", session.reader().subject(), null);
            revoked.refresh();
        }
    }
}
