package opplevd.survey.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class RoundKeyTest {
    private final RoundKey key = new RoundKey(secret(1));
    private final RoundKey other = new RoundKey(secret(2));
    private final Respondent who = new Respondent("part", "unit", "invitation", Mode.PERSONAL);
    private final byte[] nullifier = key.nullifier(who);

    @Test
    void aTokenIs160BitsOfHmacOverHkdfByHand() throws GeneralSecurityException {
        // RFC 5869 by hand: extract with a salt of zeros, expand "link" once
        byte[] extracted = hmac(new byte[32], secret(1));
        byte[] expanded = hmac(extracted, "link\u0001".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        byte[] mac = hmac(expanded, "invitation".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 20));
        assertEquals(token, key.token("invitation"));
        assertEquals(27, token.length());
    }

    @Test
    void theSameLinkAlwaysNamesTheSameRowAndAnotherKeyNamesAnother() {
        assertArrayEquals(nullifier, new RoundKey(secret(1)).nullifier(who));
        assertFalse(Arrays.equals(nullifier, other.nullifier(who)));
        assertNotEquals(key.token("a"), key.token("b"));
        assertNotEquals(key.token("a"), other.token("a"));
    }

    @Test
    void aRowOpensOnlyWithItsKeyPartUnitAndNullifier() {
        byte[] nonce = RoundKey.nonce();
        byte[] sealed = key.seal(new byte[] {1, 2, 3}, nonce, "part", "unit", nullifier);
        assertArrayEquals(new byte[] {1, 2, 3}, key.open(sealed, nonce, "part", "unit", nullifier));
        assertThrows(IllegalStateException.class, () -> other.open(sealed, nonce, "part", "unit", nullifier));
        assertThrows(IllegalStateException.class, () -> key.open(sealed, nonce, "other", "unit", nullifier));
        assertThrows(IllegalStateException.class, () -> key.open(sealed, nonce, "part", "other", nullifier));
        assertThrows(IllegalStateException.class, () -> key.open(sealed, nonce, "part", "unit", new byte[32]));
    }

    private static byte[] secret(int of) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) of);
        return secret;
    }

    private static byte[] hmac(byte[] key, byte[] of) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(of);
    }
}
