package opplevd.survey.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import opplevd.kit.audit.AuditLog;
import opplevd.kit.digest.Sha256;
import opplevd.kit.id.Uuid7;
import opplevd.kit.refusal.Refusal;
import opplevd.kit.signin.Credential;
import opplevd.kit.signin.Grant;
import opplevd.kit.signin.SignedIn;
import org.jspecify.annotations.Nullable;

/** Tokens of programs. Only the operator makes, lists and revokes them. */
@Controller("/api/v1/tokens")
final class TokenApi {
    private static final int LONGEST_DAYS = 3650;
    private static final int USUAL_DAYS = 365;

    private final TokenRows rows;
    private final SigningKey key;
    private final AuditLog audit;
    private final Revoked revoked;
    private final Clock clock;

    TokenApi(TokenRows rows, SigningKey key, AuditLog audit, Revoked revoked, Clock clock) {
        this.rows = rows;
        this.key = key;
        this.audit = audit;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** A token to be made: role, where it holds (may be a code not yet known), and for how many days. */
    @Serdeable
    record WantedToken(
            String role, @Nullable String scope, @Nullable Integer days) {}

    /** The token: shown this once. */
    @Serdeable
    record MadeToken(String id, String token, Instant expiresAt) {}

    /** Makes a token that both services take as Authorization: Bearer. */
    @Post
    HttpResponse<MadeToken> make(SignedIn reader, @Body WantedToken wanted) {
        Jurisdiction.requireOperator(reader);
        String scope = wanted.scope();
        Grant grant = AccountForm.grant(wanted.role(), scope == null ? "" : scope);
        Integer asked = wanted.days();
        int days = asked == null ? USUAL_DAYS : asked;
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "account.bad-days", LONGEST_DAYS);
        }
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(days));
        String id = Uuid7.next();
        SignedIn bearer = new SignedIn(id, grant.role().key() + " " + GrantRow.scope(grant), List.of(grant));
        String token = new Credential(Credential.Use.TOKEN, id, bearer, now, now, expires).sign(key.key());
        rows.insert(id, Sha256.hex(token), grant.role().key(), GrantRow.scope(grant), now, expires);
        audit.record(reader, "token-made", id, null);
        return HttpResponse.created(new MadeToken(id, token, expires));
    }

    /** The latest thousand tokens, without themselves. */
    @Get
    List<ApiToken> list(SignedIn reader) {
        Jurisdiction.requireOperator(reader);
        return rows.all();
    }

    /** Revokes a token: both services refuse it within seconds. */
    @Delete("/{id}")
    HttpResponse<?> revoke(SignedIn reader, String id) {
        Jurisdiction.requireOperator(reader);
        if (rows.revoke(id, clock.instant()) == 0) {
            throw Refusal.notFound();
        }
        audit.record(reader, "token-revoked", id, null);
        revoked.refresh();
        return HttpResponse.noContent();
    }
}
