package opplevd.survey.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.inject.Singleton;

/** Signs what leaves this installation as a file, with the key that signs its sessions. */
@Singleton
public class Signatures {
    private final SigningKey key;

    Signatures(SigningKey key) {
        this.key = key;
    }

    /** A compact JWS (RFC 7515, ES256) of the text, with the public key in its header. */
    public String sign(String text) {
        ECKey signing = key.key();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(signing.getKeyID())
                .jwk(key.publicKey())
                .build();
        JWSObject signed = new JWSObject(header, new Payload(text));
        try {
            signed.sign(new ECDSASigner(signing));
        } catch (JOSEException broken) {
            throw new IllegalStateException("the signing key can't sign", broken);
        }
        return signed.serialize();
    }

    /** What others know this installation's key by: its thumbprint (RFC 7638). */
    public String keyId() {
        return key.key().getKeyID();
    }
}
