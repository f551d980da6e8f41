package opplevd.survey.account;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets; all that we keep of them is their digest. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 160 random bits, base64url. */
    static String random() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
