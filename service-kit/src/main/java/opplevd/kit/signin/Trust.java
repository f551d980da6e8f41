package opplevd.kit.signin;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;

/** Whose signatures a service believes, and which credentials it refuses all the same. */
public interface Trust {
    /** Whether {@link #key} answers at once; if not, it may have to ask somebody. */
    boolean knows(String keyId);

    /** The public key with this id; empty when nobody has it. */
    Optional<ECKey> key(String keyId);

    /** Whether a token was revoked, or an account was disabled or given other roles after its session began. */
    boolean refuses(Credential credential);
}
