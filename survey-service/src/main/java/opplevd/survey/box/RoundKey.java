package opplevd.survey.box;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one part of a round: who opens a link, whose row it is, and what it says. Without it none of the three can
 * be told. Derived with HKDF-SHA256 (RFC 5869) from 32 random bytes, one key a purpose; HMAC-SHA256 (RFC 2104) names
 * links and rows; AES-256-GCM (NIST SP 800-38D) seals.
 */
public final class RoundKey {
    static final int SECRET_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BITS = 128;
    private static final int TOKEN_BYTES = 20;
    private static final int CODE_BYTES = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey links;
    private final SecretKey codes;
    private final SecretKey nullifiers;
    private final SecretKey answers;
    private final SecretKey outbox;
    private final SecretKey wishes;

    RoundKey(byte[] secret) {
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("a round key has " + SECRET_BYTES + " bytes");
        }
        links = derived(secret, "link", "HmacSHA256");
        codes = derived(secret, "code", "HmacSHA256");
        nullifiers = derived(secret, "nullifier", "HmacSHA256");
        answers = derived(secret, "answers", "AES");
        outbox = derived(secret, "outbox", "AES");
        wishes = derived(secret, "no-reminders", "HmacSHA256");
    }

    /** The token of a personal link: 160 bits, 27 characters base64url. Made whenever a message is rendered, never stored. */
    public String token(String invitationId) {
        byte[] full = mac(links, invitationId);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, TOKEN_BYTES));
    }

    /** The code that stands for a personal link on paper: 80 bits, which no other link tells. Made whenever it is printed. */
    public byte[] code(String invitationId) {
        return Arrays.copyOf(mac(codes, invitationId), CODE_BYTES);
    }

    /** The row's name: the same for every save of one respondent, and nobody's without the key. 32 bytes. */
    byte[] nullifier(Respondent respondent) {
        return mac(nullifiers, respondent.id());
    }

    /** Names whoever wants no reminders, nobody's without the key: an open flag beside an answer saved then would tell. */
    public byte[] wish(String invitationId) {
        return mac(wishes, invitationId);
    }

    /** Whom a row of the outbox is for, so that a row that goes does not tell who was reminded. 64 bytes. */
    public byte[] sealRecipient(String invitationId, String rowId) {
        byte[] nonce = nonce();
        byte[] sealed = recipient(Cipher.ENCRYPT_MODE, nonce, rowId, invitationId.getBytes(StandardCharsets.US_ASCII));
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return all;
    }

    /** The invitation that was sealed. @throws IllegalStateException when it was not sealed by this key for this row */
    public String openRecipient(byte[] sealed, String rowId) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(recipient(Cipher.DECRYPT_MODE, nonce, rowId, text), StandardCharsets.US_ASCII);
    }

    private byte[] recipient(int mode, byte[] nonce, String rowId, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, outbox, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(rowId.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a row of the outbox does not open: wrong key or damaged", e);
        }
    }

    /** A nonce never used before with this key. */
    static byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    byte[] seal(byte[] plain, byte[] nonce, String partId, String unitId, byte[] nullifier) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, partId, unitId, nullifier).doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException when the row was not sealed by this key for this part, unit and nullifier */
    byte[] open(byte[] sealed, byte[] nonce, String partId, String unitId, byte[] nullifier) {
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, partId, unitId, nullifier).doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a row of part " + partId + " does not open: wrong key or damaged", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String partId, String unitId, byte[] nullifier)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, answers, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((partId + '|' + unitId + '|').getBytes(StandardCharsets.UTF_8));
        cipher.updateAAD(nullifier);
        return cipher;
    }

    static SecretKey derived(byte[] secret, String purpose, String algorithm) {
        try {
            HKDFParameterSpec steps = HKDFParameterSpec.ofExtract()
                    .addIKM(new SecretKeySpec(secret, "Generic"))
                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, steps);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        }
    }

    private static byte[] mac(SecretKey key, String of) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(of.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "RoundKey[*]";
    }
}
