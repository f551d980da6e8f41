package opplevd.kit.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hidden field of a form that only a page of the same session can have: nonce.HMAC-SHA256(session id, nonce). The session id
 * is random and known to the cookie only; the nonce changes each time, so that compressed pages give nothing away.
 */
final class FormToken {
    static final String FIELD = "csrf";
    static final String HEADER = "X-Csrf-Token";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private FormToken() {}

    static String of(Credential session) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        String text = ENCODER.encodeToString(nonce);
        return text + "." + mac(session, text);
    }

    static boolean matches(Credential session, String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return false;
        }
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(mac(session, token.substring(0, dot)).getBytes(StandardCharsets.UTF_8), given);
    }

    private static String mac(Credential session, String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(session.id().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return ENCODER.encodeToString(mac.doFinal(nonce.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
