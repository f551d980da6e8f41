package opplevd.survey.invitation;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The code of a link: 80 bits in 16 characters that are read aloud and typed without mistakes (Crockford's base 32: no i, l,
 * o, u). An open link's is random, a personal one's is made from the part's key.
 */
final class OpenLinkCode {
    static final int LENGTH = 16;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpenLinkCode() {}

    /** Eighty bits as a code. */
    static String of(byte[] bits) {
        BigInteger number = new BigInteger(1, bits);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return code.toString();
    }

    /** In groups of four, as it is printed. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }

    static String random() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What a reader may have meant: capitals, blanks, hyphens and dots do not count, o is 0, i and l are 1. */
    static String read(String typed) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length() && code.length() <= LENGTH; i++) {
            char lower = Character.toLowerCase(typed.charAt(i));
            switch (lower) {
                case 'o' -> code.append('0');
                case 'i', 'l' -> code.append('1');
                case '-', '–', '.', ' ', '\u00a0', '\t' -> {}
                default -> code.append(lower);
            }
        }
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0) ? code.toString() : "";
    }
}
