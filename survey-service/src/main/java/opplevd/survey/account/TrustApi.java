package opplevd.survey.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import opplevd.kit.signin.Revocations;
import opplevd.kit.signin.SignedIn;

/** What another service needs to check our sessions and tokens by itself; nothing here is secret. */
@Controller("/api/v1")
final class TrustApi {
    private final SigningKey key;
    private final Revoked revoked;

    TrustApi(SigningKey key, Revoked revoked) {
        this.key = key;
        this.revoked = revoked;
    }

    /** The public keys, as a JWK set (RFC 7517). */
    @Get("/signing-keys")
    @Produces(MediaType.APPLICATION_JSON)
    @Secured(SecurityRule.IS_ANONYMOUS)
    String keys() {
        return "{\"keys\":[" + key.publicKey().toJSONString() + "]}";
    }

    /** Ids of what is refused although its signature is good. */
    @Get("/revocations")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Revocations revocations() {
        return revoked.known();
    }

    /** 204 while the session is good; its cookie comes anew with the answer. */
    @Get("/session")
    HttpResponse<?> session(SignedIn reader) {
        return HttpResponse.noContent();
    }
}
