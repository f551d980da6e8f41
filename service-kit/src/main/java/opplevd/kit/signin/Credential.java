package opplevd.kit.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import opplevd.kit.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What a signed JWT (ES256) says: a session in a cookie, or an API token. The survey-service signs, both services check.
 *
 * @param use session or token
 * @param id random; of a session it is a secret shared with the browser's cookie, and never logged
 * @param reader who
 * @param issuedAt when this JWT was made; a session's is made anew while it is used
 * @param beganAt when the person signed in
 * @param expiresAt from then on it is worth nothing
 */
public record Credential(Use use, String id, SignedIn reader, Instant issuedAt, Instant beganAt, Instant expiresAt) {

    /** A session of a person or a token of a program. */
    public enum Use {
        SESSION,
        TOKEN
    }

    /** The JWT, signed with a private key of the survey-service. */
    public String sign(ECKey key) {
        List<List<@Nullable String>> grants = new ArrayList<>();
        for (Grant grant : reader.grants()) {
            List<@Nullable String> pair = new ArrayList<>();
            pair.add(grant.role().key());
            pair.add(grant.scope());
            grants.add(pair);
        }
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("opplevd")
                .subject(reader.subject())
                .jwtID(id)
                .claim("use", use.name())
                .claim("name", reader.name())
                .claim("grants", grants)
                .claim("at", issuedAt.toEpochMilli())
                .claim("began", beganAt.toEpochMilli())
                .expirationTime(Date.from(expiresAt))
                .build();
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException("the signing key can't sign", broken);
        }
    }

    /** SHA-256 (hex) of the id: what may be stored and published about a session. */
    public String hashedId() {
        return Sha256.hex(id);
    }

    /** Which key a JWT says that it was signed with; empty if it is no JWT. */
    static Optional<String> keyId(String text) {
        try {
            return Optional.ofNullable(SignedJWT.parse(text).getHeader().getKeyID());
        } catch (ParseException noJwt) {
            return Optional.empty();
        }
    }

    /** Whether it has not expired. Whether it was revoked is asked elsewhere. */
    boolean isValid(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** The credential if the key signed it, else empty. */
    static Optional<Credential> read(String text, ECKey key) {
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            if (!JWSAlgorithm.ES256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(new ECDSAVerifier(key))) {
                return Optional.empty();
            }
            return Optional.of(of(jwt.getJWTClaimsSet()));
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Credential of(JWTClaimsSet claims) throws ParseException {
        List<Grant> grants = new ArrayList<>();
        if (claims.getClaim("grants") instanceof List<?> pairs) {
            for (Object pair : pairs) {
                grant((List<?>) pair).ifPresent(grants::add);
            }
        }
        SignedIn reader = new SignedIn(claims.getSubject(), claims.getStringClaim("name"), grants);
        return new Credential(
                Use.valueOf(claims.getStringClaim("use")),
                claims.getJWTID(),
                reader,
                Instant.ofEpochMilli(claims.getLongClaim("at")),
                Instant.ofEpochMilli(claims.getLongClaim("began")),
                claims.getExpirationTime().toInstant());
    }

    /** A role that this version does not know gives nothing. */
    private static Optional<Grant> grant(List<?> pair) {
        return Role.of((String) pair.get(0)).map(role -> new Grant(role, (String) pair.get(1)));
    }
}
